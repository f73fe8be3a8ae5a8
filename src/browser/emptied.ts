import type { Emptied } from "./draft-form.ts";
import { element } from "./element.ts";
import { describe, placeOfNotes, takeFaultAway } from "./notes.ts";

const sentence = (causes: readonly string[], text: string): string =>
  `Svuotato perché hai cambiato ${causes.length === 1 ? `«${causes[0]}»` : "altre risposte"}: prima era «${text}».`;

/**
 * S0.51: said where it happened, until the person answers anew (stale-notes.ts). Its old fault spoke of what stood
 * there before.
 */
const sayAt = (field: HTMLElement, textContent: string): void => {
  const id = `${field.dataset.field}-svuotato`;
  document.getElementById(id)?.remove();
  takeFaultAway(field);
  placeOfNotes(field)?.before(element("p", { id, className: "sp-hint sp-emptied", textContent }));
  describe(field, id, true);
};

/** `causes`: labels of what the person changed; named only when there is no doubt which of them it was. */
export const noteEmptied = (emptied: readonly Emptied[], causes: readonly string[]): void => {
  const before = new Map<HTMLElement, string[]>();
  for (const { control, text } of emptied) {
    const field = control.closest<HTMLElement>("[data-field]");
    if (field) before.set(field, [...(before.get(field) ?? []), text]);
  }
  for (const [field, texts] of before) sayAt(field, sentence(causes, texts.join(" ")));
};
