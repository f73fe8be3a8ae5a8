// What a person declared, as it is read: one shape that the page, the PDF, the mail and the export print.

/** One answer. `name` is the posted name of its field ("utenti.0.nome"), so that a page can link back to it. */
export type SummaryEntry = {
  name: string;
  label: string;
  value: string;
  /** Identifies a natural person beyond the name: mails print it masked. */
  sensitive?: true;
};

export type SummaryBlock =
  /** What was read before answering: notices, requests, the text of a declaration. */
  | { block: "text"; title?: string; paragraphs: string[] }
  | { block: "entries"; title?: string; entries: SummaryEntry[] }
  /** Repeating rows: every row has its own title ("Utente 1"). */
  | { block: "rows"; title: string; rows: { title: string; entries: SummaryEntry[] }[] };

/** One step of the form: its title and what stands under it, in the order of the form. */
export type SummarySection = { step: string; title: string; blocks: SummaryBlock[] };

export type Summary = SummarySection[];

/** Every answer in its order, those of rows too. */
export const answersIn = (summary: Summary): SummaryEntry[] =>
  summary
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.block === "text") return [];
      return block.block === "entries" ? block.entries : block.rows.flatMap((row) => row.entries);
    });
