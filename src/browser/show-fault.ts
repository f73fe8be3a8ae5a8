import { words } from "./words.ts";

// Draws and takes away what ui/fields/field-frame.tsx draws on the server.

const controlsIn = (field: Element): NodeListOf<HTMLElement> =>
  field.querySelectorAll("input:not([type=hidden]), select, textarea");

const svg = (name: string): SVGElement => {
  const space = "http://www.w3.org/2000/svg";
  const sprite = document.querySelector("use")?.getAttribute("href")?.split("#")[0] ?? "";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("class", "icon icon-sm icon-danger");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  icon.append(use);
  return icon;
};

const sentenceAt = (id: string, sentence: string): HTMLElement => {
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.textContent = words.faultOf;
  const text = document.createElement("span");
  text.append(said, sentence);
  const line = document.createElement("p");
  line.className = "sp-fault";
  line.id = id;
  line.append(svg("it-error"), text);
  return line;
};

const describe = (element: Element, id: string, present: boolean): void => {
  const others = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each && each !== id);
  const ids = present ? [...others, id] : others;
  if (ids.length > 0) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
};

/** Without a sentence the fault goes. `part` is the part at fault of an answer typed in parts. */
export const showFault = (field: HTMLElement, sentence: string | undefined, part?: string): void => {
  const name = field.dataset.field ?? "";
  const id = `${name}-errore`;
  const controls = [...controlsIn(field)];
  document.getElementById(id)?.remove();
  field.classList.toggle("sp-faulty", sentence !== undefined);
  const described = field.matches("fieldset") ? field : controls[0];
  if (described) describe(described, id, sentence !== undefined);
  for (const control of controls) {
    const isAtFault = sentence !== undefined && (!part || control.id === `${name}.${part}`);
    if (isAtFault) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  if (sentence === undefined) return;
  const before = controls[0]?.closest(".sp-parts") ?? controls[0];
  before?.before(sentenceAt(id, sentence));
};
