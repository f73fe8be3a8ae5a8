import type { JSX } from "preact";
import type { Comuni } from "#kit/comuni.ts";
import type { Field, FieldWords } from "../modulo.ts";

// The contract of a field kind. A kind is one file that exports `read`, `input` and `show`; the three tables
// readers.ts, inputs.tsx and prints.ts list them, so that the browser takes the readers alone.

/** What a kind may ask of the world: the date in Italy ("2026-05-04") and the list of municipalities. */
export type World = { today: string; /** Absent in the browser. */ comuni?: Comuni };

/** What was typed into one field: its text, the text of a part ("giorno"), the text of a field beside it. */
export type Given = { text(part?: string): string; sibling(id: string): string };

/** A value, a fault key with its parameters, or nothing typed at all. */
export type Reading<V> = { value: V } | { fault: string; params?: Record<string, string | number>; part?: string } | "empty";

export type Reader<F extends Field, V> = (given: Given, field: F, world: World) => Reading<V>;

export type InputProps<F extends Field> = {
  field: F;
  /** Posted name; parts are `${name}.${part}`. */
  name: string;
  words: FieldWords;
  given: Given;
  world: World;
  /** The sentence of its fault, when there is one to show. */
  fault?: string | undefined;
  /** Where a value filled in for the person comes from ("dalla tua identità digitale"). */
  origin?: string | undefined;
};
export type Input<F extends Field> = (props: InputProps<F>) => JSX.Element;

export type Print<F extends Field, V> = (value: V, field: F, words: FieldWords, world: World) => string;
