import { PDFArray, PDFBool, PDFDocument } from "@cantoo/pdf-lib";
import { XmlDocument } from "libxml2-wasm";
import { contentFaults } from "./pdf-gate-content.ts";
import { structureFaults } from "./pdf-gate-structure.ts";
import { at, bytesOf, failing, nameOf, textOf } from "./pdf-objects.ts";

// Own gate for PDF/A-2a and PDF/UA-1, because veraPDF comes from no package registry. It knows what our generator can
// get wrong, and agreed with veraPDF on every file that both have judged; whoever has veraPDF sets VERAPDF to its path.

/** What is wrong with a document, in words; nothing when it passes. */
export const pdfFaults = async (bytes: Buffer): Promise<string[]> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults = [
    ...fileFaults(bytes),
    ...catalogFaults(pdf),
    ...xmpFaults(xmpOf(pdf)),
    ...fontFaults(pdf),
    ...structureFaults(pdf),
    ...contentFaults(pdf),
  ];
  return [...new Set(faults)];
};

const fileFaults = (bytes: Buffer): string[] => {
  const file = bytes.toString("latin1");
  // an incremental update may drop what the first trailer had: the last one counts
  const trailer = file.slice(file.lastIndexOf("trailer"));
  return failing([
    [/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(file), "PDF/A: header without version 1.7 and binary comment"],
    [/\/ID\s*\[\s*<[0-9a-f]+>/i.test(trailer), "PDF/A: the last trailer has no /ID"],
    [!/\/Encrypt\b/.test(trailer), "PDF/A: encrypted"],
  ]);
};

const catalogFaults = ({ catalog, context }: PDFDocument): string[] => {
  const intents = at(catalog, "OutputIntents");
  const intent = intents instanceof PDFArray && intents.size() === 1 ? context.lookup(intents.get(0)) : undefined;
  return failing([
    [textOf(at(catalog, "Lang")), "PDF/UA: no /Lang"],
    [at(catalog, "MarkInfo", "Marked") === PDFBool.True, "PDF/UA: not marked as tagged"],
    [at(catalog, "ViewerPreferences", "DisplayDocTitle") === PDFBool.True, "PDF/UA: title not displayed"],
    [at(intent, "DestOutputProfile"), "PDF/A: no single OutputIntent with its profile"],
    [!at(catalog, "Names", "EmbeddedFiles"), "PDF/A-2: embedded files"],
    [!at(catalog, "AcroForm", "NeedAppearances"), "PDF/A: NeedAppearances"],
    [!at(catalog, "OpenAction") && !at(catalog, "Names", "JavaScript"), "PDF/A: actions"],
  ]);
};

const xmpOf = ({ catalog }: PDFDocument): string => bytesOf(at(catalog, "Metadata")).toString("utf8");

const xmpFaults = (xmp: string): string[] =>
  failing([
    [isWellFormed(xmp), "PDF/A: XMP missing or not well-formed"],
    [/<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp), "PDF/A: XMP does not declare 2a"],
    [/<pdfuaid:part>1</.test(xmp), "PDF/UA: XMP does not declare part 1"],
    [/<pdfaExtension:schemas>/.test(xmp), "PDF/A: pdfuaid without its extension schema"],
    [/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>\s*[^<\s]/.test(xmp), "PDF/UA: no dc:title"],
  ]);

const isWellFormed = (xmp: string): boolean => {
  const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(xmp)?.[0];
  if (!packet) return false;
  try {
    XmlDocument.fromString(packet).dispose();
    return true;
  } catch {
    return false;
  }
};

const fontFaults = (pdf: PDFDocument): string[] =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => nameOf(at(object, "Type")) === "Font")
    .flatMap((font) => {
      const composite = nameOf(at(font, "Subtype")) === "Type0";
      const descriptor = at(font, "FontDescriptor");
      const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => at(descriptor, key));
      return failing([
        [composite || embedded, "PDF/A: a font is not embedded"],
        [!composite || at(font, "ToUnicode"), "PDF/A: a font has no ToUnicode"],
      ]);
    });
