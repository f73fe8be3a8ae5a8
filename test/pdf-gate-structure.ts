import { PDFDict, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { at, failing, listOf, nameOf, textOf } from "./pdf-objects.ts";

// The structure tree: what a screen reader walks through.

const standardRoles = new Set(
  "Document Part Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD Figure Caption Link Span".split(
    " ",
  ),
);

type Element = { role: string; dict: PDFDict; parent: string };

const elementsUnder = (pdf: PDFDocument, node: PDFObject | undefined, parent: string): Element[] =>
  listOf(at(node, "K"), pdf).flatMap((child) => {
    const role = nameOf(at(child, "S"));
    return child instanceof PDFDict && role ? [{ role, dict: child, parent }, ...elementsUnder(pdf, child, role)] : [];
  });

export const structureFaults = (pdf: PDFDocument): string[] => {
  const root = at(pdf.catalog, "StructTreeRoot");
  if (!root) return ["PDF/UA: no structure tree"];
  const elements = elementsUnder(pdf, root, "");
  return [
    ...headingFaults(elements),
    ...elements.flatMap((element) => elementFaults(element, pdf)),
    ...failing([[at(root, "ParentTree"), "PDF/UA: no parent tree"]]),
  ];
};

const headingFaults = (elements: Element[]): string[] => {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? Number(role[1]) : []));
  return failing([
    [levels.filter((level) => level === 1).length === 1, "PDF/UA: not exactly one H1"],
    [levels.every((level, n) => level <= (levels[n - 1] ?? 0) + 1), "PDF/UA: a heading level is skipped"],
  ]);
};

const parents: Record<string, string[]> = {
  TR: ["Table", "THead", "TBody"],
  TH: ["TR"],
  TD: ["TR"],
  TBody: ["Table"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
};

const elementFaults = ({ role, dict, parent }: Element, pdf: PDFDocument): string[] =>
  failing([
    [standardRoles.has(role), `PDF/UA: unknown role ${role}`],
    [parents[role]?.includes(parent) ?? true, `PDF/UA: ${role} inside ${parent}`],
    [role !== "Figure" || textOf(at(dict, "Alt")), "PDF/UA: Figure without Alt"],
    [
      role !== "TH" || listOf(at(dict, "A"), pdf).some((attribute) => at(attribute, "Scope")),
      "PDF/UA: TH without Scope",
    ],
    [role !== "TR" || hasHeader(dict, pdf), "PDF/UA: a row without its TH"],
    [
      role !== "Link" || listOf(at(dict, "K"), pdf).some((kid) => nameOf(at(kid, "Type")) === "OBJR"),
      "PDF/UA: Link without its annotation",
    ],
  ]);

const hasHeader = (row: PDFDict, pdf: PDFDocument): boolean =>
  listOf(at(row, "K"), pdf).some((cell) => nameOf(at(cell, "S")) === "TH");
