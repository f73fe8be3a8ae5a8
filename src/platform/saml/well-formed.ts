// A look over XML before a parser builds anything of it: whatever opens also closes, and there is not too much of it. The
// parser looks for the end of each element that never ends through all that follows, so that a stranger's few kilobytes
// would keep the machine busy for minutes. This look takes one pass.

/** `elements`, and how deep they stand in one another. */
export type Most = { elements: number; depth: number };

const name = `[^\\s<>/="'&!?]+`;
const attribute = `\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const tag = new RegExp(`<(/?)(${name})((?:${attribute})*)\\s*(/?)>`, "y");

/** What is no element: how it begins, and what must end it. */
const asides: readonly [begin: string, end: string][] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
];

/** @returns the place after it; -1 when it has no end, undefined when it is something else */
const afterAside = (xml: string, at: number): number | undefined => {
  const aside = asides.find(([begin]) => xml.startsWith(begin, at));
  if (!aside) return undefined;
  const [begin, end] = aside;
  const found = xml.indexOf(end, at + begin.length);
  return found < 0 ? -1 : found + end.length;
};

type Open = { names: string[]; elements: number };

/** @returns the place after the tag; -1 when it is none, or stands where it may not */
const afterTag = (xml: string, at: number, open: Open, most: Most): number => {
  tag.lastIndex = at;
  const [whole, closes, called = "", attributes, closed] = tag.exec(xml) ?? [];
  if (whole === undefined) return -1;
  if (closes) return !attributes && !closed && open.names.pop() === called ? at + whole.length : -1;
  open.elements += 1;
  if (!closed) open.names.push(called);
  return open.elements <= most.elements && open.names.length <= most.depth ? at + whole.length : -1;
};

export const isWellFormed = (xml: string, most: Most): boolean => {
  const open: Open = { names: [], elements: 0 };
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    at = afterAside(xml, at) ?? afterTag(xml, at, open, most);
    if (at < 0) return false;
  }
  return open.names.length === 0 && open.elements > 0;
};
