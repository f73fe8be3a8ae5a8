// The shape of the table of doors: who gets what.
import type { State } from "../../src/istanze/workflow.ts";

export type Part =
  | "cittadina"
  | "genitore"
  | "sindaco"
  | "funzionario comunale"
  | "operatore regionale"
  | "operatore regionale, ufficio legale"
  | "operatore comunale"
  | "amministratore";

/** Nobody goes to sign in at every door that is not for anyone; `others`: statuses of parts that differ. */
export type ForAll = { all: number; others?: Partial<Record<Part, number>> };
/** For the owner, by state; everybody else finds nothing. */
export type ForOwner = { owner: number; in?: Partial<Record<State, number>> };
/** For who works for the Region, which is the ente of the address; everybody else finds nothing. */
export type ForOffice = { office: Partial<Record<Part, number>> };
/** For the operators of the office that works the case, by state; everybody else finds nothing. */
export type ForCase = { caseworker: number; in?: Partial<Record<State, number>> };
export type Row = ForAll | ForOwner | ForOffice | ForCase;

export const unsent: State[] = ["BOZZA", "DA INVIARE", "ANNULLATA", "SCADUTA"];
export const among = (which: readonly State[], status: number): Partial<Record<State, number>> =>
  Object.fromEntries(which.map((state) => [state, status]));
export const ifUnsent = (status: number): Partial<Record<State, number>> => among(unsent, status);
