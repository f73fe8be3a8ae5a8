import { type AnsweredRow, type Cell, type Columns, columnsOf, inset } from "./columns.ts";
import { decorate, room, rule, settle, startPage } from "./flow.ts";
import { drawLines, type Paper } from "./paper.ts";
import { ink } from "./styles.ts";
import { card } from "./tables.ts";

// Thirty people who answer the same few questions are one table with its heads again on every page, as the Riepilogo
// shows them; what has no room in columns stays a card for each.

const padding = 3.5;

export const answeredRows = (paper: Paper, rows: AnsweredRow[]): void => {
  const columns = columnsOf(paper, rows);
  if (columns) drawTable(paper, columns);
  else for (const { title, entries } of rows) card(paper, title, entries);
};

export const drawTable = (paper: Paper, { widths, head, rows }: Columns): void => {
  const { doc, root } = paper;
  settle(paper, heightOf(head) + heightOf(rows[0] ?? []));
  const headRow = doc.struct("TR");
  const body = doc.struct("TBody");
  root.add(doc.struct("Table").add(doc.struct("THead").add(headRow)).add(body));
  drawBand(paper, head);
  drawCells(paper, widths, head, (_, draw) => headRow.add(doc.struct("TH", { scope: "Column" }, draw)));
  for (const row of rows) {
    if (heightOf(row) > room(paper)) repeatHead(paper, widths, head);
    const element = doc.struct("TR");
    body.add(element);
    drawCells(paper, widths, row, (n, draw) =>
      element.add(n === 0 ? doc.struct("TH", { scope: "Row" }, draw) : doc.struct("TD", {}, draw)),
    );
    decorate(paper, () => rule(paper, doc.y, 0.5, ink.rule));
  }
  doc.y += 6;
};

const heightOf = (cells: Cell[]): number =>
  Math.max(...cells.map(({ lines, style }) => lines.length * style.lineHeight)) + 2 * padding;

/** Read once, at the head of the table: on the pages that follow it is there for the eye only. */
const repeatHead = (paper: Paper, widths: number[], head: Cell[]): void => {
  startPage(paper);
  drawBand(paper, head);
  decorate(paper, () => drawCells(paper, widths, head, (_, draw) => draw()), "Pagination");
};

const drawBand = (paper: Paper, head: Cell[]): void =>
  decorate(paper, () => paper.doc.rect(paper.left, paper.doc.y, paper.width, heightOf(head)).fill(ink.band));

const drawCells = (paper: Paper, widths: number[], cells: Cell[], put: (n: number, draw: () => void) => void): void => {
  const top = paper.doc.y + padding;
  let x = paper.left + inset;
  cells.forEach(({ lines, style }, n) => {
    const at = x;
    put(n, () => drawLines(paper, lines, style, at, top));
    x += widths[n] ?? 0;
  });
  paper.doc.y += heightOf(cells);
};
