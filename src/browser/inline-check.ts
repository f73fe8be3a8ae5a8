type Check = { check(place: HTMLElement): void };

const placeOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>("[data-kind]") : null;

/** Says what is wrong when a field is left after typing in it; a date when all its parts are left. */
export const checkWhileTyping = (): void => {
  const address = document.querySelector<HTMLElement>("script[data-check]")?.dataset.check;
  if (!address || !document.querySelector("[data-kind]")) return;
  const touched = new Set<HTMLElement>();
  let module: Promise<Check> | undefined;

  addEventListener("input", (event) => {
    const place = placeOf(event);
    if (!place) return;
    touched.add(place);
    module ??= import(address) as Promise<Check>;
  });
  addEventListener("focusout", async (event) => {
    const place = placeOf(event);
    if (!place || !touched.has(place)) return;
    if (event.relatedTarget instanceof Node && place.contains(event.relatedTarget)) return;
    // Not to be had just now: the server judges anyway.
    const checked = await module?.catch(() => undefined);
    checked?.check(place);
  });
};
