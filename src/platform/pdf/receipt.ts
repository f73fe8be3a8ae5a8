import type { Summary, SummaryBlock } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { heading, list, paragraph } from "./flow.ts";
import { answeredRows } from "./grid.ts";
import type { Paper } from "./paper.ts";
import { quotation } from "./quotation.ts";
import { closePaper, openPaper, type Sheet } from "./sheet.ts";
import { styles } from "./styles.ts";
import { facts } from "./tables.ts";
import { drawVerification } from "./verification.ts";

// The paper that is filed: what was declared, by whom, when, and how anybody can check it.
// Without a sending it is only a copy, and says so on every page.

export type Receipt = {
  ente: string;
  office?: string | undefined;
  service: string;
  /** Code of the modulo and its version, as they are printed. */
  modulo: string;
  number?: string | undefined;
  /** In the register of the ente; "awaited": an outside system has not given the number yet. */
  protocol?: { number: string; registeredAt: Date } | "awaited" | undefined;
  state: string;
  sentAt?: Date | undefined;
  /** With what tells them apart: a codice fiscale, or another country's identifier. */
  declarant: {
    nome: string;
    cognome: string;
    identifier: { label: string; value: string };
    actingFor?: string | undefined;
  };
  summary: Summary;
  /** Fingerprint of the sent data, hexadecimal. */
  sha256?: string | undefined;
  /** Number of the earlier istanza that this one replaces (S0.76). */
  corrects?: string | undefined;
  /** Sent again with corrections (S1.32): the first of them is 1; when the sending was that it takes the place of. */
  correction?: { n: number; insteadOf: Date } | undefined;
  verifyUrl?: string | undefined;
  assistance: string;
  createdAt: Date;
};

type Sent = Receipt & { number: string; sentAt: Date };

const isSent = (receipt: Receipt): receipt is Sent => Boolean(receipt.number && receipt.sentAt);

/** PDF/A-2a and PDF/UA-1; the same bytes for the same receipt. */
export const drawReceipt = async (receipt: Receipt, options: { compress?: boolean } = {}): Promise<Buffer> => {
  const sheet = { ...(isSent(receipt) ? sentSheet(receipt) : unsentSheet(receipt)), ...options };
  const paper = openPaper(sheet);
  drawHead(paper, receipt);
  drawDeclarant(paper, receipt.declarant);
  drawSummary(paper, receipt.summary);
  if (isSent(receipt)) drawProof(paper, receipt);
  heading(paper, 2, "Assistenza");
  paragraph(paper, receipt.assistance);
  return closePaper(paper, sheet);
};

const sentSheet = ({ ente, number, createdAt }: Sent): Sheet => ({
  title: `Ricevuta di invio ${number}`,
  author: ente,
  createdAt,
  footer: `${ente} – ricevuta di invio ${number}`,
});

const unsentSheet = ({ ente, service, createdAt }: Receipt): Sheet => ({
  title: `Copia non inviata – ${service}`,
  author: ente,
  createdAt,
  footer: `${ente} – copia non inviata del ${showDateTime(createdAt)}`,
  banner: "NON INVIATA: questo documento non vale come richiesta",
});

const protocolLine = (protocol: NonNullable<Receipt["protocol"]>): string =>
  protocol === "awaited"
    ? "Il numero di protocollo non c’è ancora: compare nella pagina dell’istanza, in «Le mie istanze»"
    : `n. ${protocol.number} del ${showDateTime(protocol.registeredAt)}`;

const drawHead = (paper: Paper, receipt: Receipt): void => {
  paragraph(paper, receipt.ente, styles.ente);
  if (receipt.office) paragraph(paper, receipt.office);
  heading(paper, 1, isSent(receipt) ? "Ricevuta di invio" : "Copia non inviata");
  paragraph(paper, receipt.service, styles.lead);
  paper.doc.y += 6;
  if (isSent(receipt)) paragraph(paper, `Istanza ${receipt.number}`, styles.number);
  if (receipt.correction) {
    const { n, insteadOf } = receipt.correction;
    const of = receipt.number ? ` dell’istanza ${receipt.number}` : "";
    paragraph(paper, `Correzione n. ${n}${of}, sostituisce l’invio del ${showDateTime(insteadOf)}.`);
  }
  facts(paper, [
    ...(isSent(receipt)
      ? [{ label: "Data e ora di invio", value: `${showDateTime(receipt.sentAt)} (ora italiana)` }]
      : [{ label: "Copia stampata il", value: `${showDateTime(receipt.createdAt)} (ora italiana)` }]),
    ...(receipt.protocol ? [{ label: "Protocollo", value: protocolLine(receipt.protocol) }] : []),
    { label: "Stato", value: receipt.state },
    { label: "Modulo", value: receipt.modulo },
    ...(receipt.corrects ? [{ label: "Corregge l’istanza", value: receipt.corrects }] : []),
  ]);
};

const drawDeclarant = (paper: Paper, { nome, cognome, identifier, actingFor }: Receipt["declarant"]): void => {
  heading(paper, 2, "Chi dichiara");
  facts(paper, [
    { label: "Nome e cognome", value: `${nome} ${cognome}` },
    identifier,
    ...(actingFor ? [{ label: "Per conto di", value: actingFor }] : []),
  ]);
};

const drawSummary = (paper: Paper, summary: Summary): void => {
  heading(paper, 2, "Che cosa è stato dichiarato");
  for (const { title, blocks } of summary) {
    heading(paper, 3, title);
    for (const block of blocks) drawBlock(paper, block);
  }
};

const drawBlock = (paper: Paper, block: SummaryBlock): void => {
  if (block.title) heading(paper, 4, block.title);
  if (block.block === "text") for (const text of block.paragraphs) quotation(paper, text);
  else if (block.block === "entries") facts(paper, block.entries);
  else if (block.rows.length) answeredRows(paper, block.rows);
  else paragraph(paper, "Nessuno.");
};

const drawProof = (paper: Paper, { sha256, verifyUrl, number }: Sent): void => {
  if (sha256) {
    heading(paper, 2, "Impronta dei dati");
    paragraph(paper, sha256, styles.mono);
    paragraph(
      paper,
      "È l’impronta SHA-256 dei dati inviati: chi la ricalcola sugli stessi dati ottiene questi stessi caratteri, " +
        "e se anche una sola lettera cambiasse l’impronta sarebbe diversa.",
    );
  }
  if (verifyUrl) drawVerification(paper, verifyUrl);
  heading(paper, 2, "Come seguire l’istanza");
  list(paper, [
    "Accedi allo sportello e apri «Le mie istanze»: trovi lo stato aggiornato e puoi scaricare di nuovo questa ricevuta.",
    "Quando lo stato cambia, ti avvisiamo in «I miei messaggi».",
    `Se scrivi o telefoni per questa richiesta, indica il numero ${number}.`,
  ]);
};
