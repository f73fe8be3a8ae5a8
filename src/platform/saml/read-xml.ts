// Reading XML that comes from outside: no document type, no comments inside a text, children one by one and never by a
// search through the tree, which would find what was hidden elsewhere.
import { DOMParser } from "@xmldom/xmldom";
import { isWellFormed } from "./well-formed.ts";

/** Not what the rules ask for; `message` says what, for the log of the operator, without anybody's data. */
export class Refused extends Error {
  override name = "Refused";
}

export const must: (holds: unknown, what: string) => asserts holds = (holds, what) => {
  if (!holds) throw new Refused(what);
};

/** A message of a provider has some sixty elements. */
const mostInMessage = 1_000;
/** A registry of providers, or a list of authorities, has tens of thousands. */
export const mostInRegistry = 500_000;
const deepest = 60;

/** @throws Refused for whatever is not one well-formed document without a document type, or is far too much */
export const parsed = (xml: string, elements = mostInMessage): Element => {
  must(!/<!(DOCTYPE|ENTITY)/i.test(xml), "document type");
  must(isWellFormed(xml, { elements, depth: deepest }), "not XML");
  let document: ReturnType<DOMParser["parseFromString"]> | undefined;
  const faults: string[] = [];
  try {
    const errorHandler = (_: string, message: string) => {
      faults.push(message);
    };
    document = new DOMParser({ errorHandler }).parseFromString(xml, "text/xml");
  } catch {
    throw new Refused("not XML");
  }
  must(document?.documentElement && faults.length === 0, "not XML");
  return document.documentElement;
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

export const childrenOf = (of: Element, namespace: string, name: string): Element[] =>
  Array.from(of.childNodes).filter(
    (node): node is Element => isElement(node) && node.namespaceURI === namespace && node.localName === name,
  );

/** Exactly one child of this name. */
export const childOf = (of: Element, namespace: string, name: string): Element => {
  const found = childrenOf(of, namespace, name);
  must(found[0] && found.length === 1, `${of.localName}: ${found.length} ${name}`);
  return found[0];
};

export const attributeOf = (of: Element, name: string): string => {
  const value = of.getAttribute(name);
  must(value !== null && value.trim() !== "", `${of.localName}: no ${name}`);
  return value;
};

/** A comment splits a text for some readers and not for others: there is none. */
export const textOf = (of: Element): string => {
  const nodes = Array.from(of.childNodes);
  must(
    nodes.every(({ nodeType }) => nodeType === 3),
    `${of.localName}: more than a text`,
  );
  const text = (of.textContent ?? "").trim();
  must(text, `${of.localName}: empty`);
  return text;
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/** Milliseconds; UTC alone, as the technical rules want. */
export const timeOf = (of: Element, name: string): number => {
  const value = attributeOf(of, name);
  const time = instant.test(value) ? Date.parse(value) : Number.NaN;
  must(!Number.isNaN(time), `${of.localName}: ${name} is no instant`);
  return time;
};
