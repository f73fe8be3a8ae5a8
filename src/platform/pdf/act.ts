import { romeDate, showDateTime, showLongDate } from "#kit/time.ts";
import { decorate, heading, paragraph, rule, settle } from "./flow.ts";
import type { Paper } from "./paper.ts";
import { closePaper, openPaper, type Sheet } from "./sheet.ts";
import { ink, styles } from "./styles.ts";
import { facts } from "./tables.ts";

// An act of the office, as a letter: who issues it and where that is, its protocol (S4.31) when the register gives the
// number at once, to whom, about what, what it says, how to appeal where it decides, and who answers for it. As a preview
// it says on every page that it is none.

/** Who issues it. `reach`: address, PEC and the like, a line each. */
type Sender = { name: string; reach: readonly string[]; office: string | undefined };

export type Act = {
  ente: Sender;
  title: string;
  service: string;
  /** The istanza: its number, and when and under which protocol it arrived. */
  about: { number: string; sentAt: Date | null; protocol: string | null };
  /** A line each: name, address, PEC. */
  to: readonly string[];
  text: string[];
  /** Absent where nothing is decided. */
  appeal?: readonly string[] | undefined;
  /** Who issued it (D.Lgs. 39/1993 art. 3 c. 2). */
  issuer: string;
  protocol?: string | undefined;
  preview?: boolean | undefined;
  createdAt: Date;
};

const sheetOf = ({ ente: { name }, about, title, protocol, preview, createdAt }: Act): Sheet => ({
  title,
  author: name,
  createdAt,
  footer: [name, `istanza ${about.number}`, ...(protocol ? [`protocollo n. ${protocol}`] : [])].join(" – "),
  ...(preview ? { banner: "ANTEPRIMA: questo documento non è stato emesso" } : {}),
});

const protocolled = ({ protocol, preview }: Act): string => {
  if (preview) return "viene dato quando l'atto è emesso";
  return protocol ? `n. ${protocol}, in uscita` : "in attesa del sistema di protocollo: è scritto accanto al documento";
};

const aboutWords = ({ number, sentAt, protocol }: Act["about"]): string =>
  [
    number,
    ...(sentAt ? [`inviata il ${showDateTime(sentAt)}`] : []),
    ...(protocol ? [`protocollo n. ${protocol}`] : []),
  ].join(", ");

const drawSender = (paper: Paper, { name, reach, office }: Sender): void => {
  paragraph(paper, name, styles.letterhead);
  if (office) paragraph(paper, office, styles.value);
  if (reach.length) paragraph(paper, reach.join(" · "), styles.small);
  paper.doc.y += 4;
  const { y } = paper.doc;
  decorate(paper, () => rule(paper, y, 1.5, ink.title));
  paper.doc.y += 12;
};

const drawRecipient = (paper: Paper, [name = "", ...reach]: readonly string[]): void => {
  paper.doc.y += 14;
  paragraph(paper, `A: ${name}`, styles.letter);
  if (reach.length) paragraph(paper, reach.join(" · "), styles.value);
};

/** It claims no signature: an act that the law wants signed is signed elsewhere and brought as a file. */
const drawIssuer = (paper: Paper, { issuer, ente }: Act): void => {
  paper.doc.y += 18;
  settle(paper, 70);
  paragraph(paper, issuer, { ...styles.letter, face: "semibold" });
  if (ente.office) paragraph(paper, ente.office, styles.value);
  paragraph(
    paper,
    "Responsabile dell'emissione di questo documento con lo sportello telematico (D.Lgs. 39/1993, art. 3, comma 2).",
    styles.small,
  );
};

/** PDF/A-2a and PDF/UA-1; the same bytes for the same act. */
export const drawAct = async (act: Act, options: { compress?: boolean } = {}): Promise<Buffer> => {
  const sheet = { ...sheetOf(act), ...options };
  const paper = openPaper(sheet);
  drawSender(paper, act.ente);
  facts(paper, [
    { label: "Protocollo", value: protocolled(act) },
    { label: "Data", value: showLongDate(romeDate(act.createdAt)) },
    { label: "Procedimento", value: act.service },
    { label: "Istanza", value: aboutWords(act.about) },
  ]);
  drawRecipient(paper, act.to);
  heading(paper, 1, `Oggetto: ${act.title}`, styles.subject);
  paper.doc.y += 10;
  for (const text of act.text) {
    paragraph(paper, text, styles.letter);
    paper.doc.y += 5;
  }
  if (act.appeal) {
    heading(paper, 2, "Come fare ricorso");
    for (const text of act.appeal) paragraph(paper, text);
  }
  drawIssuer(paper, act);
  return closePaper(paper, sheet);
};
