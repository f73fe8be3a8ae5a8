import { controlsIn, describe, faultId, placeOfNotes, takeFaultAway } from "./notes.ts";
import { words } from "./words.ts";

// Draws what ui/fields/field-frame.tsx draws on the server.

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

/** Without a sentence the fault goes. `part` is the part at fault of an answer typed in parts. */
export const showFault = (field: HTMLElement, sentence: string | undefined, part?: string): void => {
  takeFaultAway(field);
  if (sentence === undefined) return;
  const id = faultId(field);
  field.classList.add("sp-faulty");
  describe(field, id, true);
  for (const control of controlsIn(field)) {
    if (!part || control.id === `${field.dataset.field}.${part}`) control.setAttribute("aria-invalid", "true");
  }
  placeOfNotes(field)?.before(sentenceAt(id, sentence));
};
