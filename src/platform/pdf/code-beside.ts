// A code in signs, and as a QR beside it for who has a scanner.
import { heading, settle } from "./flow.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { drawQr, qrSide } from "./qr-figure.ts";
import { ink, styles } from "./styles.ts";

type Code = { title: string; words: string; code: string; url: string };

const gap = 16;

export const drawCodeBeside = (paper: Paper, { title, words, code, url }: Code): void => {
  heading(paper, 2, title);
  settle(paper, qrSide + 10);
  const { doc, root, left, width } = paper;
  const top = doc.y + 4;
  drawQr(paper, { content: url, alt: `Codice QR del modulo ${code}` }, top);
  const x = left + qrSide + gap;
  const style = { ...styles.number, face: "mono" as const, color: ink.title };
  const signs = linesOf(paper, code, style, width - qrSide - gap);
  root.add(doc.struct("P", {}, () => drawLines(paper, signs, style, x, top + 6)));
  const below = top + 6 + signs.length * style.lineHeight + 6;
  const lines = linesOf(paper, words, styles.text, width - qrSide - gap);
  root.add(doc.struct("P", {}, () => drawLines(paper, lines, styles.text, x, below)));
  doc.y = top + qrSide + 6;
};
