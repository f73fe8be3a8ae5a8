import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PDFDocument } from "@cantoo/pdf-lib";
import { drawReceipt } from "#platform/pdf/receipt.ts";
import { pdfFaults } from "./pdf-gate.ts";
import { sentReceipt } from "./receipts.ts";

// A gate that lets everything through proves nothing: each break of a good document must be named.

let sound: Buffer;
before(async () => {
  sound = await drawReceipt(sentReceipt(1), { compress: false });
});

/** Replaces one name by another of the same length, so that the cross-reference table still holds. */
const broken = (from: string, to: string): Buffer => {
  assert.equal(from.length, to.length);
  const file = sound.toString("latin1");
  assert.ok(file.includes(from), from);
  return Buffer.from(file.replaceAll(from, to), "latin1");
};

const breaks: [from: string, to: string, fault: RegExp][] = [
  ["%PDF-1.7", "%PDF-1.3", /header without version/],
  ["/ID [", "/IX [", /no \/ID/],
  ["/Lang (", "/Lxng (", /no \/Lang/],
  ["/Marked true", "/Marked null", /not marked as tagged/],
  ["/DisplayDocTitle true", "/DisplayDocTitle null", /title not displayed/],
  ["/OutputIntents", "/OutputIntentx", /OutputIntent/],
  ["/Metadata", "/Metadatx", /XMP missing/],
  ["</dc:title>", "<-dc:title>", /XMP missing or not well-formed/],
  ["<dc:title>", "<dc:titlx>", /no dc:title/],
  ["<pdfaid:part>2<", "<pdfaid:part>3<", /does not declare 2a/],
  ["<pdfaid:conformance>A<", "<pdfaid:conformance>B<", /does not declare 2a/],
  ["<pdfuaid:part>1<", "<pdfuaid:part>2<", /does not declare part 1/],
  ["pdfaExtension:schemas", "pdfaExtension:schemax", /extension schema/],
  ["/StructTreeRoot", "/StructTreeRoox", /no structure tree/],
  ["/ParentTree ", "/ParentTrex ", /no parent tree/],
  ["/S /H1", "/S /H2", /not exactly one H1/],
  ["/S /H2", "/S /H1", /not exactly one H1/],
  ["/S /H2", "/S /H5", /heading level is skipped/],
  ["/S /TBody", "/S /Tbody", /unknown role Tbody/],
  ["/S /LI", "/S /TR", /TR inside L/],
  ["/Scope ", "/Scopx ", /TH without Scope/],
  ["/S /TH", "/S /TD", /a row without its TH/],
  ["/Alt (", "/Alx (", /Figure without Alt/],
  ["/Type /OBJR", "/Type /OBJX", /Link without its annotation/],
  ["/FontFile2", "/FontFile9", /not embedded/],
  ["/ToUnicode", "/ToUnicodx", /no ToUnicode/],
  ["/StructParents", "/StructParentx", /page without StructParents/],
  ["/StructParent ", "/StructParenx ", /annotation outside the structure/],
  ["/Tabs /S", "/Tabs /R", /tab order/],
  ["/Contents (", "/Contentx (", /does not say what it opens/],
  ["/F 4\n", "/F 2\n", /does not print/],
];

for (const [from, to, fault] of breaks) {
  test(`the gate sees ${from.trim()} become ${to.trim()}`, async () => {
    const faults = await pdfFaults(broken(from, to));
    assert.ok(
      faults.some((named) => fault.test(named)),
      `${fault} is not among: ${faults.join("; ")}`,
    );
  });
}

test("the unbroken document passes", async () => {
  assert.deepEqual(await pdfFaults(sound), []);
});

const drawnOver = async (operators: string): Promise<string[]> => {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false });
  const { context } = pdf;
  pdf.getPage(0).node.addContentStream(context.register(context.stream(operators)));
  return pdfFaults(Buffer.from(await pdf.save({ useObjectStreams: false })));
};

const additions: [operators: string, fault: string][] = [
  ["0 0 m 9 9 l S", "PDF/UA: painted without being tagged or an artifact"],
  ["BT (testo) Tj ET", "PDF/UA: painted without being tagged or an artifact"],
  ["EMC", "PDF/UA: marks opened and closed unevenly"],
  ["/P BMC", "PDF/UA: marks opened and closed unevenly"],
  ["/Artifact BMC BT [<0001> 3 <00020000>] TJ ET EMC", "PDF/A: .notdef glyph"],
  ["/P <</MCID 999>> BDC BT <0001> Tj ET EMC", "PDF/UA: a mark that the structure tree does not know"],
];

for (const [operators, fault] of additions) {
  test(`the gate sees ${operators} on a page`, async () => {
    assert.deepEqual(await drawnOver(operators), [fault]);
  });
}

test("the gate lets a marked drawing through, and parentheses in texts do not confuse it", async () => {
  assert.deepEqual(await drawnOver("/Artifact BMC BT (S \\( f S) Tj ET 0 0 m 9 9 l S EMC"), []);
});
