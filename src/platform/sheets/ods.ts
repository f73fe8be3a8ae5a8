import type { Readable } from "node:stream";
import { romeWall, showDate, showDateTime } from "#kit/time.ts";
import { type Portions, portions } from "./portions.ts";
import { type Cell, clipped, linesAtMost, type Sheet, tabName, xmlText } from "./sheet.ts";
import { openZip } from "./zip.ts";

// OpenDocument 1.3 (ISO/IEC 26300), the format that Italian bodies are asked to prefer (CAD art. 68).

export const odsMediaType = "application/vnd.oasis.opendocument.spreadsheet";
const ns = "urn:oasis:names:tc:opendocument:xmlns";
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

const manifest = `${head}<manifest:manifest xmlns:manifest="${ns}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${odsMediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const dayParts =
  '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>';
const timeParts =
  '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>';
const cellStyle = (name: string, format: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;

const opening = `${head}<office:document-content xmlns:office="${ns}:office:1.0" xmlns:table="${ns}:table:1.0" xmlns:text="${ns}:text:1.0" xmlns:style="${ns}:style:1.0" xmlns:number="${ns}:datastyle:1.0" xmlns:fo="${ns}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><number:date-style style:name="nd">${dayParts}</number:date-style><number:date-style style:name="ni">${dayParts}${timeParts}</number:date-style><style:style style:name="c" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style><style:style style:name="h" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>${cellStyle("d", "nd")}${cellStyle("i", "ni")}</office:automatic-styles><office:body><office:spreadsheet>`;
const closing = "</office:spreadsheet></office:body></office:document-content>";

/** A row of spaces counts as one in this format, and a line is a paragraph. */
const paragraphs = (text: string): string =>
  clipped(text)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const spaced = xmlText(line).replace(/^ | {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
      return `<text:p>${spaced.replaceAll("\t", "<text:tab/>")}</text:p>`;
    })
    .join("");

const textCell = (text: string, look = ""): string =>
  text === ""
    ? "<table:table-cell/>"
    : `<table:table-cell${look} office:value-type="string">${paragraphs(text)}</table:table-cell>`;

const dateCell = (style: string, value: string, shown: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

const cellXml = (cell: Cell): string => {
  if (cell === null || cell === undefined) return textCell("");
  if (typeof cell === "string") return textCell(cell);
  if (cell instanceof Date) return dateCell("i", romeWall(cell), showDateTime(cell));
  if (typeof cell === "object") return dateCell("d", cell.day, showDate(cell.day));
  if (!Number.isFinite(cell)) return textCell("");
  const shown = String(cell).replace(".", ",");
  return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${shown}</text:p></table:table-cell>`;
};

const rowXml = (cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;

const tableOf = async function* (name: string, headings: readonly string[], source: Portions<readonly Cell[]>) {
  const first = rowXml(headings.map((text) => textCell(text, ' table:style-name="h"')));
  yield `<table:table table:name="${xmlText(name)}"><table:table-column table:style-name="c" table:number-columns-repeated="${headings.length}"/><table:table-header-rows>${first}</table:table-header-rows>`;
  for await (const batch of source.portion()) yield batch.map((row) => rowXml(row.map(cellXml))).join("");
  yield "</table:table>";
};

export const odsFile = ({ title, headings, rows }: Sheet, at: Date, lines = linesAtMost): Readable => {
  const zip = openZip(at);
  const source = portions(rows, lines - 1);
  zip.file.once("close", source.drop);
  const content = async function* () {
    yield opening;
    let n = 0;
    do {
      n += 1;
      yield* tableOf(tabName(title, n), headings, source);
    } while (await source.more());
    yield closing;
  };
  zip.text("mimetype", odsMediaType, { stored: true });
  zip.text("META-INF/manifest.xml", manifest);
  zip.parts("content.xml", content());
  zip.end();
  return zip.file;
};
