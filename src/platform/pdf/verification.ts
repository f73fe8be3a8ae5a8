import { heading, settle } from "./flow.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { drawQr, qrSide as side } from "./qr-figure.ts";
import { ink, styles } from "./styles.ts";

// Market practice for documents on paper: the QR and, beside it, its address in clear.

const gap = 16;

export const drawVerification = (paper: Paper, url: string): void => {
  heading(paper, 2, "Verifica");
  settle(paper, side + 10);
  const { doc } = paper;
  const top = doc.y + 4;
  drawQr(paper, { content: url, alt: `Codice QR che apre la pagina di verifica: ${url}` }, top);
  const below = drawWords(paper, top + 6);
  drawAddress(paper, url, below + 6);
  doc.y = top + side + 6;
};

const drawWords = (paper: Paper, y: number): number => {
  const { doc, root, left, width } = paper;
  const text =
    "Chiunque può controllare che questa ricevuta corrisponda all’istanza inviata: inquadra il codice con il telefono " +
    "oppure apri questo indirizzo.";
  const x = left + side + gap;
  const lines = linesOf(paper, text, styles.text, width - side - gap);
  root.add(doc.struct("P", {}, () => drawLines(paper, lines, styles.text, x, y)));
  return y + lines.length * styles.text.lineHeight;
};

const drawAddress = (paper: Paper, url: string, y: number): void => {
  const { doc, root, left, width } = paper;
  const style = { ...styles.mono, color: ink.link };
  const x = left + side + gap;
  const lines = linesOf(paper, url, style, width - side - gap);
  const link = doc.struct("Link");
  root.add(doc.struct("P").add(link));
  link.add(() => drawLines(paper, lines, style, x, y));
  // PDF/UA (ISO 14289-1, 7.18.5): a link says what it opens
  const annotation = { structParent: link, Contents: new String("Pagina di verifica della ricevuta") };
  doc.link(x, y, width - side - gap, lines.length * style.lineHeight, new URL(url).href, annotation as object);
};
