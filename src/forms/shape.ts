import type { ValueOf } from "./fields/kind.ts";
import type { Fields } from "./make-field.ts";
import type { BlockWords, CellKind, FieldWords, StepWords } from "./modulo.ts";

// What a modulo knows of itself at compile time: from it follow the words that it needs and the values that it gives.

export type Steps = Record<string, { notice: boolean; blocks: string }>;
declare const shape: unique symbol;
export type Shaped<S, F> = { readonly [shape]?: { steps: S; fields: F } };

type FieldWordsOf<M> = Omit<FieldWords, "options" | "fields" | "row" | "add" | "remove"> &
  (M extends { kind: "choice"; options: (infer Option extends string)[] }
    ? { options: Record<Option, string> }
    : unknown) &
  (M extends { kind: "rows"; cells: infer C }
    ? { fields: { [I in keyof C]: FieldWordsOf<C[I]> }; row: string; add: string; remove?: string }
    : unknown);
type StepWordsOf<S extends Steps[string]> = Omit<StepWords, "notice" | "blocks"> & {
  blocks: Record<S["blocks"], BlockWords>;
} & (S["notice"] extends true ? { notice: NonNullable<StepWords["notice"]> } : unknown);

export type WordsFor<S extends Steps, F extends Fields> = {
  title: string;
  description: string;
  steps: { [I in keyof S]: StepWordsOf<S[I]> };
  fields: { [I in keyof F]: FieldWordsOf<F[I]> };
};

type Value<M> = M extends { kind: "choice"; options: (infer Option)[] }
  ? Option
  : M extends { kind: "rows"; cells: infer C }
    ? ValuesOf<C>[]
    : M extends { kind: infer K extends CellKind }
      ? ValueOf[K]
      : never;
/** A box has always a value; what is optional, at the desk alone too, conditional or known from elsewhere may have none. */
type Sure<F> = {
  [I in keyof F]: F[I] extends { when: unknown } | { optionalAtDesk: true } | { locked: true }
    ? never
    : F[I] extends { kind: "checkbox" } | { required: true }
      ? I
      : never;
}[keyof F];
type Plain<T> = { [I in keyof T]: T[I] };
type ValuesOf<F> = Plain<
  { [I in Sure<F>]: Value<F[I]> } & { [I in Exclude<keyof F, Sure<F>>]?: Value<F[I]> | undefined }
>;

/** The words that a form needs, in one language: `const it: WordsOf<typeof form> = {...}`. */
export type WordsOf<Form> = Form extends Shaped<infer S extends Steps, infer F extends Fields> ? WordsFor<S, F> : never;
/** The values of a complete form. */
export type AnswersOf<Form> = Form extends Shaped<unknown, infer F extends Fields> ? ValuesOf<F> : never;
