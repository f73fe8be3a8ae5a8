import { decorate, fullPage, pour, settle, startOf, waitingHeight } from "./flow.ts";
import type { Line } from "./lines.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { ink, styles } from "./styles.ts";

// A text that was shown to be read and accepted: set apart by a bar, word for word.

const { text: style } = styles;
const indent = 14;
const below = 6;

export const quotation = (paper: Paper, text: string): void => {
  const { doc, root } = paper;
  const lines = linesOf(paper, text, style, paper.width - indent);
  const own = lines.length - linesKept(paper, text, lines);
  const element = doc.struct("P");
  const write = (part: Line[]): void =>
    pour(paper, part.length, style.lineHeight, (from, until, y) =>
      drawPart(paper, element, part.slice(from, until), y),
    );
  if (own) {
    settle(paper, startOf(lines, style));
    root.add(element);
    write(lines.slice(0, own));
  }
  if (own === lines.length) {
    doc.y += below;
    return;
  }
  const kept = lines.slice(own);
  const draw = () => {
    if (!own) root.add(element);
    write(kept);
    doc.y += below;
  };
  paper.waiting.push({ height: kept.length * style.lineHeight + below, draw });
};

/** “… del Comune di:” says nothing without what follows it: of a long text the last lines wait, a short one whole. */
const linesKept = (paper: Paper, text: string, { length }: Line[]): number => {
  const crowded = waitingHeight(paper) > fullPage(paper) / 3;
  if (crowded || !text.trimEnd().endsWith(":")) return 0;
  return length > 5 ? 3 : length;
};

const drawPart = (paper: Paper, element: PDFKit.PDFStructureElement, part: Line[], y: number): void => {
  const { doc, left } = paper;
  decorate(paper, () => doc.rect(left, y, 2.5, part.length * style.lineHeight).fill(ink.rule));
  element.add(() => drawLines(paper, part, style, left + indent, y));
};
