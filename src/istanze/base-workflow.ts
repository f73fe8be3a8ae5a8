// The moves that every service has, before its own.
import { applicantsTurn, type Move, officesTurn, type State, toBeCorrected, type Workflow } from "./workflow.ts";

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

/**
 * The office's side (S1.30 to S1.34): examine, ask for corrections as often as needed, decide. `decision` is the good
 * end: data are validated, a request is granted. L. 241/1990: art. 2 c. 7 the term stands still while something is
 * asked; art. 10-bis no rejection without its notice.
 */
export const officeMoves = (
  decision: { name: "Valida"; to: "VALIDATA" } | { name: "Accogli"; to: "ACCOLTA" },
): Workflow => [
  { name: "Prendi in carico", from: "INVIATA", to: "PRESA IN CARICO", role: "ufficio" },
  ...fromEach(officesTurn, { ...decision, role: "ufficio", term: "end" }),
  ...fromEach(officesTurn, {
    name: "Richiedi correzioni",
    to: "RIFIUTATO",
    role: "ufficio",
    remarks: true,
    term: "suspend",
  }),
  ...fromEach(officesTurn, {
    name: "Richiedi integrazioni",
    to: "DA INTEGRARE",
    role: "ufficio",
    remarks: true,
    term: "suspend",
  }),
  ...fromEach(toBeCorrected, { name: "Invia di nuovo", to: "INVIATA", role: "richiedente", term: "resume" }),
  ...fromEach(toBeCorrected, { name: "Ritira", to: "RITIRATA", role: "richiedente", term: "end" }),
  ...fromEach(officesTurn, {
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
  ...fromEach(toBeCorrected, { name: "Prendi in carico", to: "PRESA IN CARICO", role: "ufficio", term: "resume" }),
  {
    name: "Respingi",
    from: "PRESA IN CARICO",
    to: "RESPINTA",
    role: "ufficio",
    note: true,
    term: "end",
    after: "Preavviso di rigetto",
  },
  ...fromEach([...officesTurn, ...applicantsTurn], {
    name: "Annulla d'ufficio",
    to: "ANNULLATA",
    role: "ufficio",
    note: true,
    term: "end",
  }),
];
