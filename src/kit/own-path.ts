// Browsers read "/\\evil", "//evil" and "/<tab>/evil" as another site: what leads elsewhere is judged as they judge it.
const here = "http://here.invalid";
const isPath = (path: string): boolean => /^\/(?![/\\])/.test(path);

/** An address of this site to go back to, as it may stand in a header; undefined when it is none. */
export const ownPath = (path: string | undefined): string | undefined => {
  if (!path || !isPath(path) || /\p{Cc}/u.test(path) || !URL.canParse(path, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(path, here);
  const own = pathname + search + hash;
  return origin === here && isPath(own) ? own : undefined;
};
