const firstControl = "input:not([type=hidden]), select, textarea";

const focusOnTarget = (event: Event): void => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  const control = target.matches(firstControl) ? target : target.querySelector<HTMLElement>(firstControl);
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.focus({ preventScroll: true });
  // The label is part of the answer: it comes into view with its field.
  (control.closest("[data-field]") ?? control).scrollIntoView({ block: "start" });
};

/** The list of faults takes the focus, and its links lead into the fields. */
export const focusOnErrors = (): void => {
  const summary = document.querySelector<HTMLElement>("[data-error-summary]");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", focusOnTarget);
};
