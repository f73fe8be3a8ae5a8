import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage } from "@cantoo/pdf-lib";
import { at, bytesOf, failing, listOf, nameOf, textOf } from "./pdf-objects.ts";

// The pages: every painting operator belongs to the structure or is an artifact, every mark is known to the tree.

export const contentFaults = (pdf: PDFDocument): string[] => {
  const known = marksInTree(pdf);
  return pdf
    .getPages()
    .flatMap((page) => [
      ...streamFaults(page, pdf, known.get(page.ref) ?? new Set()),
      ...failing([[at(page.node, "StructParents") instanceof PDFNumber, "PDF/UA: page without StructParents"]]),
      ...annotationFaults(page, pdf),
    ]);
};

/** Page → marked-content ids that the structure tree refers to. */
const marksInTree = (pdf: PDFDocument): Map<PDFObject, Set<number>> => {
  const marks = new Map<PDFObject, Set<number>>();
  const note = (page: PDFObject | undefined, id: PDFObject | undefined) => {
    if (!page || !(id instanceof PDFNumber)) return;
    marks.set(page, (marks.get(page) ?? new Set()).add(id.asNumber()));
  };
  const walk = (node: PDFObject, inherited: PDFObject | undefined): void => {
    if (node instanceof PDFNumber) note(inherited, node);
    if (!(node instanceof PDFDict)) return;
    const page = node.get(PDFName.of("Pg")) ?? inherited;
    note(page, at(node, "MCID"));
    for (const child of listOf(at(node, "K"), pdf)) walk(child, page);
  };
  const root = at(pdf.catalog, "StructTreeRoot");
  if (root) walk(root, undefined);
  return marks;
};

// literal strings may hold any byte, so they are matched first and passed over
const token = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const painting = new Set("Tj TJ ' \" Do f F f* S s B B* b b* sh EI".split(" "));

const streamFaults = (page: PDFPage, pdf: PDFDocument, known: Set<number>): string[] => {
  const content = listOf(at(page.node, "Contents"), pdf).map(bytesOf);
  const stream = Buffer.concat(content.flatMap((part) => [part, Buffer.from("\n")])).toString("latin1");
  const marks: string[] = [];
  let unmarked = false;
  let unbalanced = false;
  let notdef = false;
  let unknown = false;
  let before: string[] = [];
  for (const [word] of stream.matchAll(token)) {
    if (word === "BDC" || word === "BMC") {
      const id = before[before.indexOf("/MCID") + 1];
      if (before.includes("/MCID") && !known.has(Number(id))) unknown = true;
      marks.push(before[0] ?? "");
    } else if (word === "EMC") unbalanced ||= marks.pop() === undefined;
    else if (painting.has(word)) {
      unmarked ||= marks.length === 0;
      notdef ||= before.some((operand) => /^<(....)*0000(....)*>$/.test(operand));
    }
    before = /^(BDC|BMC|EMC|[A-Za-z'"*]{1,3})$/.test(word) ? [] : [...before, word];
  }
  return failing([
    [!unmarked, "PDF/UA: painted without being tagged or an artifact"],
    [!unbalanced && marks.length === 0, "PDF/UA: marks opened and closed unevenly"],
    [!notdef, "PDF/A: .notdef glyph"],
    [!unknown, "PDF/UA: a mark that the structure tree does not know"],
  ]);
};

const annotationFaults = (page: PDFPage, pdf: PDFDocument): string[] => {
  const annotations = listOf(at(page.node, "Annots"), pdf);
  if (!annotations.length) return [];
  return [
    ...failing([[nameOf(at(page.node, "Tabs")) === "S", "PDF/UA: tab order is not that of the structure"]]),
    ...annotations.flatMap((annotation) => {
      const flags = at(annotation, "F");
      const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
      return failing([
        [bits & 4 && !(bits & 3), "PDF/A: an annotation does not print or is hidden"],
        [textOf(at(annotation, "Contents")), "PDF/UA: a link that does not say what it opens"],
        [at(annotation, "StructParent") instanceof PDFNumber, "PDF/UA: an annotation outside the structure"],
      ]);
    }),
  ];
};
