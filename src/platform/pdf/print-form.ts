import { heading, paragraph } from "./flow.ts";
import { closePaper, openPaper } from "./sheet.ts";
import { facts } from "./tables.ts";

/** A form to print and fill in by hand: flat, because form fields would break PDF/A. */
export type PrintForm = {
  title: string;
  /** Who publishes it. */
  author: string;
  parts: { title?: string; text: string[]; lines: string[] }[];
  /** Its version: the same form has the same bytes. */
  createdAt: Date;
};

const ruled = "_".repeat(46);

/** PDF/A-2a and PDF/UA-1. */
export const drawPrintForm = (form: PrintForm): Promise<Buffer> => {
  const { title, author, createdAt } = form;
  const sheet = { title, author, createdAt, footer: author };
  const paper = openPaper(sheet);
  heading(paper, 1, title);
  for (const part of form.parts) {
    if (part.title) heading(paper, 2, part.title);
    for (const text of part.text) paragraph(paper, text);
    paper.doc.y += 6;
    if (part.lines.length)
      facts(
        paper,
        part.lines.map((label) => ({ label, value: ruled })),
      );
    paper.doc.y += 10;
  }
  return closePaper(paper, sheet);
};
