import { type Face, fontOf, layoutCacheOf } from "./fonts.ts";
import { breakLines, type Line, type Style } from "./lines.ts";

// What is written on from top to bottom, and how text lands on it. Sizes are points, y grows downwards.

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
  /** Titles and announcing sentences, written as soon as what follows them finds its place. */
  waiting: Waiting[];
};

/** `height` points, drawn from the cursor down. */
export type Waiting = { height: number; draw: () => void };

type Innards = { _fontFamilies: Record<string, unknown>; _font: { id: string; layoutCache: unknown } };
const innardsOf = (doc: PDFKit.PDFDocument): Innards => doc as unknown as Innards;

const useFace = (doc: PDFKit.PDFDocument, face: Face, size: number): void => {
  const inner = innardsOf(doc);
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
      if (face === "missing") drawMissing(doc, text, at, baseline, style);
      else {
        useFace(doc, face, style.size);
        doc.fillColor(style.color).text(text, at, baseline, {
          lineBreak: false,
          baseline: "alphabetic",
          // shaped as a whole: pdfkit would lay the words of an Arabic run from left to right
          ...(face === "arabic" && { features: [] }),
        });
      }
      at += width;
    }
  });
  doc.y = cursor;
};

/**
 * An empty box for a character that no bundled font has, since .notdef is forbidden (ISO 19005-2, 6.2.11.8). A screen
 * reader and a copy still get the character. A space carries it, because readers look for a glyph; Poppler wants the
 * axes and the font of that glyph where its stretch ends.
 */
const drawMissing = (doc: PDFKit.PDFDocument, text: string, x: number, baseline: number, style: Style): void => {
  const { face, size, color } = style;
  const side = size * 0.62;
  doc.markContent("Span", { actual: text });
  useFace(doc, face, size);
  doc.text(" ", x, baseline, { lineBreak: false, baseline: "alphabetic" });
  doc
    .lineWidth(0.6)
    .strokeColor(color)
    .rect(x + size * 0.09, baseline - side, side, side)
    .stroke();
  doc.save().transform(1, 0, 0, -1, 0, doc.page.height);
  doc
    .addContent(`/${innardsOf(doc)._font.id} ${size} Tf`)
    .endMarkedContent()
    .restore();
};
