import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

// Reading a PDF's objects without minding whether they stand in place or behind a reference.

/** The faults whose conditions fail, in order. */
export const failing = (checks: [holds: unknown, fault: string][]): string[] =>
  checks.filter(([holds]) => !holds).map(([, fault]) => fault);

export const at = (object: PDFObject | undefined, ...path: string[]): PDFObject | undefined => {
  let here = object;
  for (const key of path) here = here instanceof PDFDict ? here.lookup(PDFName.of(key)) : undefined;
  return here;
};

export const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

export const nameOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFName ? object.decodeText() : undefined;

export const listOf = (object: PDFObject | undefined, pdf: PDFDocument): PDFObject[] => {
  const items = object instanceof PDFArray ? object.asArray() : object ? [object] : [];
  return items.flatMap((item) => (item instanceof PDFRef ? (pdf.context.lookup(item) ?? []) : item));
};

export const bytesOf = (stream: PDFObject | undefined): Buffer =>
  Buffer.from(stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : []);
