import { create } from "qrcode";

// A QR code as geometry: the PDF and the pages draw the same path, one unit a module.

/** Light modules that ISO/IEC 18004 wants around the symbol. */
const quietZone = 4;

/** `size` counts the modules of a side, quiet zone included; `path` is SVG path data of the dark ones. */
export type Qr = { size: number; path: string };

/** Error correction M: on paper it survives a blot of a tenth, and Q reads worse at the same size. */
export const qr = (text: string): Qr => {
  const { data, size } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; ) {
      const start = x;
      while (x < size && data[y * size + x]) x++;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`;
      else x++;
    }
  }
  return { size: size + 2 * quietZone, path };
};

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);

/** For a page: black on white whatever the theme, since cameras want the contrast. */
export const qrSvg = (text: string, label: string): string => {
  const { size, path } = qr(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeXml(label)}"` +
    ` shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`
  );
};
