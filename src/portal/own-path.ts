/** An address of this site to go back to, or undefined: a link must not lead a person away. */
export const ownPath = (path: string | undefined): string | undefined =>
  path && /^\/(?![/\\])/.test(path) && !/\p{Cc}/u.test(path) ? path : undefined;
