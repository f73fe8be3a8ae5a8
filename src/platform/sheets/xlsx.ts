import type { Readable } from "node:stream";
import { romeWall } from "#kit/time.ts";
import { type Portions, portions } from "./portions.ts";
import { type Cell, clipped, linesAtMost, type Sheet, tabName, xmlText } from "./sheet.ts";
import { openZip } from "./zip.ts";

// Office Open XML (ECMA-376), as little of it as a list needs: texts stand in their cells, so that nothing is kept.

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers of the formats in the sheet of styles. */
const style = { heading: 1, day: 2, instant: 3 };
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** "A", "Z", "AA". */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const dayZero = Date.UTC(1899, 11, 30);
/** Days, and parts of a day, since the day zero of spreadsheets. */
const serial = (wall: string): number => (Date.parse(`${wall}Z`) - dayZero) / 86_400_000;

// Excel reads _x0041_ as a letter A: an underline that starts such a word is written as one itself
const unescaped = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");

const textCell = (at: string, text: string, look = ""): string =>
  text === ""
    ? ""
    : `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(unescaped(clipped(text)))}</t></is></c>`;

const numberCell = (at: string, value: number, look = ""): string =>
  Number.isFinite(value) ? `<c r="${at}"${look}><v>${value}</v></c>` : "";

const cellXml = (at: string, cell: Cell): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return textCell(at, cell);
  if (typeof cell === "number") return numberCell(at, cell);
  if (cell instanceof Date) return numberCell(at, serial(romeWall(cell)), ` s="${style.instant}"`);
  return numberCell(at, serial(`${cell.day}T00:00:00`), ` s="${style.day}"`);
};

const headingsXml = (headings: readonly string[]): string =>
  `<row r="1">${headings.map((text, n) => textCell(`${columnName(n)}1`, text, ` s="${style.heading}"`)).join("")}</row>`;

const worksheet = async function* (headings: readonly string[], batches: AsyncIterable<readonly (readonly Cell[])[]>) {
  const names = headings.map((_, n) => columnName(n));
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headings.length}" width="24" customWidth="1"/></cols><sheetData>${headingsXml(headings)}`;
  let line = 1;
  for await (const batch of batches) {
    let xml = "";
    for (const row of batch) {
      line += 1;
      xml += `<row r="${line}">${row.map((cell, n) => cellXml(`${names[n]}${line}`, cell)).join("")}</row>`;
    }
    yield xml;
  }
  yield "</sheetData></worksheet>";
};

const partType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const numbered = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n + 1)).join("");

const contentTypes = (count: number): string =>
  `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${partType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${partType}.styles+xml"/>${numbered(count, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${partType}.worksheet+xml"/>`)}</Types>`;

const workbook = (title: string, count: number): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered(count, (n) => `<sheet name="${xmlText(tabName(title, n))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`;

const workbookRelations = (count: number): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${numbered(count, (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${count + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

const rootRelations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const xlsxFile = ({ title, headings, rows }: Sheet, at: Date, lines = linesAtMost): Readable => {
  const zip = openZip(at);
  const source: Portions<readonly Cell[]> = portions(rows, lines - 1);
  zip.file.once("close", source.drop);

  const close = (count: number): void => {
    zip.text("xl/workbook.xml", workbook(title, count));
    zip.text("xl/_rels/workbook.xml.rels", workbookRelations(count));
    zip.text("[Content_Types].xml", contentTypes(count));
    zip.end();
  };
  const add = (n: number): void => zip.parts(`xl/worksheets/sheet${n}.xml`, written(n));
  // only at the end of a sheet is it known whether another one follows
  const written = async function* (n: number) {
    yield* worksheet(headings, source.portion());
    if (await source.more()) add(n + 1);
    else close(n);
  };

  zip.text("_rels/.rels", rootRelations);
  zip.text("xl/styles.xml", styles);
  add(1);
  return zip.file;
};
