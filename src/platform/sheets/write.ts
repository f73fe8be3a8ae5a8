import { Readable } from "node:stream";
import { type Cell as CsvCell, csvText } from "#kit/csv.ts";
import { romeDate, showDate, showDateTime } from "#kit/time.ts";
import { odsFile, odsMediaType } from "./ods.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { xlsxFile } from "./xlsx.ts";

// A list as a file for spreadsheets, written while it is read: a million rows take the memory of a thousand.

export const sheetFormats = ["csv", "xlsx", "ods"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const csvCell = (cell: Cell): CsvCell => {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) return showDateTime(cell);
  return typeof cell === "object" ? showDate(cell.day) : cell;
};

const csvFile = ({ headings, rows }: Sheet): Readable => {
  const lines = async function* () {
    yield csvText([headings], { bom: true });
    for await (const batch of rows) yield csvText(batch.map((row) => row.map(csvCell)));
  };
  return Readable.from(lines());
};

const writers: Record<SheetFormat, { mediaType: string; write(sheet: Sheet, at: Date): Readable }> = {
  csv: { mediaType: "text/csv; charset=utf-8", write: csvFile },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: xlsxFile },
  ods: { mediaType: odsMediaType, write: odsFile },
};

export type SheetFile = { file: Readable; mediaType: string; name: string };

/** Named for what it holds and the day in Italy: "pratiche-2026-03-18.xlsx". */
export const sheetFile = (format: SheetFormat, sheet: Sheet, at: Date): SheetFile => {
  const { mediaType, write } = writers[format];
  const name = [...sheet.title.toLowerCase().split(/[^\p{L}\p{N}]+/u), romeDate(at)].filter(Boolean).join("-");
  return { file: write(sheet, at), mediaType, name: `${name}.${format}` };
};
