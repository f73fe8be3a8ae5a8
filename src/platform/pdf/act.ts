import { showDateTime } from "#kit/time.ts";
import { heading, paragraph } from "./flow.ts";
import { closePaper, openPaper, type Sheet } from "./sheet.ts";
import { styles } from "./styles.ts";
import { facts } from "./tables.ts";

// An act of the office: who issues it, in which case, what it says, and how to appeal where it decides. It bears its
// protocol (S4.31) when the register gives the number at once; as a preview it says on every page that it is none.

export type Act = {
  ente: string;
  office: string | undefined;
  title: string;
  service: string;
  /** Of the istanza. */
  number: string;
  applicant: string;
  text: string[];
  /** Absent where nothing is decided. */
  appeal?: readonly string[] | undefined;
  /** Who answers for the procedure (L. 241/1990 art. 5). */
  signer: string;
  protocol?: string | undefined;
  preview?: boolean | undefined;
  createdAt: Date;
};

const sheetOf = ({ ente, title, protocol, preview, createdAt }: Act): Sheet => ({
  title,
  author: ente,
  createdAt,
  footer: protocol ? `${ente} – protocollo n. ${protocol}` : ente,
  ...(preview ? { banner: "ANTEPRIMA: questo documento non è stato emesso" } : {}),
});

const protocolled = ({ protocol, preview }: Act): string => {
  if (preview) return "viene dato quando l'atto è emesso";
  return protocol ? `n. ${protocol}, in uscita` : "in attesa del sistema di protocollo: è scritto accanto al documento";
};

/** PDF/A-2a and PDF/UA-1; the same bytes for the same act. */
export const drawAct = async (act: Act, options: { compress?: boolean } = {}): Promise<Buffer> => {
  const sheet = { ...sheetOf(act), ...options };
  const paper = openPaper(sheet);
  paragraph(paper, act.ente, styles.ente);
  if (act.office) paragraph(paper, act.office);
  heading(paper, 1, act.title);
  facts(paper, [
    { label: "Protocollo", value: protocolled(act) },
    { label: "Data", value: `${showDateTime(act.createdAt)} (ora italiana)` },
    { label: "Procedimento", value: act.service },
    { label: "Istanza", value: act.number },
    { label: "A", value: act.applicant },
  ]);
  paper.doc.y += 8;
  for (const text of act.text) paragraph(paper, text);
  if (act.appeal) {
    heading(paper, 2, "Come fare ricorso");
    for (const text of act.appeal) paragraph(paper, text);
  }
  paper.doc.y += 14;
  paragraph(paper, act.signer);
  return closePaper(paper, sheet);
};
