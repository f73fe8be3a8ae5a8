/** A box that ticks and clears all those of its form; it is drawn hidden, because without this it would do nothing. */
export const tickAll = (): void => {
  for (const all of document.querySelectorAll<HTMLInputElement>("input[data-tick-all]")) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset.tickAll}"]`)];
    const show = (): void => {
      const ticked = boxes.filter(({ checked }) => checked).length;
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.addEventListener("change", () => {
      for (const box of boxes) box.checked = all.checked;
    });
    for (const box of boxes) box.addEventListener("change", show);
    // the page before may have come back with what was ticked
    addEventListener("pageshow", show);
    show();
    all.closest("[hidden]")?.removeAttribute("hidden");
  }
};
