// States are data. A workflow is a table of moves: name × from × role → to. Moves are the buttons.

export const states = [
  "BOZZA",
  "DA INVIARE",
  "INVIATA",
  "PRESA IN CARICO",
  "DA INTEGRARE",
  "RIFIUTATO",
  "PREAVVISO DI RIGETTO",
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
export type MoveName =
  | "Completa"
  | "Modifica"
  | "Invia"
  | "Annulla"
  | "Ritira"
  | "Sostituisci"
  | "Ripristina"
  | "Scade"
  | "Prendi in carico"
  | "Richiedi correzioni"
  | "Richiedi integrazioni"
  | "Invia di nuovo"
  | "Valida"
  | "Accogli"
  | "Preavviso di rigetto"
  | "Presenta osservazioni"
  | "Termine scaduto"
  | "Respingi"
  | "Annulla d'ufficio";

export type Move = {
  name: MoveName;
  from: State;
  to: State;
  role: Role;
  /** Something must be said with it: a motivation, what is asked, observations. */
  note?: true;
  /** Remarks pinned to fields go with it; at least one, or a note. */
  remarks?: true;
  /** What it does to the term of the procedure (L. 241/1990 art. 2 and 10-bis). */
  term?: "suspend" | "resume" | "end";
  /** Only in a case in which this move was made before. */
  after?: MoveName;
};
export type Workflow = readonly Move[];

/** By these the office asks the applicant for something. */
export const requestMoves = ["Richiedi correzioni", "Richiedi integrazioni"] as const satisfies readonly MoveName[];

/** In lavorazione: nothing has been sent, the applicant can still type. */
export const unsent = ["BOZZA", "DA INVIARE"] as const satisfies readonly State[];
export const isUnsent = (state: State): boolean => (unsent as readonly State[]).includes(state);

/** What was sent and is the applicant's turn again: the fields that the office named can be typed into (S1.32). */
export const toBeCorrected = ["RIFIUTATO", "DA INTEGRARE"] as const satisfies readonly State[];
export const isToBeCorrected = (state: State): boolean => (toBeCorrected as readonly State[]).includes(state);

/** The office examines it. */
export const officesTurn = ["INVIATA", "PRESA IN CARICO"] as const satisfies readonly State[];

/** The office waits for an answer (L. 241/1990 art. 2 c. 7, art. 10-bis). */
export const applicantsTurn = [...toBeCorrected, "PREAVVISO DI RIGETTO"] as const satisfies readonly State[];

/** Where a text that is typed is stored: a draft, or one to be corrected. */
export const editable = ["BOZZA", ...toBeCorrected] as const satisfies readonly State[];
export const isEditable = (state: State): boolean => (editable as readonly State[]).includes(state);

/** The office has answered what was asked of it. */
export const decided = ["ACCOLTA", "VALIDATA", "RESPINTA"] as const satisfies readonly State[];

/** Nothing more happens in these. */
export const closed = [
  ...decided,
  "ANNULLATA",
  "RITIRATA",
  "SOSTITUITA",
  "SCADUTA",
] as const satisfies readonly State[];
export const isClosed = (state: State): boolean => (closed as readonly State[]).includes(state);

/** Written out in a statement, because the indexes over some states are not found by values that come beside it. */
export const statesSql = (some: readonly State[]): string => some.map((state) => `'${state}'`).join(", ");

/** The move, or undefined when the table does not know it from this state for this role. */
export const moveOf = (workflow: Workflow, name: MoveName, from: State, role: Role): Move | undefined =>
  workflow.find((move) => move.name === name && move.from === from && move.role === role);

export const movesFrom = (workflow: Workflow, from: State, role: Role): Move[] =>
  workflow.filter((move) => move.from === from && move.role === role);

/** A move in an address: "prendi-in-carico". */
export const slugOf = (name: MoveName): string => name.toLowerCase().replace(/[^a-z]+/g, "-");
