// What a test reads of a page: its text, links, and buttons with the form around them.
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export type PressedButton = { action: string; method: "get" | "post"; fields: Record<string, string> };
export type Html = {
  /** All words, white space folded. */
  text: string;
  title: string;
  h1: string;
  /** The address of the link with these words. */
  link(words: string | RegExp): string | undefined;
  /** The button with these words, and what its form would send. */
  button(words: string | RegExp): PressedButton | undefined;
  /** Every element with this name, as it stands in the page. */
  all(tag: string): { text: string; attributes: Record<string, string> }[];
  /** The value that stands in a field, by its name. */
  value(name: string): string | undefined;
};

const isElement = (node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const walk = function* (node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* walk(child);
  }
};

const textOf = (node: Node | DefaultTreeAdapterTypes.ParentNode): string => {
  if ("value" in node && node.nodeName === "#text") return node.value;
  if (isElement(node as Node) && ["script", "style"].includes((node as Element).tagName)) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join(" ") : "";
};
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();
const says = (element: Element, words: string | RegExp): boolean => {
  const text = folded(textOf(element));
  return typeof words === "string" ? text === words || text.startsWith(`${words} `) : words.test(text);
};

const valueOf = (element: Element): string | undefined => {
  if (element.tagName === "textarea") return textOf(element).replace(/^\n/, "");
  if (element.tagName === "select") {
    const options = [...walk(element)].filter(({ tagName }) => tagName === "option");
    const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
    return chosen && (attribute(chosen, "value") ?? folded(textOf(chosen)));
  }
  const type = attribute(element, "type");
  if ((type === "checkbox" || type === "radio") && attribute(element, "checked") === undefined) return undefined;
  return attribute(element, "value") ?? (type === "checkbox" ? "on" : "");
};

const fieldsIn = (form: Element): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const element of walk(form)) {
    const name = attribute(element, "name");
    if (!name || !["input", "select", "textarea"].includes(element.tagName)) continue;
    const value = valueOf(element);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
};

export const html = (source: string): Html => {
  const root = parse(source);
  const elements = [...walk(root)];
  const first = (tag: string) => elements.find(({ tagName }) => tagName === tag);
  return {
    text: folded(textOf(first("body") ?? root)),
    title: folded(textOf(first("title") ?? root)),
    h1: folded(textOf(first("h1") ?? ({ childNodes: [] } as never))),
    link: (words) => {
      const found = elements.find((element) => element.tagName === "a" && says(element, words));
      return found && attribute(found, "href");
    },
    button: (words) => {
      const found = elements.find((element) => element.tagName === "button" && says(element, words));
      if (!found) return undefined;
      const form = elements.find((element) => element.tagName === "form" && [...walk(element)].includes(found));
      if (!form) return undefined;
      const name = attribute(found, "name");
      return {
        action: attribute(form, "action") ?? "",
        method: attribute(form, "method") === "post" ? "post" : "get",
        fields: { ...fieldsIn(form), ...(name ? { [name]: attribute(found, "value") ?? "" } : {}) },
      };
    },
    all: (tag) =>
      elements
        .filter(({ tagName }) => tagName === tag)
        .map((element) => ({
          text: folded(textOf(element)),
          attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
        })),
    value: (name) => {
      const named = elements.filter((element) => attribute(element, "name") === name);
      return named.map(valueOf).find((value) => value !== undefined);
    },
  };
};
