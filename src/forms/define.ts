import { fieldsOf } from "./fields-of.ts";
import type { Checked, Fields, MadeCell, MadeField } from "./make-field.ts";
import type { Block, CellField, Field, Kind, Language, Modulo, ModuloWords, Step } from "./modulo.ts";
import type { Ref, When } from "./refs.ts";
import type { Shaped, Steps, WordsFor } from "./shape.ts";

// The typed builder: a form is said once, in order, and comes out as plain JSON. A block sees references to the
// fields of earlier blocks and steps only, so a condition cannot look ahead.

type RefTo<M> = M extends { kind: "choice"; options: (infer Option extends string)[] }
  ? Ref<"choice", Option>
  : M extends { kind: infer K extends "checkbox" | "declaration" }
    ? Ref<K, "si">
    : M extends { kind: infer K extends Kind }
      ? Ref<K, never>
      : never;
export type Refs<F> = { readonly [I in keyof F]: RefTo<F[I]> };

type Fresh<I, Taken> = I extends Taken ? never : unknown;
type NoneTaken<N, F> = { [I in keyof N & keyof F]: never };
type Conditional<O> = O extends { when: unknown } ? { when: When } : unknown;

type StepOptions<F> = Pick<Step, "minutes" | "notice"> & { when?: (ref: Refs<F>) => When };
type BlockOptions<F> = { when?: (ref: Refs<F>) => When };

export type Form<S extends Steps, F extends Fields> = Shaped<S, F> & {
  step<const I extends string, const O extends StepOptions<F>>(
    id: I & Fresh<I, keyof S>,
    options: O & StepOptions<F>,
  ): FormAt<S & Record<I, { notice: O extends { notice: true } ? true : false; blocks: never }>, F, I, Conditional<O>>;
  /** Every word that the form needs, by language: a missing or a misspelt one does not compile. */
  words(words: Record<Language, WordsFor<S, F>>): Shaped<S, F> & { build(): Modulo & Shaped<S, F> };
};

type WithBlock<S extends Steps, At extends keyof S, I extends string> = {
  [K in keyof S]: K extends At ? { notice: S[K]["notice"]; blocks: S[K]["blocks"] | I } : S[K];
};
type WithFields<F, N, C> = {
  [K in keyof F | keyof N]: K extends keyof F ? F[K] : K extends keyof N ? N[K] & C : never;
};

/** A form whose last step still takes blocks. */
export type FormAt<S extends Steps, F extends Fields, At extends keyof S, C> = Form<S, F> & {
  block<const I extends string, const N extends Fields, const O extends BlockOptions<F>>(
    id: I & Fresh<I, S[At]["blocks"]>,
    fields: N & Checked<N, F & N> & NoneTaken<N, F>,
    options?: O & BlockOptions<F>,
  ): FormAt<WithBlock<S, At, I>, WithFields<F, N, C & Conditional<O>>, At, C>;
  block<const I extends string, const N extends Fields, const O extends BlockOptions<F>>(
    id: I & Fresh<I, S[At]["blocks"]>,
    fields: (ref: Refs<F>) => N & Checked<N, F & N> & NoneTaken<N, F>,
    options?: O & BlockOptions<F>,
  ): FormAt<WithBlock<S, At, I>, WithFields<F, N, C & Conditional<O>>, At, C>;
};

type AnyRefs = Record<string, Ref>;

const named = (fields: Fields): Field[] =>
  Object.entries(fields).map(([id, made]: [string, MadeField]) =>
    made.kind === "rows" ? rowsNamed(id, made) : ({ id, ...made } as Field),
  );
const rowsNamed = (id: string, { cells, ...made }: Extract<MadeField, { kind: "rows" }>): Field => ({
  id,
  ...made,
  fields: Object.entries(cells).map(([cell, of]: [string, MadeCell]) => ({ id: cell, ...of }) as CellField),
});

const refsTo = (steps: Step[]): AnyRefs =>
  Object.fromEntries(fieldsOf({ steps }).map(({ id, kind }) => [id, { field: id, kind }]));

type Asked = { when?: (ref: AnyRefs) => When };
const asked = ({ when }: Asked, steps: Step[]) => (when ? { when: when(refsTo(steps)) } : {});

type Loose = {
  step(id: string, options: Pick<Step, "minutes" | "notice"> & Asked): Loose;
  block(id: string, fields: Fields | ((ref: AnyRefs) => Fields), options?: Asked): Loose;
  words(words: Record<Language, ModuloWords>): { build(): Modulo };
};
const continued = (draft: Omit<Modulo, "words">): Loose => ({
  step: (id, { minutes, notice, ...options }) => {
    const said = { id, minutes, ...(notice && { notice }), ...asked(options, draft.steps) };
    const step: Step = { ...said, blocks: [] };
    return continued({ ...draft, steps: [...draft.steps, step] });
  },
  block: (id, fields, options = {}) => {
    const made = typeof fields === "function" ? fields(refsTo(draft.steps)) : fields;
    const block: Block = { id, ...asked(options, draft.steps), fields: named(made) };
    const steps = draft.steps.map((step, at) =>
      at === draft.steps.length - 1 ? { ...step, blocks: [...step.blocks, block] } : step,
    );
    return continued({ ...draft, steps });
  },
  words: (words) => ({ build: () => ({ ...draft, words }) }),
});

/** A new form: `code` and `version` as printed. The chain of steps and blocks is its order. */
export const define = (code: string, version: string): Form<Record<never, never>, Record<never, never>> =>
  continued({ code, version, steps: [] }) as unknown as Form<Record<never, never>, Record<never, never>>;
