import { later } from "./later.ts";

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
  if (!document.querySelector("[data-kind]")) return;
  const touched = new Set<HTMLElement>();
  const pointerUp = released();

  addEventListener("input", (event) => {
    const place = placeOf(event);
    if (!place) return;
    touched.add(place);
    later();
  });
  addEventListener("focusout", async (event) => {
    const place = placeOf(event);
    if (!place || !touched.has(place)) return;
    if (event.relatedTarget instanceof Node && place.contains(event.relatedTarget)) return;
    // Without it the server judges anyway.
    const [checked] = await Promise.all([later(), pointerUp()]);
    checked?.check(place);
  });
};
