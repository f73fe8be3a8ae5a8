// What a file is, by its bytes: the ending of its name says what it should be, its first bytes must agree. Nothing that
// the browser says of it counts. Read as it passes by, so that no file is ever held whole.
import type { FileFormat } from "#kit/file-formats.ts";

const headBytes = 4096;

type Seen = { head: Buffer; marks: ReadonlySet<string>; hasNul: boolean };

const starts =
  (...bytes: number[]) =>
  ({ head }: Seen): boolean =>
    bytes.every((byte, at) => head[at] === byte);

const textStart = ({ head }: Seen): string => head.toString("utf8").replace(/^\uFEFF?\s*/, "");

// tab, line feed, form feed and carriage return apart, no text holds control signs
const isText = ({ head, hasNul }: Seen): boolean =>
  !hasNul && !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));

const zip = starts(0x50, 0x4b, 0x03, 0x04);

/** OpenDocument: the first entry is "mimetype", not compressed (ODF 1.2 part 3, 3.3). */
const openDocument =
  (type: string) =>
  (seen: Seen): boolean =>
    zip(seen) &&
    seen.head.subarray(30, 38).toString("latin1") === "mimetype" &&
    seen.head.subarray(38, 38 + type.length + 2).toString("latin1") === `${type}PK`;

/** Office Open XML: the part that makes it what it is, and no programs in it. */
const officeOpen =
  (part: string) =>
  (seen: Seen): boolean =>
    zip(seen) && seen.marks.has("[Content_Types].xml") && seen.marks.has(part) && !seen.marks.has("vbaProject.bin");

// DER of the object identifier 1.2.840.113549.1.7.2, signedData (RFC 5652): the CAdES envelope of a signed file
const signedData = Buffer.from("06092a864886f70d010702", "hex");
const isSignedData = (der: Buffer): boolean => der[0] === 0x30 && der.subarray(0, 24).includes(signedData);
const inBase64 = (seen: Seen): Buffer =>
  Buffer.from(
    textStart(seen)
      .replace(/^-----BEGIN [A-Z0-9 ]+-----/, "")
      .slice(0, 200),
    "base64",
  );

const checks: Record<FileFormat, (seen: Seen) => boolean> = {
  // white space before the heading is met in the wild; anything else is another kind of file in front of a PDF
  pdf: (seen) => /^%PDF-\d\.\d/.test(textStart(seen)),
  p7m: (seen) => isSignedData(seen.head) || isSignedData(inBase64(seen)),
  jpeg: starts(0xff, 0xd8, 0xff),
  png: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  tiff: (seen) => starts(0x49, 0x49, 0x2a, 0x00)(seen) || starts(0x4d, 0x4d, 0x00, 0x2a)(seen),
  docx: officeOpen("word/document.xml"),
  xlsx: officeOpen("xl/workbook.xml"),
  odt: openDocument("application/vnd.oasis.opendocument.text"),
  ods: openDocument("application/vnd.oasis.opendocument.spreadsheet"),
  txt: isText,
  csv: isText,
  // a page that a browser would run is no document
  xml: (seen) =>
    isText(seen) &&
    /^<(\?xml|[A-Za-z_])/.test(textStart(seen)) &&
    !/^<(html|script|!doctype html)/i.test(textStart(seen)),
  eml: (seen) => isText(seen) && /^[A-Za-z][A-Za-z0-9-]*:[ \t]/.test(textStart(seen)),
};

const looked = ["[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "vbaProject.bin"];
const longest = Math.max(...looked.map(({ length }) => length));

export type Sniffer = { take(chunk: Buffer): void; is(format: FileFormat): boolean };

/** Takes a file in pieces of any size and then says whether it is what it should be. */
export const sniffer = (): Sniffer => {
  let head = Buffer.alloc(0);
  let carry = Buffer.alloc(0);
  let hasNul = false;
  const marks = new Set<string>();
  return {
    take(chunk) {
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      hasNul ||= chunk.includes(0);
      const window = Buffer.concat([carry, chunk]);
      for (const mark of looked) if (window.includes(mark)) marks.add(mark);
      carry = Buffer.from(window.subarray(-longest));
    },
    is: (format) => checks[format]({ head, marks, hasNul }),
  };
};
