/** Of all that take longest, the first to begin first: what is begun last should not be what one waits for alone. */
const longest = ["test/accessibility", "test/manual-s0", "test/crash", "test/office.browser", "test/keyboard"];

const rank = (path: string): number => {
  if (path.startsWith("test/accessibility")) return 0;
  if (path.includes(".long.")) return 3;
  return path.includes(".browser.") || longest.some((begin) => path.startsWith(begin)) ? 2 : 1;
};
const place = (path: string): number => {
  const found = longest.findIndex((begin) => path.startsWith(begin));
  return found === -1 ? longest.length : found;
};

/**
 * The one that takes minutes begins at once, beside the fast ones, so that a fault in those is known early; then the
 * slow ones, the longest first.
 */
export const inOrder = (paths: string[]): string[] =>
  [...paths].sort((one, other) => rank(one) - rank(other) || place(one) - place(other));
