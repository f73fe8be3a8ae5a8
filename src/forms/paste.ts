import { parse } from "csv-parse/sync";
import type { CellField, FieldOf, FieldWords, OwnFault, Typed } from "./modulo.ts";
import type { Applied } from "./row-ops.ts";
import { filledRows, rowScope } from "./rows.ts";

// Rows pasted from a spreadsheet or a text: with tabs, semicolons or commas, with or without a heading line.
// What cannot be read stays in the box, so that it can be put right there.

type Rows = FieldOf["rows"];
type Line = { record: string[]; raw: string };

const delimiterOf = (text: string): string => {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "";
  return ["\t", ";"].find((sign) => first.includes(sign)) ?? ",";
};

const linesIn = (text: string): Line[] | undefined => {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      raw: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Line[];
  } catch {
    // a quotation mark that is never closed
    return undefined;
  }
};

/** "Codice Fiscale", "codice_fiscale" and "CODICEFISCALE" head the same column. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

type Columns = (CellField | undefined)[];
const columnsNamed = ({ fields }: Rows, heading: string[], words: FieldWords | undefined): Columns | undefined => {
  const named = heading.map((text) =>
    fields.find(({ id }) => [id, words?.fields?.[id]?.label ?? id].some((name) => plain(name) === plain(text))),
  );
  const known = named.filter(Boolean).length;
  return known > 0 && known * 2 >= heading.filter(Boolean).length ? named : undefined;
};

/** A whole date goes in the first of its boxes, where it is understood. */
const nameOf = ({ id, kind }: CellField): string => (kind === "date" ? `${id}.giorno` : id);

const cellsOf = (record: string[], columns: Columns): [string, string][] =>
  columns.flatMap((cell, at): [string, string][] => (cell && !cell.locked ? [[nameOf(cell), record[at] ?? ""]] : []));

/** `line` as it is numbered in the box, where only what is wrong stays. */
const wrongWidth = (field: Rows, { record }: Line, line: number, columns: Columns): OwnFault => ({
  name: `${field.id}.incolla`,
  key: "incollaColonne",
  params: { riga: line, attese: columns.length, trovate: record.length },
});

/** Good lines become rows after those that are filled in; the others stay in the box with what is wrong. */
export const pasteInto = (field: Rows, typed: Typed, words?: FieldWords): Applied => {
  const box = `${field.id}.incolla`;
  const refuse = (key: OwnFault["key"], params = {}): Applied => ({
    typed,
    faults: [{ name: box, key, params }],
    focus: box,
  });
  const lines = linesIn(typed[box] ?? "");
  if (!lines) return refuse("incollaIlleggibile");
  const [first] = lines;
  const heading = first && columnsNamed(field, first.record, words);
  const columns: Columns = heading ?? field.fields;
  const body = heading ? lines.slice(1) : lines;
  const good = body.filter(({ record }) => record.length === columns.length);
  const bad = body.filter((line) => !good.includes(line));
  const start = filledRows(field, typed);
  if (start + good.length > field.max) return refuse("incollaTroppe", { max: field.max });
  const cells = good.flatMap(({ record }, at) =>
    cellsOf(record, columns).map(([cell, text]) => [rowScope(field.id, start + at) + cell, text]),
  );
  const left = bad.length === 0 ? [] : [...(heading && first ? [first] : []), ...bad];
  return {
    typed: { ...typed, ...Object.fromEntries(cells), [box]: left.map(({ raw }) => raw.trimEnd()).join("\n") },
    faults: bad.map((line, at) => wrongWidth(field, line, at + (heading ? 2 : 1), columns)),
    focus: bad.length > 0 ? box : field.id,
  };
};
