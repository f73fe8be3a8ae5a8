type Check = { check(place: HTMLElement): void };

const placeOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>("[data-kind]") : null;

/**
 * Resolves when no finger and no mouse button is down. A sentence that comes or goes earlier moves the button away
 * from under the pointer, and its press is lost.
 */
const released = (): (() => Promise<void>) => {
  let isDown = false;
  let waiting: (() => void)[] = [];
  const up = (): void => {
    isDown = false;
    // the click comes right after, in the same task
    for (const go of waiting) setTimeout(go);
    waiting = [];
  };
  addEventListener("pointerdown", () => {
    isDown = true;
  });
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
  return () =>
    new Promise((resolve) => {
      if (isDown) waiting.push(resolve);
      else setTimeout(resolve);
    });
};

/** Says what is wrong when a field is left after typing in it; a date when all its parts are left. */
export const checkWhileTyping = (): void => {
  const address = document.querySelector<HTMLElement>("script[data-check]")?.dataset.check;
  if (!address || !document.querySelector("[data-kind]")) return;
  const touched = new Set<HTMLElement>();
  let module: Promise<Check> | undefined;
  const pointerUp = released();

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
    const [checked] = await Promise.all([module?.catch(() => undefined), pointerUp()]);
    checked?.check(place);
  });
};
