import type { Line, Style } from "./lines.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { ink, styles } from "./styles.ts";

// Titles, paragraphs and lists: text that runs down the page and on to the next.

type Title = { level: 1 | 2 | 3 | 4 | 5; lines: Line[]; style: Style };

const above: Record<Title["level"], number> = { 1: 10, 2: 20, 3: 14, 4: 10, 5: 11 };
const below: Record<Title["level"], number> = { 1: 4, 2: 6, 3: 4, 4: 3, 5: 3 };

export const startPage = (paper: Paper): void => {
  paper.doc.addPage();
  paper.doc.y = paper.top;
};

export const room = ({ doc, bottom }: Paper): number => bottom - doc.y;
export const fullPage = ({ top, bottom }: Paper): number => bottom - top;

/** Lines, rules and tints say nothing to a screen reader. */
export const decorate = ({ doc }: Paper, draw: () => void, type: "Layout" | "Pagination" = "Layout"): void => {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
};

const heightOf = ({ level, lines, style }: Title): number =>
  above[level] + lines.length * style.lineHeight + below[level];

/** A title waits for what it is the title of, so that it never stands alone at the foot of a page. */
export const heading = (
  paper: Paper,
  level: Title["level"],
  text: string,
  style: Style = styles[`h${level}`],
): void => {
  const title = { level, lines: linesOf(paper, text, style, paper.width), style };
  paper.waiting.push({ height: heightOf(title), draw: () => drawTitle(paper, title) });
};

/**
 * Something `height` points high comes next: it and what waits for it begin a page when this one has no room for them
 * and a page can hold them.
 */
export const settle = (paper: Paper, height: number): void => {
  const needed = waitingHeight(paper) + height;
  const waiting = paper.waiting.splice(0);
  if (needed > room(paper) && needed <= fullPage(paper)) startPage(paper);
  for (const { draw } of waiting) draw();
};

export const waitingHeight = ({ waiting }: Paper): number => waiting.reduce((sum, { height }) => sum + height, 0);

/** The height that `settle` can still promise to what comes next on one page. */
export const fullPageUnderTitles = (paper: Paper): number => fullPage(paper) - waitingHeight(paper);

const drawTitle = (paper: Paper, { level, lines, style }: Title): void => {
  const { doc, root, left } = paper;
  if (doc.y > paper.top) doc.y += above[level];
  const y = doc.y;
  root.add(doc.struct(`H${level}`, {}, () => drawLines(paper, lines, style, left, y)));
  doc.y = y + lines.length * style.lineHeight + below[level];
  if (level === 2) decorate(paper, () => rule(paper, doc.y - 4, 1, ink.title));
};

export const rule = ({ doc, left, width }: Paper, y: number, weight: number, color: string): void => {
  doc
    .lineWidth(weight)
    .strokeColor(color)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
};

/** Cuts lines between pages, never leaving a single one behind; calls `draw` for what stands on each page. */
export const pour = (
  paper: Paper,
  count: number,
  lineHeight: number,
  draw: (from: number, until: number, y: number) => void,
): void => {
  for (let from = 0; from < count; ) {
    const fitting = Math.floor(room(paper) / lineHeight + 1e-6);
    if (fitting < Math.min(2, count - from) && paper.doc.y > paper.top) {
      startPage(paper);
      continue;
    }
    const last = Math.min(count, from + Math.max(1, fitting));
    const until = count - last === 1 && last - from > 2 ? last - 1 : last;
    const y = paper.doc.y;
    draw(from, until, y);
    paper.doc.y = y + (until - from) * lineHeight;
    from = until;
    if (from < count) startPage(paper);
  }
};

const pourInto = (paper: Paper, element: PDFKit.PDFStructureElement, lines: Line[], style: Style, x: number): void =>
  pour(paper, lines.length, style.lineHeight, (from, until, y) => {
    element.add(() => drawLines(paper, lines.slice(from, until), style, x, y));
  });

/** What must stand under a title: a short text whole, of a long one the first lines. */
export const startOf = (lines: Line[], { lineHeight }: Style): number =>
  (lines.length > 4 ? 3 : lines.length) * lineHeight;

export const paragraph = (paper: Paper, text: string, style: Style = styles.text): void => {
  const { doc, root, left, width } = paper;
  const lines = linesOf(paper, text, style, width);
  settle(paper, startOf(lines, style));
  const element = doc.struct("P");
  root.add(element);
  pourInto(paper, element, lines, style, left);
  doc.y += 4;
};

export const list = (paper: Paper, items: string[]): void => {
  const { doc, root, left, width } = paper;
  const { text: style } = styles;
  const bodies = items.map((item) => linesOf(paper, item, style, width - 14));
  const bullet = linesOf(paper, "•", style, 14);
  settle(
    paper,
    bodies.reduce((sum, lines) => sum + lines.length * style.lineHeight + 3, 0),
  );
  const element = doc.struct("L");
  root.add(element);
  for (const lines of bodies) {
    settle(paper, lines.length * style.lineHeight);
    const y = doc.y;
    const body = doc.struct("LBody");
    const entry = doc.struct("LI");
    element.add(entry);
    entry.add(doc.struct("Lbl", {}, () => drawLines(paper, bullet, style, left + 2, y))).add(body);
    pourInto(paper, body, lines, style, left + 14);
    doc.y += 3;
  }
};
