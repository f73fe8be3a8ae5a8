import { faultIt } from "#words/faults.it.ts";
import type { Fault, FieldWords, Language, Modulo } from "./modulo.ts";
import { rowTitle } from "./row-title.ts";

const missing = ["mancante", "nonScelto", "nonDichiarato", "nonAllegato"];

/** The words of the field that a posted name belongs to, and the row it stands in ("Utente 2"). */
export const wordsAt = (modulo: Modulo, name: string, language: Language): { words: FieldWords; row?: string } => {
  const [id = "", row = "", cell = ""] = name.split(".");
  const words = modulo.words[language].fields[id] ?? { label: id };
  const ofCell = words.fields?.[cell];
  return ofCell ? { words: ofCell, row: rowTitle(words, Number(row)) } : { words };
};

const filledIn = (sentence: string, params: Fault["params"] = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));

/**
 * What is wrong and what to do, in words.
 * @throws when neither the engine nor the words of the field know the key
 */
export const faultSentence = (fault: Fault, modulo: Modulo, language: Language): string => {
  const { words, row } = wordsAt(modulo, fault.name, language);
  const own = words.faults?.[fault.key] ?? (missing.includes(fault.key) ? words.missing : undefined);
  if (own !== undefined) return (row ? `${row}: ` : "") + filledIn(own, fault.params);
  const sentence = faultIt(fault.key, words.label, fault.params, row);
  if (sentence === undefined) throw new Error(`no sentence for the fault ${fault.key} of ${fault.name}`);
  return sentence;
};
