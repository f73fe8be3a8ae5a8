// A paper to be signed by hand: what was declared, a code that ties the sheet to its request, what to bring, and where to
// sign. Flat, because form fields would break PDF/A.

import { drawCodeBeside } from "./code-beside.ts";
import { heading, list, paragraph, settle } from "./flow.ts";
import { linesOf, type Paper } from "./paper.ts";
import { closePaper, openPaper } from "./sheet.ts";
import { styles } from "./styles.ts";
import { facts } from "./tables.ts";

type Part = {
  title: string;
  text?: readonly string[];
  facts?: readonly { label: string; value: string }[];
  /** Filled in by hand. */
  lines?: readonly string[];
  items?: readonly string[];
};

export type SignedForm = {
  title: string;
  /** Who keeps it. */
  ente: string;
  lead: string;
  parts: readonly Part[];
  /** At the head of the first page: who takes the sheet at the desk reads it at once. `url` opens the desk's page. */
  code?: { title: string; words: string; code: string; url: string } | undefined;
  signature: { title: string; text: string; lines: readonly string[] };
  after: readonly Part[];
  createdAt: Date;
};

const ruled = "_".repeat(46);
const penHeight = 42;

/** Room for a pen. */
const drawLines = (paper: Paper, labels: readonly string[]): void => {
  settle(paper, labels.length * penHeight);
  for (const label of labels) {
    paper.doc.y += penHeight / 3;
    facts(paper, [{ label, value: ruled }]);
  }
};

const drawPart = (paper: Paper, { title, text = [], facts: known = [], lines = [], items = [] }: Part): void => {
  heading(paper, 2, title);
  for (const each of text) paragraph(paper, each);
  if (known.length) facts(paper, [...known]);
  if (lines.length) drawLines(paper, lines);
  if (items.length) list(paper, [...items]);
};

/** What is signed, and where, stand on one page. */
const drawSignature = (paper: Paper, { title, text, lines }: SignedForm["signature"]): void => {
  heading(paper, 2, title);
  const words = linesOf(paper, text, styles.text, paper.width).length * styles.text.lineHeight;
  settle(paper, words + styles.text.lineHeight + lines.length * penHeight);
  paragraph(paper, text);
  if (lines.length) drawLines(paper, lines);
};

/** PDF/A-2a and PDF/UA-1. */
export const drawSignedForm = (form: SignedForm): Promise<Buffer> => {
  const { title, ente, createdAt, code, signature } = form;
  // no page of it can be put to another paper
  const footer = [ente, title, ...(code ? [code.code] : [])].join(" – ");
  const sheet = { title, author: ente, createdAt, footer };
  const paper = openPaper(sheet);
  paragraph(paper, ente, styles.letterhead);
  heading(paper, 1, title);
  if (code) drawCodeBeside(paper, code);
  paragraph(paper, form.lead);
  for (const part of form.parts) drawPart(paper, part);
  drawSignature(paper, signature);
  for (const part of form.after) drawPart(paper, part);
  return closePaper(paper, sheet);
};
