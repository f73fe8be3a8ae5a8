// Reads the QR code that stands on a page of a PDF: its dark rows are painted and looked at as a camera would, by a
// reader that has nothing in common with what drew it.
import { PDFDocument } from "@cantoo/pdf-lib";
import decodeQR from "qr/decode.js";
import { bytesOf, listOf } from "./pdf-objects.ts";

/** As `path` draws a row of dark modules: four corners on the grid of the modules, closed. */
const row = /(\d+) (\d+) m\s+(\d+) \2 l\s+\3 (\d+) l\s+\1 \4 l\s+h/g;
const dots = 6;

type Row = { from: number; until: number; y: number };

const rowsIn = (operators: string): Row[] =>
  [...operators.matchAll(row)].map(([, from, y, until]) => ({
    from: Number(from),
    until: Number(until),
    y: Number(y),
  }));

const paint = (rows: readonly Row[]) => {
  const side = (Math.max(...rows.map(({ until }) => until)) + 4) * dots;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const darken = (x: number, y: number) => data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  for (const { from, until, y } of rows)
    for (let down = 0; down < dots; down++) for (let x = from * dots; x < until * dots; x++) darken(x, y * dots + down);
  return { width: side, height: side, data };
};

/** What the code says. @throws when none stands there, or nothing can read it */
export const qrOnPage = async (bytes: Buffer, page = 0): Promise<string> => {
  const pdf = await PDFDocument.load(bytes);
  const operators = listOf(pdf.getPage(page).node.Contents(), pdf)
    .map((stream) => bytesOf(stream).toString("latin1"))
    .join("\n");
  return decodeQR(paint(rowsIn(operators)));
};
