/** On a phone the menu is one row pushed sideways: the entry of this page is brought into sight. */
export const menuInView = (): void => {
  const here = document.querySelector<HTMLElement>("#menu [aria-current]");
  const row = here?.closest("ul");
  if (!here || !row || row.scrollWidth <= row.clientWidth) return;
  // not scrollIntoView: it would move the page too, which may stand at an anchor
  const [entry, seen] = [here.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += (entry.left + entry.right - seen.left - seen.right) / 2;
};
