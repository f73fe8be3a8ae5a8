// not scrollIntoView: it would move the page too, which may stand at an anchor
const toTheMiddle = (row: HTMLElement, entry: Element): void => {
  const [of, seen] = [entry.getBoundingClientRect(), row.getBoundingClientRect()];
  if (of.left < seen.left || of.right > seen.right) {
    row.scrollLeft += (of.left + of.right - seen.left - seen.right) / 2;
  }
};

/** On a phone the menu is one row pushed sideways: the entry of this page, or of the keyboard, is seen whole. */
export const menuInView = (): void => {
  const row = document.querySelector<HTMLElement>("#menu ul");
  if (!row) return;
  const here = row.querySelector("[aria-current]");
  if (here) {
    toTheMiddle(row, here);
    // letters that come later are of another width
    document.fonts.ready.then(() => toTheMiddle(row, here));
  }
  row.addEventListener("focusin", (event) => toTheMiddle(row, event.target as Element));
};
