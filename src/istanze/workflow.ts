// States are data. A workflow is a table of moves: name × from × role → to. Moves are the buttons.

export const states = [
  "BOZZA",
  "DA INVIARE",
  "INVIATA",
  "PRESA IN CARICO",
  "DA INTEGRARE",
  "RIFIUTATO",
  "ACCOLTA",
  "VALIDATA",
  "RESPINTA",
  "ANNULLATA",
  "RITIRATA",
  "SOSTITUITA",
  "SCADUTA",
] as const;
export type State = (typeof states)[number];

/** Who makes a move: the applicant, the office, or Sportello itself as a consequence of another move. */
export type Role = "richiedente" | "ufficio" | "sistema";

/** The name is written in the history as `azione` and is the label of the button. */
export type MoveName = "Completa" | "Modifica" | "Invia" | "Annulla" | "Ritira" | "Sostituisci";

export type Move = { name: MoveName; from: State; to: State; role: Role };
export type Workflow = readonly Move[];

/** The applicant's side, which every service has (S0.61 to S0.66, S0.76). */
export const applicantMoves: Workflow = [
  { name: "Completa", from: "BOZZA", to: "DA INVIARE", role: "richiedente" },
  { name: "Modifica", from: "DA INVIARE", to: "BOZZA", role: "richiedente" },
  { name: "Invia", from: "DA INVIARE", to: "INVIATA", role: "richiedente" },
  { name: "Annulla", from: "BOZZA", to: "ANNULLATA", role: "richiedente" },
  { name: "Annulla", from: "DA INVIARE", to: "ANNULLATA", role: "richiedente" },
  { name: "Ritira", from: "INVIATA", to: "RITIRATA", role: "richiedente" },
  { name: "Sostituisci", from: "INVIATA", to: "SOSTITUITA", role: "sistema" },
];

/** In lavorazione: nothing has been sent, the applicant can still type. */
export const unsent = ["BOZZA", "DA INVIARE"] as const satisfies readonly State[];
export const isUnsent = (state: State): boolean => (unsent as readonly State[]).includes(state);

/** The move, or undefined when the table does not know it from this state for this role. */
export const moveOf = (workflow: Workflow, name: MoveName, from: State, role: Role): Move | undefined =>
  workflow.find((move) => move.name === name && move.from === from && move.role === role);

export const movesFrom = (workflow: Workflow, from: State, role: Role): Move[] =>
  workflow.filter((move) => move.from === from && move.role === role);
