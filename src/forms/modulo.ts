import type { FileFormat } from "#kit/file-formats.ts";
import type { FaultKey } from "#words/faults.it.ts";

// A modulo is data: a plain JSON document with a version. The builder in define.ts writes it, publish.ts refuses
// what cannot be filled in, read.ts reads answers with it, and nothing in it is a function.

/** Conditions look at earlier answers by field id; a field inside rows cannot be looked at. */
export type Condition =
  | { is: [field: string, option: string] }
  | { filled: string }
  | { over: [field: string, limit: number] }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

type Base<K extends string> = {
  id: string;
  kind: K;
  required: boolean;
  when?: Condition;
  /** Known from the identity or the role: shown, never typed; a posted value is ignored. Not asked where nothing is known. */
  locked?: true;
  /** Mandatory for who fills in alone; at the desk it may stay empty, since not everybody has it (S4.26). */
  optionalAtDesk?: true;
  /** Emptied, and said so, when the answer to this earlier field of the same scope changes (S0.51). */
  follows?: string;
};

/** The person's own, which a profile holds too: it comes filled in from there, and may be kept there (profile-fields.ts). */
type OwnContact = { profile?: true };

/** Lengths are in characters, dates ISO "2026-05-04" or "today", money in cents. */
export type FieldOf = {
  text: Base<"text"> & { max: number; autocomplete?: string };
  longText: Base<"longText"> & { max: number };
  choice: Base<"choice"> & { options: string[] };
  checkbox: Base<"checkbox">;
  /** A checkbox that must be ticked; its words are the text that is declared. */
  declaration: Base<"declaration">;
  /** Ids of sibling fields whose answers must agree with the code. */
  codiceFiscale: Base<"codiceFiscale"> & {
    agrees?: { cognome?: string; nome?: string; nascita?: string; sesso?: string };
  };
  codiceFiscaleEnte: Base<"codiceFiscaleEnte">;
  email: Base<"email"> & OwnContact & { /** A link is sent there to confirm it (S0.54). */ confirm?: true };
  pec: Base<"pec">;
  phone: Base<"phone"> & OwnContact;
  cap: Base<"cap"> & OwnContact & { /** Sibling field of kind comune that it must belong to. */ of?: string };
  provincia: Base<"provincia"> & OwnContact & { /** ISTAT code of the only region offered. */ regione?: string };
  comune: Base<"comune"> & OwnContact & { /** Sibling field of kind provincia. */ in: string };
  address: Base<"address"> & OwnContact & { max: number };
  number: Base<"number"> & { min?: number; max?: number; decimals: number };
  money: Base<"money"> & { min?: number; max?: number };
  date: Base<"date"> & { min?: string; max?: string };
  /** Files: at most `max` of them, of `bytes` each. `blank`: the service's file to fill in and give back (S2.29). */
  attachment: Base<"attachment"> & { max: number; bytes: number; formats: readonly FileFormat[]; blank?: string };
  rows: Base<"rows"> & {
    fields: CellField[];
    min: number;
    max: number;
    /** Cells that may not repeat in two rows, such as a codice fiscale. */
    unique?: string;
    /** Rows can be pasted from a spreadsheet, in the order of the fields or with a heading line. */
    paste?: true;
  };
};
export type Kind = keyof FieldOf;
export type CellKind = Exclude<Kind, "rows">;
export type CellField = FieldOf[CellKind];
export type Field = FieldOf[Kind];

/** Fields that stand together under one title. */
export type Block = { id: string; when?: Condition; fields: Field[] };

export type Step = {
  id: string;
  when?: Condition;
  /** Expected time in minutes, shown before starting. */
  minutes: number;
  /** A message stands between this step and the next, closed with its own button (S0.59). */
  notice?: true;
  blocks: Block[];
};

export type FieldWords = {
  label: string;
  hint?: string;
  /** Instead of the kind's own sentence when nothing was answered. */
  missing?: string;
  /** Sentences of faults that only this service raises, by key; "{param}" is filled in. */
  faults?: Record<string, string>;
  /** attachment: of the link to the file to fill in. */
  blank?: string;
  /** choice: option → its words. */
  options?: Record<string, string>;
  /** rows: words of the cells, of one row ("Utente {n}"), of the add button. */
  fields?: Record<string, FieldWords>;
  row?: string;
  add?: string;
  remove?: string;
};
export type BlockWords = {
  title?: string;
  /** Read before answering: part of what is declared, and of the summary. */
  text?: string[];
  /** How to go on, for who fills in: no part of the summary. */
  tip?: string[];
  link?: { label: string; url: string };
  after?: string[];
};
export type StepWords = {
  title: string;
  /** Shown in the numbered tab; the title when absent. */
  tab?: string;
  intro?: string[];
  notice?: { title: string; text: string[]; button: string };
  blocks: Record<string, BlockWords>;
};
export type ModuloWords = {
  title: string;
  description: string;
  steps: Record<string, StepWords>;
  fields: Record<string, FieldWords>;
};

export type Language = "it";
export type Modulo = {
  /** As printed in numbers: "SERV06_UTENTI". */
  code: string;
  /** As printed on the card: "2.0.0". */
  version: string;
  steps: Step[];
  words: Record<Language, ModuloWords>;
};

/**
 * What was typed, flat, exactly as posted: "nome", "nascita.giorno", "utenti.0.codiceFiscale".
 * A ticked box is "si". Absent and "" mean the same: nothing typed.
 */
export type Typed = Record<string, string>;

/** A fault is a key; its sentence stands in words/faults.it.ts, or in the field's own words. */
export type Fault = { name: string; key: string; params?: Record<string, string | number> };
/** A fault that the engine itself raises: one of the keys that have a sentence. */
export type OwnFault = Fault & { key: FaultKey };
