import type { SummaryEntry } from "#kit/summary.ts";
import { decorate, fullPage, fullPageUnderTitles, heading, pour, rule, settle } from "./flow.ts";
import type { Line, Style } from "./lines.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { ink, styles } from "./styles.ts";

// What was asked beside what was answered: a table of two columns whose first cell is the header of its row.
// pdfkit's own tables leave TH without Scope, which PDF/UA refuses.

type Fact = Pick<SummaryEntry, "label" | "value">;
type Row = { label: Line[]; value: Line[]; style: Style; height: number };

const padding = 3.5;
const labelShare = 0.36;
const gap = 14;

const layOut = (paper: Paper, { label, value }: Fact): Row => {
  const labelWidth = paper.width * labelShare;
  const style = value.trim() ? styles.value : styles.absent;
  const row = {
    label: linesOf(paper, label, styles.label, labelWidth - gap),
    value: linesOf(paper, value.trim() ? value : "non indicato", style, paper.width - labelWidth),
    style,
  };
  return { ...row, height: linesIn(row) * style.lineHeight + 2 * padding };
};

const linesIn = (row: Pick<Row, "label" | "value">): number => Math.max(row.label.length, row.value.length);

const drawRow = (paper: Paper, table: PDFKit.PDFStructureElement, row: Row): void => {
  const { doc, left, width } = paper;
  settle(paper, startOf(paper, row));
  const label = doc.struct("TH", { scope: "Row" });
  const value = doc.struct("TD");
  table.add(doc.struct("TR").add(label).add(value));
  const drawPart = (cell: PDFKit.PDFStructureElement, part: Line[], style: Style, x: number, y: number) => {
    if (part.length) cell.add(() => drawLines(paper, part, style, x, y));
  };
  doc.y += padding;
  pour(paper, linesIn(row), row.style.lineHeight, (from, until, y) => {
    drawPart(label, row.label.slice(from, until), styles.label, left, y);
    drawPart(value, row.value.slice(from, until), row.style, left + width * labelShare, y);
  });
  doc.y += padding;
  const y = doc.y;
  decorate(paper, () => rule(paper, y, 0.5, ink.rule));
};

/** A short row stays whole, a page-long value runs on. */
const startOf = (paper: Paper, { height, style }: Row): number =>
  height <= fullPage(paper) / 4 ? height : 3 * style.lineHeight + padding;

/** `together` points stand on one page with the titles above. */
const drawRows = (paper: Paper, rows: Row[], together: number): void => {
  settle(paper, together);
  const body = paper.doc.struct("TBody");
  const table = paper.doc.struct("Table").add(body);
  paper.root.add(table);
  for (const row of rows) drawRow(paper, body, row);
  paper.doc.y += 6;
};

export const facts = (paper: Paper, entries: Fact[]): void => {
  const rows = entries.map((entry) => layOut(paper, entry));
  if (rows[0]) drawRows(paper, rows, startOf(paper, rows[0]));
};

/** One of many ("Utente 12"): whole on a page when a page holds it, its title never alone. */
export const card = (paper: Paper, title: string, entries: Fact[]): void => {
  heading(paper, 5, title);
  const rows = entries.map((entry) => layOut(paper, entry));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  if (rows[0]) drawRows(paper, rows, height <= fullPageUnderTitles(paper) ? height : startOf(paper, rows[0]));
};
