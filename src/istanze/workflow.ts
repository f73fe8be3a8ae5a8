// States are data. A workflow is a table of moves: from × name × role → to. Moves are the buttons.

export const states = [
  "BOZZA", "DA INVIARE", "INVIATA", "PRESA IN CARICO", "DA INTEGRARE", "RIFIUTATO",
  "ACCOLTA", "VALIDATA", "RESPINTA", "ANNULLATA", "RITIRATA", "SOSTITUITA", "SCADUTA",
] as const;
export type State = (typeof states)[number];

export type Role = "richiedente" | "ufficio" | "sistema";

export type Move = {
  /** Written in the history as `azione`. */
  name: string;
  from: State;
  to: State;
  role: Role;
};
export type Workflow = readonly Move[];

/** In work: the applicant can still type. */
export const inLavorazione: readonly State[] = ["BOZZA", "DA INVIARE"];

/** The move, or why there is none: the table does not know it from this state for this role. */
export const moveOf = (workflow: Workflow, name: string, from: State, role: Role): Move | undefined =>
  workflow.find((move) => move.name === name && move.from === from && move.role === role);

export const movesFrom = (workflow: Workflow, from: State, role: Role): Move[] =>
  workflow.filter((move) => move.from === from && move.role === role);
