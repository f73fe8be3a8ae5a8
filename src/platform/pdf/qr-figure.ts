import { qr } from "../qr.ts";
import type { Paper } from "./paper.ts";

const millimetre = 72 / 25.4;
/** With the quiet zone. At 300 dpi a module keeps the three dots that cameras need, even blurred. */
export const qrSide = 36 * millimetre;

/** On the left, from `top` down; `alt` is what a screen reader says. */
export const drawQr = (
  { doc, root, left }: Paper,
  { content, alt }: { content: string; alt: string },
  top: number,
): void => {
  const { size, path } = qr(content);
  const options = {
    alt,
    bbox: [left, top, left + qrSide, top + qrSide] as [number, number, number, number],
    placement: "Block" as const,
  };
  const draw = () =>
    doc
      .save()
      .translate(left, top)
      .scale(qrSide / size)
      .path(path)
      .fill("#000000")
      .restore();
  root.add(doc.struct("Figure", options, [draw]));
};
