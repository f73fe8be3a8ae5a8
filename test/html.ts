// What a test reads of a page, as somebody sees it whose browser runs no JavaScript: its text, its links, and its
// buttons with the form around them. What a dialog makes inert cannot be pressed.
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** "Modifica" finds what shows that word alone, or says it with the words for screen readers. */
export type Words = string | RegExp;
export type PressedButton = { action: string; method: "get" | "post"; fields: Record<string, string> };
export type Html = {
  /** All words, white space folded. */
  text: string;
  title: string;
  h1: string;
  /** The address of the link with these words. */
  link(words: Words): string | undefined;
  /** The button with these words, and what its form would send. */
  button(words: Words): PressedButton | undefined;
  /** Every element with this name, as it stands in the page. */
  all(tag: string): { text: string; attributes: Record<string, string> }[];
  /** The value that stands in a field, by its name. */
  value(name: string): string | undefined;
  /** Everything that a form could send, by name. */
  fields: ReadonlySet<string>;
  /** What the page says went wrong, by the name of the field it stands at. */
  faults: Record<string, string>;
};

const isElement = (node: Node | Parent): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(" ").includes(name);

const walk = function* (node: Parent): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* walk(child);
  }
};

/** Where a number may break without being two words. */
const joint = "\u200b";

const rawText = (node: Node | Parent, left: (element: Element) => boolean): string => {
  if ("value" in node && node.nodeName === "#text") return node.value;
  if (isElement(node) && node.tagName === "wbr") return joint;
  if (isElement(node) && (["script", "style"].includes(node.tagName) || left(node))) return "";
  return "childNodes" in node ? node.childNodes.map((child) => rawText(child, left)).join(" ") : "";
};
const folded = (text: string): string =>
  text
    .replace(/\s*\u200b\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();
const textOf = (node: Node | Parent): string => folded(rawText(node, () => false));
const shownText = (node: Node | Parent): string =>
  folded(rawText(node, (element) => hasClass(element, "visually-hidden")));

const says = (element: Element, words: Words): boolean =>
  typeof words === "string" ? [shownText(element), textOf(element)].includes(words) : words.test(textOf(element));

const ancestors = function* (element: Element): Generator<Element> {
  for (let parent = element.parentNode; parent && isElement(parent); parent = parent.parentNode) yield parent;
};
const isReachable = (element: Element): boolean =>
  [element, ...ancestors(element)].every(
    (each) => !["inert", "hidden", "disabled"].some((name) => attribute(each, name) !== undefined),
  );

const valueIn = (element: Element): string | undefined => {
  if (element.tagName === "textarea") return rawText(element, () => false).replace(/^\n/, "");
  if (element.tagName === "select") {
    const options = [...walk(element)].filter(({ tagName }) => tagName === "option");
    const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
    return chosen && (attribute(chosen, "value") ?? textOf(chosen));
  }
  const type = attribute(element, "type");
  if ((type === "checkbox" || type === "radio") && attribute(element, "checked") === undefined) return undefined;
  return attribute(element, "value") ?? (type === "checkbox" ? "on" : "");
};

const controls = ["input", "select", "textarea"];

const fieldsIn = (form: Element): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const element of walk(form)) {
    const name = attribute(element, "name");
    if (!name || !controls.includes(element.tagName) || attribute(element, "disabled") !== undefined) continue;
    const value = valueIn(element);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
};

/** The form around the button, or the one that it names. */
const formOf = (button: Element, elements: readonly Element[]): Element | undefined => {
  const named = attribute(button, "form");
  return named
    ? elements.find((element) => element.tagName === "form" && attribute(element, "id") === named)
    : [...ancestors(button)].find(({ tagName }) => tagName === "form");
};

const pressed = (button: Element, elements: readonly Element[]): PressedButton | undefined => {
  const form = formOf(button, elements);
  if (!form) return undefined;
  const name = attribute(button, "name");
  return {
    action: attribute(button, "formaction") ?? attribute(form, "action") ?? "",
    method: attribute(form, "method") === "post" ? "post" : "get",
    fields: { ...fieldsIn(form), ...(name ? { [name]: attribute(button, "value") ?? "" } : {}) },
  };
};

/** The summary of the faults leads to each by a link. */
const faultsIn = (elements: Element[]): Record<string, string> => {
  const summary = elements.find((element) => attribute(element, "data-error-summary") !== undefined);
  const links = summary ? [...walk(summary)].filter(({ tagName }) => tagName === "a") : [];
  return Object.fromEntries(
    links.map((link) => [decodeURIComponent((attribute(link, "href") ?? "").split("#")[1] ?? ""), textOf(link)]),
  );
};

export const html = (source: string): Html => {
  const root = parse(source, { scriptingEnabled: false });
  const elements = [...walk(root)];
  const first = (tag: string) => elements.find(({ tagName }) => tagName === tag);
  const inFirst = (tag: string) => textOf(first(tag) ?? ({ childNodes: [] } as never));
  const reachable = (tag: string, words: Words) =>
    elements.find((element) => element.tagName === tag && says(element, words) && isReachable(element));
  return {
    text: inFirst("body"),
    title: inFirst("title"),
    h1: inFirst("h1"),
    link: (words) => {
      const found = reachable("a", words);
      return found && attribute(found, "href");
    },
    button: (words) => {
      const found = reachable("button", words);
      return found && pressed(found, elements);
    },
    all: (tag) =>
      elements
        .filter(({ tagName }) => tagName === tag)
        .map((element) => ({
          text: textOf(element),
          attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
        })),
    value: (name) => {
      const named = elements.filter((element) => attribute(element, "name") === name);
      return named.map(valueIn).find((value) => value !== undefined);
    },
    fields: new Set(
      elements.flatMap((element) => (controls.includes(element.tagName) ? (attribute(element, "name") ?? []) : [])),
    ),
    faults: faultsIn(elements),
  };
};
