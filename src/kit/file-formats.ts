// What may be attached: the formats that AgID's guidelines on electronic documents (annex 2) name for documents, images
// and mails, as far as an office opens them without special programs. Archives are not among them: what is in one is
// neither seen nor numbered.

export const formats = {
  pdf: { label: "PDF", endings: ["pdf"], mediaType: "application/pdf" },
  p7m: { label: "P7M", endings: ["p7m"], mediaType: "application/pkcs7-mime" },
  jpeg: { label: "JPEG", endings: ["jpg", "jpeg"], mediaType: "image/jpeg" },
  png: { label: "PNG", endings: ["png"], mediaType: "image/png" },
  tiff: { label: "TIFF", endings: ["tif", "tiff"], mediaType: "image/tiff" },
  docx: {
    label: "DOCX",
    endings: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    label: "XLSX",
    endings: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  odt: { label: "ODT", endings: ["odt"], mediaType: "application/vnd.oasis.opendocument.text" },
  ods: { label: "ODS", endings: ["ods"], mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  txt: { label: "TXT", endings: ["txt"], mediaType: "text/plain" },
  csv: { label: "CSV", endings: ["csv"], mediaType: "text/csv" },
  xml: { label: "XML", endings: ["xml"], mediaType: "application/xml" },
  eml: { label: "EML", endings: ["eml"], mediaType: "message/rfc822" },
} as const satisfies Record<string, { label: string; endings: readonly string[]; mediaType: string }>;

export type FileFormat = keyof typeof formats;
export const fileFormats = Object.keys(formats) as FileFormat[];

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a name promises; "contratto.pdf.p7m" is a signed file. */
export const formatOfName = (name: string): FileFormat | undefined =>
  fileFormats.find((format) => (formats[format].endings as readonly string[]).includes(endingOf(name)));

export const formatOfMediaType = (mediaType: string): FileFormat | undefined =>
  fileFormats.find((format) => formats[format].mediaType === mediaType);

const either = new Intl.ListFormat("it", { type: "disjunction" });
/** "PDF, JPEG o PNG". */
export const namesOfFormats = (which: readonly FileFormat[]): string =>
  either.format(which.map((f) => formats[f].label));

/** For the device's own chooser. */
export const acceptOf = (which: readonly FileFormat[]): string =>
  which.flatMap((f) => [...formats[f].endings.map((ending) => `.${ending}`), formats[f].mediaType]).join(",");
