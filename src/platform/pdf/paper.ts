import PDFDocument from "pdfkit";
import { type Face, fontOf, layoutCacheOf } from "./fonts.ts";
import { breakLines, type Line, printable, type Style, widthOfLine } from "./lines.ts";
import { declareBothStandards } from "./metadata.ts";
import { ink, styles } from "./styles.ts";

// A sheet to write on from top to bottom: A4, tagged, PDF/A-2a and PDF/UA-1. Sizes are points, y grows downwards.

// Structure options that pdfkit 0.20 knows and its published types do not.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: "Row" | "Column";
      /** Left, top, right, bottom on the current page. */
      bbox?: [number, number, number, number];
      placement?: "Block" | "Inline";
    }
  }
}

export type Paper = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  left: number;
  width: number;
  top: number;
  bottom: number;
  /** Titles written as soon as what follows them finds its place. */
  waiting: Title[];
};

export type Title = { level: 1 | 2 | 3 | 4 | 5; lines: Line[] };

export type Sheet = {
  title: string;
  author: string;
  createdAt: Date;
  /** Left of the page number, on every page. */
  footer: string;
  /** Across the head of every page. */
  banner?: string | undefined;
  /** Only tests turn it off, to look inside. */
  compress?: boolean | undefined;
};

const margin = 56;
const bannerHeight = 24;
const bannerTop = 30;

export const openPaper = (sheet: Sheet): Paper => {
  const top = sheet.banner ? bannerTop + bannerHeight + 22 : margin;
  const doc = new PDFDocument({
    size: "A4",
    margins: { top, bottom: 0, left: margin, right: margin },
    subset: "PDF/A-2a",
    tagged: true,
    pdfVersion: "1.7",
    lang: "it-IT",
    displayTitle: true,
    bufferPages: true,
    compress: sheet.compress ?? true,
    // pdfkit's own Helvetica is not embedded, which PDF/A forbids
    font: null as unknown as string,
    info: {
      Title: printable(sheet.title).replaceAll("\n", " "),
      Author: printable(sheet.author).replaceAll("\n", " "),
      Creator: "Sportello",
      Producer: "Sportello",
      CreationDate: sheet.createdAt,
    },
  });
  declareBothStandards(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const paper: Paper = { doc, root, left: margin, width, top, bottom: doc.page.height - 68, waiting: [] };
  doc.y = top;
  if (sheet.banner) root.add(doc.struct("P", {}, () => drawBanner(paper, sheet.banner ?? "")));
  return paper;
};

/** Writes the foot of every page and gives the file: the same bytes for the same content and date. */
export const closePaper = async (paper: Paper, sheet: Sheet): Promise<Buffer> => {
  const { doc, root } = paper;
  root.end();
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    drawFooter(paper, sheet.footer, `pagina ${page + 1} di ${count}`);
    doc.endMarkedContent();
    if (!sheet.banner || page === 0) continue;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Top"] });
    drawBanner(paper, sheet.banner);
    doc.endMarkedContent();
  }
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise((resolve, reject) => doc.once("end", resolve).once("error", reject));
  doc.end();
  await written;
  return Buffer.concat(chunks);
};

const useFace = (doc: PDFKit.PDFDocument, face: Face, size: number): void => {
  const inner = doc as unknown as { _fontFamilies: Record<string, unknown>; _font: { layoutCache: unknown } };
  if (inner._fontFamilies[face]) {
    doc.font(face).fontSize(size);
    return;
  }
  // pdfkit takes a parsed font, which its types do not say
  doc.registerFont(face, fontOf(face) as unknown as Buffer);
  doc.font(face).fontSize(size);
  inner._font.layoutCache = layoutCacheOf(face);
};

export const linesOf = ({ doc }: Paper, text: string, style: Style, width: number): Line[] =>
  breakLines(text, style, width, (face, run, size) => {
    useFace(doc, face, size);
    return doc.widthOfString(run);
  });

/** Draws lines from a top left corner, inside whatever marked content is open; the cursor stays where it was. */
export const drawLines = ({ doc }: Paper, lines: Line[], style: Style, x: number, y: number): void => {
  const cursor = doc.y;
  lines.forEach((line, index) => {
    const baseline = y + index * style.lineHeight + (style.lineHeight + style.size * 0.7) / 2;
    let at = x;
    for (const { face, text, width } of line) {
      // a screen reader and a copy get the real characters, in the order in which they are read
      const spoken = face === "missing" || face === "arabic";
      if (spoken) doc.markContent("Span", { actual: text });
      if (face === "missing") drawMissing(doc, at, baseline, style);
      else {
        useFace(doc, face, style.size);
        doc.fillColor(style.color).text(text, at, baseline, {
          lineBreak: false,
          baseline: "alphabetic",
          // shaped as a whole: pdfkit would lay the words of an Arabic run from left to right
          ...(face === "arabic" && { features: [] }),
        });
      }
      if (spoken) doc.endMarkedContent();
      at += width;
    }
  });
  doc.y = cursor;
};

/** No bundled font has the character, and .notdef is forbidden (ISO 19005-2, 6.2.11.8). */
const drawMissing = (doc: PDFKit.PDFDocument, x: number, baseline: number, { face, size, color }: Style): void => {
  const side = size * 0.62;
  // readers give the ActualText of a stretch only where it has a glyph: a space stands for it
  useFace(doc, face, size);
  doc.text(" ", x, baseline, { lineBreak: false, baseline: "alphabetic" });
  doc.lineWidth(0.6).strokeColor(color).rect(x + size * 0.09, baseline - side, side, side).stroke();
};

const drawFooter = (paper: Paper, left: string, right: string): void => {
  const { doc, width } = paper;
  const y = doc.page.height - 50;
  doc.lineWidth(0.5).strokeColor(ink.rule).moveTo(paper.left, y).lineTo(paper.left + width, y).stroke();
  const page = linesOf(paper, right, styles.small, width);
  const pageWidth = Math.max(...page.map(widthOfLine));
  drawLines(paper, linesOf(paper, left, styles.small, width - pageWidth - 20).slice(0, 2), styles.small, paper.left, y + 5);
  drawLines(paper, page, styles.small, paper.left + width - pageWidth, y + 5);
};

const drawBanner = (paper: Paper, text: string): void => {
  const { doc, left, width } = paper;
  doc.rect(left, bannerTop, width, bannerHeight).fill(ink.alarm);
  const [line = []] = linesOf(paper, text, styles.banner, width - 20);
  const y = bannerTop + (bannerHeight - styles.banner.lineHeight) / 2;
  drawLines(paper, [line], styles.banner, left + (width - widthOfLine(line)) / 2, y);
};
