/** Of what takes long, the longest first: what is begun last should not be what one waits for alone. */
const longest = ["test/accessibility", "test/manual-s0", "test/crash.test", "test/office.browser", "test/keyboard"];

const place = (path: string): number => {
  const found = longest.findIndex((begin) => path.startsWith(begin));
  return found === -1 ? longest.length : found;
};

const rank = (path: string): number => {
  if (place(path) === 0) return 0;
  if (path.includes(".long.")) return 3;
  return path.includes(".browser.") || place(path) < longest.length ? 2 : 1;
};

/**
 * The one that takes minutes begins at once, beside the fast ones, so that a fault in those is known early; then the
 * slow ones.
 */
export const inOrder = (paths: string[]): string[] =>
  [...paths].sort((one, other) => rank(one) - rank(other) || place(one) - place(other));
