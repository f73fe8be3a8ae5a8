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

/** The applicant's side, which every service has (S0.61 to S0.66, S0.76). */
export const applicantMoves: Workflow = [
  { name: "Completa", from: "BOZZA", to: "DA INVIARE", role: "richiedente" },
  { name: "Modifica", from: "DA INVIARE", to: "BOZZA", role: "richiedente" },
  { name: "Invia", from: "DA INVIARE", to: "INVIATA", role: "richiedente" },
  { name: "Annulla", from: "BOZZA", to: "ANNULLATA", role: "richiedente" },
  { name: "Annulla", from: "DA INVIARE", to: "ANNULLATA", role: "richiedente" },
  { name: "Ritira", from: "INVIATA", to: "RITIRATA", role: "richiedente", term: "end" },
  { name: "Sostituisci", from: "INVIATA", to: "SOSTITUITA", role: "sistema", term: "end" },
  // the correction that took its place was withdrawn: the former one stands again
  { name: "Ripristina", from: "SOSTITUITA", to: "INVIATA", role: "sistema", term: "resume" },
  // a draft that nobody went on with is erased at the end of its time
  { name: "Scade", from: "BOZZA", to: "SCADUTA", role: "sistema" },
  { name: "Scade", from: "DA INVIARE", to: "SCADUTA", role: "sistema" },
];

const fromEach = (froms: readonly State[], move: Omit<Move, "from">): Move[] =>
  froms.map((from) => ({ ...move, from }));

const examined = ["INVIATA", "PRESA IN CARICO"] as const satisfies readonly State[];
const asked = ["RIFIUTATO", "DA INTEGRARE"] as const satisfies readonly State[];

/**
 * The office's side (S1.30 to S1.34): examine, ask for corrections as often as needed, decide. `decision` is the good
 * end: data are validated, a request is granted. L. 241/1990: art. 2 c. 7 the term stands still while something is
 * asked; art. 10-bis no rejection without its notice.
 */
export const officeMoves = (
  decision: { name: "Valida"; to: "VALIDATA" } | { name: "Accogli"; to: "ACCOLTA" },
): Workflow => [
  { name: "Prendi in carico", from: "INVIATA", to: "PRESA IN CARICO", role: "ufficio" },
  ...fromEach(examined, { ...decision, role: "ufficio", term: "end" }),
  ...fromEach(examined, {
    name: "Richiedi correzioni",
    to: "RIFIUTATO",
    role: "ufficio",
    remarks: true,
    term: "suspend",
  }),
  ...fromEach(examined, {
    name: "Richiedi integrazioni",
    to: "DA INTEGRARE",
    role: "ufficio",
    remarks: true,
    term: "suspend",
  }),
  ...fromEach(asked, { name: "Invia di nuovo", to: "INVIATA", role: "richiedente", term: "resume" }),
  ...fromEach(asked, { name: "Ritira", to: "RITIRATA", role: "richiedente", term: "end" }),
  ...fromEach(examined, {
    name: "Preavviso di rigetto",
    to: "PREAVVISO DI RIGETTO",
    role: "ufficio",
    note: true,
    term: "suspend",
  }),
  {
    name: "Presenta osservazioni",
    from: "PREAVVISO DI RIGETTO",
    to: "PRESA IN CARICO",
    role: "richiedente",
    note: true,
    term: "resume",
  },
  { name: "Termine scaduto", from: "PREAVVISO DI RIGETTO", to: "PRESA IN CARICO", role: "sistema", term: "resume" },
  ...fromEach([...asked], { name: "Prendi in carico", to: "PRESA IN CARICO", role: "ufficio", term: "resume" }),
  {
    name: "Respingi",
    from: "PRESA IN CARICO",
    to: "RESPINTA",
    role: "ufficio",
    note: true,
    term: "end",
    after: "Preavviso di rigetto",
  },
  ...fromEach([...examined, ...asked, "PREAVVISO DI RIGETTO"], {
    name: "Annulla d'ufficio",
    to: "ANNULLATA",
    role: "ufficio",
    note: true,
    term: "end",
  }),
];

/** In lavorazione: nothing has been sent, the applicant can still type. */
export const unsent = ["BOZZA", "DA INVIARE"] as const satisfies readonly State[];
export const isUnsent = (state: State): boolean => (unsent as readonly State[]).includes(state);

/** What was sent and is the applicant's turn again: the fields that the office named can be typed into (S1.32). */
export const toBeCorrected = asked;
export const isToBeCorrected = (state: State): boolean => (toBeCorrected as readonly State[]).includes(state);

/** Where a text that is typed is stored: a draft, or one to be corrected. */
export const editable = ["BOZZA", ...toBeCorrected] as const satisfies readonly State[];
export const isEditable = (state: State): boolean => (editable as readonly State[]).includes(state);

/** Nothing more happens in these. */
export const closed = [
  "ACCOLTA",
  "VALIDATA",
  "RESPINTA",
  "ANNULLATA",
  "RITIRATA",
  "SOSTITUITA",
  "SCADUTA",
] as const satisfies readonly State[];
export const isClosed = (state: State): boolean => (closed as readonly State[]).includes(state);

/** The move, or undefined when the table does not know it from this state for this role. */
export const moveOf = (workflow: Workflow, name: MoveName, from: State, role: Role): Move | undefined =>
  workflow.find((move) => move.name === name && move.from === from && move.role === role);

export const movesFrom = (workflow: Workflow, from: State, role: Role): Move[] =>
  workflow.filter((move) => move.from === from && move.role === role);

/** A move in an address: "prendi-in-carico". */
export const slugOf = (name: MoveName): string => name.toLowerCase().replace(/[^a-z]+/g, "-");
