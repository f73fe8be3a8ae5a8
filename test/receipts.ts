import type { Summary, SummaryBlock } from "#kit/summary.ts";
import type { Receipt } from "#platform/pdf/receipt.ts";

// Receipts to draw in tests and benches: made of what is hard to print.

const utente = (n: number) => ({
  title: `Utente ${n}`,
  entries: [
    { name: `utenti.${n}.nome`, label: "Nome", value: n % 2 ? "Niccolò Ștefan" : "Anna" },
    {
      name: `utenti.${n}.cognome`,
      label: "Cognome",
      value: n % 3 ? "Rossi" : "D’Amicò-Żółkiewska von und zu Őry ".repeat(3),
    },
    { name: `utenti.${n}.codiceFiscale`, label: "Codice fiscale", value: "RSSNNA80A41L219X" },
    {
      name: `utenti.${n}.email`,
      label: "Indirizzo e-mail",
      value: `${n % 5 ? "" : "lungo".repeat(30)}anna@comune.example.it`,
    },
    { name: `utenti.${n}.telefono`, label: "Telefono", value: n % 2 ? "" : "+39 011 0000000" },
    { name: `utenti.${n}.ruolo`, label: "Ruolo", value: "Operatore comunale" },
  ],
});

const utenti = (count: number): SummaryBlock => ({
  block: "rows",
  title: "Utenti da abilitare",
  rows: Array.from({ length: count }, (_, n) => utente(n + 1)),
});

export const declaration =
  "Il/La sottoscritto/a, consapevole delle sanzioni penali (art. 76 del D.P.R. 445/2000), dichiara il vero.";

const summaryWith = (users: number): Summary => [
  {
    step: "premessa",
    title: "Prima di cominciare",
    blocks: [
      { block: "text", paragraphs: [declaration, "Ho letto l’informativa (art. 13 Reg. UE 2016/679)."] },
      { block: "entries", entries: [{ name: "visto", label: "Presa visione", value: "Ho letto e accetto" }] },
    ],
  },
  { step: "utenti", title: "Utenti", blocks: [utenti(users)] },
];

/** One with no answers beyond its users; `with` adds or replaces parts. */
export const sentReceipt = (users: number, other: Partial<Receipt> = {}): Receipt => ({
  ente: "Comune di Forlì",
  office: "Settore Servizi sociali",
  service: "Abilitazione degli utenti",
  modulo: "SERV06, versione 1.0",
  number: "SERV06.2026.0000006",
  state: "INVIATA",
  sentAt: new Date("2026-05-04T08:00:00Z"),
  declarant: {
    nome: "Żaneta",
    cognome: "Łukasiewicz",
    identifier: { label: "Codice fiscale", value: "LKSZNT80A41Z127X" },
    actingFor: "Comune di Forlì",
  },
  summary: summaryWith(users),
  sha256: "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed",
  verifyUrl: "https://sportello.example.it/verifica?numero=SERV06.2026.0000006",
  assistance: "Ufficio relazioni con il pubblico, urp@comune.example.it.",
  createdAt: new Date("2026-05-04T08:00:05Z"),
  ...other,
});

/** A receipt whose only answer is one text. */
export const receiptSaying = (value: string): Receipt =>
  sentReceipt(1, {
    summary: [
      { step: "a", title: "Risposte", blocks: [{ block: "entries", entries: [{ name: "a", label: "Testo", value }] }] },
    ],
  });

export const unsentReceipt = (users: number): Receipt =>
  sentReceipt(users, { state: "BOZZA", number: undefined, sentAt: undefined, sha256: undefined, verifyUrl: undefined });
