import type { CellKind, FieldOf } from "./modulo.ts";
import type { When } from "./refs.ts";

// What a field is made with. A field is mandatory unless it says `required: false`; its id is the key under which
// it stands in its block.

type Written<F> = { [P in keyof F]: P extends "when" ? When : F[P] };
type Options<K extends CellKind> = Written<Omit<FieldOf[K], "id" | "kind" | "required" | "options">> & {
  required?: boolean;
};

/** A field without its id, with everything that its author wrote kept in its type. */
export type Made<K extends CellKind, O> = Omit<O, "required"> & {
  kind: K;
  required: O extends { required: false } ? false : true;
};
export type MadeCell = {
  [K in CellKind]: { kind: K; required: boolean } & Partial<Written<Omit<FieldOf[K], "id">>>;
}[CellKind];
export type Cells = Record<string, MadeCell>;
export type MadeRows<C extends Cells = Cells> = Omit<Written<FieldOf["rows"]>, "id" | "fields"> & { cells: C };
export type MadeField = MadeCell | MadeRows;
export type Fields = Record<string, MadeField>;

/** Ids of the fields of a kind. */
export type IdsOf<F, K> = { [I in keyof F]: F[I] extends { kind: K } ? I : never }[keyof F] & string;

type Agrees<Scope> = {
  cognome?: IdsOf<Scope, "text">;
  nome?: IdsOf<Scope, "text">;
  nascita?: IdsOf<Scope, "date">;
  sesso?: IdsOf<Scope, "choice">;
};
/** What the ids written in one field may name; checked against the fields of its scope. */
type Names<M, Scope, Self> = (M extends { in: string } ? { in: IdsOf<Scope, "provincia"> } : unknown) &
  (M extends { of: string } ? { of: IdsOf<Scope, "comune"> } : unknown) &
  (M extends { agrees: object } ? { agrees: Agrees<Scope> } : unknown) &
  (M extends { follows: string } ? { follows: Exclude<keyof Scope, Self> & string } : unknown);
export type Checked<F, Scope> = { [I in keyof F]: Names<F[I], Scope, I> };

const maker =
  <K extends CellKind>(kind: K) =>
  <const O extends Options<K>>(options: O): Made<K, O> =>
    ({ required: true, ...options, kind }) as unknown as Made<K, O>;
const lightMaker =
  <K extends CellKind>(kind: K) =>
  <const O extends Options<K> = Options<K>>(options?: O): Made<K, O> =>
    ({ required: true, ...options, kind }) as unknown as Made<K, O>;

export const text = maker("text");
export const longText = maker("longText");
export const address = maker("address");
export const number = maker("number");
export const comune = maker("comune");
export const attachment = maker("attachment");
export const declaration = lightMaker("declaration");
export const codiceFiscale = lightMaker("codiceFiscale");
export const codiceFiscaleEnte = lightMaker("codiceFiscaleEnte");
export const email = lightMaker("email");
export const pec = lightMaker("pec");
export const phone = lightMaker("phone");
export const cap = lightMaker("cap");
export const provincia = lightMaker("provincia");
export const money = lightMaker("money");
export const date = lightMaker("date");

/** A box that may stay empty; one that must be ticked is a `declaration`. */
export const checkbox = <const O extends Omit<Options<"checkbox">, "required">>(
  options?: O,
): Made<"checkbox", O & { required: false }> =>
  ({ ...options, required: false, kind: "checkbox" }) as Made<"checkbox", O & { required: false }>;

export const choice = <const Option extends string, const O extends Options<"choice">>(
  options: readonly Option[],
  more?: O,
): Made<"choice", O> & { options: Option[] } =>
  ({ required: true, ...more, kind: "choice", options: [...options] }) as unknown as Made<"choice", O> & {
    options: Option[];
  };

type RowsOptions<C> = Omit<Written<FieldOf["rows"]>, "id" | "kind" | "fields" | "required" | "unique"> & {
  required?: boolean;
  unique?: keyof C & string;
};
/** Repeating rows of cells; the cells may name one another, never a field outside. */
export const rows = <const C extends Cells, const O extends RowsOptions<C>>(
  cells: C & Checked<C, C>,
  options: O & RowsOptions<C>,
): Omit<O, "required"> & { kind: "rows"; required: O extends { required: false } ? false : true; cells: C } =>
  ({ required: true, ...options, kind: "rows", cells }) as never;
