// XML written in its exclusive canonical form (W3C exc-c14n) from the start, so that what is signed is what is written.

// no place in XML 1.0: controls, lone surrogates, the two last signs of the plane
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const inText: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };
const inAttribute: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

const written = (text: string): string => text.replace(unwritable, "\ufffd");
const textNode = (text: string): string => written(text).replace(/[&<>\r]/g, (sign) => inText[sign] ?? sign);
const attributeValue = (text: string): string =>
  written(text).replace(/[&<"\t\n\r]/g, (sign) => inAttribute[sign] ?? sign);

/** Markup that is ready; only this file makes it. */
export type Xml = { markup: string };

/** `attributes` in the order of the canonical form: declarations first, then by name. */
export const element = (
  name: string,
  attributes: Record<string, string>,
  ...children: (Xml | string | undefined)[]
): Xml => {
  const opened = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
  const inside = children.map((child) =>
    child === undefined ? "" : typeof child === "string" ? textNode(child) : child.markup,
  );
  return { markup: `<${name}${opened.join("")}>${inside.join("")}</${name}>` };
};
