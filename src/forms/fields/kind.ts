import type { JSX } from "preact";
import type { Comuni } from "#kit/comuni.ts";
import type { FaultKey } from "#words/faults.it.ts";
import type { CellField, CellKind, Field, FieldOf, FieldWords } from "../modulo.ts";

// The contract of a field kind. A kind is one file that exports `read` and `show`, and beside it what draws it; the
// three tables readers.ts, prints.ts and inputs.tsx list them. Drawing stands apart because Preact, once imported,
// cannot be shaken out of the browser's bundle, which takes the readers alone.

/** What a kind may ask of the world: the date in Italy ("2026-05-04") and the list of municipalities. */
export type World = {
  today: string;
  /** Absent in the browser. */
  comuni?: Comuni;
  /** Absent where documents are only counted. */
  attachments?: Attachments;
};

/** A document that a field of this istanza holds. */
export type Attached = {
  id: string;
  field: string | null;
  name: string;
  bytes: number;
  sha256: string;
  scan: "in attesa" | "pulito" | "infetto" | "senza controllo";
  /** What the antivirus found. */
  threat: string | null;
};
/** The documents of an istanza, and where its page finds and brings them. */
export type Attachments = {
  find(id: string): Attached | undefined;
  href(id: string): string;
  /** Where the browser sends a file for a field in pieces. */
  upload(field: string): string;
  /** A file of the service, to fill in and give back. */
  blank(file: string): string;
};

/** What was typed into one field: its text, the text of a part ("giorno"), the text of a field beside it. */
export type Given = { text(part?: string): string; sibling(id: string, part?: string): string };

/** What a field is worth, in JSON: dates ISO, money in cents, provinces by sigla, municipalities by ISTAT code. */
export type ValueOf = {
  text: string;
  longText: string;
  choice: string;
  checkbox: boolean;
  declaration: true;
  codiceFiscale: string;
  codiceFiscaleEnte: string;
  email: string;
  pec: string;
  phone: string;
  cap: string;
  provincia: string;
  comune: string;
  address: string;
  number: number;
  money: number;
  date: string;
  /** Ids of documents. */
  attachment: string[];
};

export type Problem = { fault: FaultKey; params?: Record<string, string | number>; part?: string };
/** A value, what is wrong, or nothing typed at all. */
export type Reading<V> = { value: V } | Problem | "empty";

export type Reader<K extends CellKind> = (given: Given, field: FieldOf[K], world: World) => Reading<ValueOf[K]>;
export type Print<K extends CellKind> = (
  value: ValueOf[K],
  field: FieldOf[K],
  words: FieldWords,
  world: World,
) => string;

export type InputProps<F extends Field = CellField> = {
  field: F;
  /** Posted name; parts are `${name}.${part}`. */
  name: string;
  words: FieldWords;
  given: Given;
  world: World;
  /** The fields of the same scope and step: a province fills the municipalities beside it. */
  beside: readonly Field[];
  /** The sentence of the fault to show at a name: the field's own, of a part, of a cell. */
  faultOf(name: string): string | undefined;
  /** Where the value at a name comes from ("Dalla tua identità digitale"). */
  originOf(name: string): string | undefined;
  /** What cannot be typed now: read, not asked. */
  isClosed?(name: string): boolean;
  /** What the office wrote about it. */
  remarksOf?(name: string): string[];
};
export type Input<K extends CellKind> = (props: InputProps<FieldOf[K]>) => JSX.Element;
