import { words } from "./words.ts";

// The server takes a second click for the first one's; this spares the person the doubt. A download leaves the page
// where it is, so the button comes back by itself.
const backAfter = 15_000;

const once = (form: HTMLFormElement): void => {
  let release: (() => void) | undefined;

  const hold = (button: HTMLElement | null): void => {
    const text = button?.querySelector("span");
    const before = text?.textContent ?? "";
    button?.setAttribute("aria-disabled", "true");
    if (text) text.textContent = form.dataset.once || words.wait;
    const timer = setTimeout(() => release?.(), backAfter);
    release = () => {
      clearTimeout(timer);
      button?.removeAttribute("aria-disabled");
      if (text) text.textContent = before;
      release = undefined;
    };
  };

  form.addEventListener("submit", (event) => {
    if (release) event.preventDefault();
    else hold(event.submitter);
  });
  addEventListener("pageshow", () => release?.());
};

export const sendOnce = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) once(form);
};
