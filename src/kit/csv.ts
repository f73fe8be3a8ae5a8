/** Nothing is an empty cell. */
export type Cell = string | number | undefined;

// A spreadsheet runs a text that starts like a formula (CWE-1236); numbers and phone numbers start so and do no harm.
const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-][\d., ]+$/.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[";,\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// the decimal sign of a spreadsheet in Italian
const cellText = (cell: Cell): string =>
  typeof cell === "number" ? String(cell).replace(".", ",") : quoted(guarded(cell ?? ""));

/**
 * Rows as a CSV text for spreadsheets in Italian: semicolons, lines ended by CR LF (RFC 4180).
 * With `bom` Excel knows that it is UTF-8.
 */
export const csvText = (rows: readonly (readonly Cell[])[], options: { bom?: boolean } = {}): string =>
  `${options.bom ? "\uFEFF" : ""}${rows.map((row) => `${row.map(cellText).join(";")}\r\n`).join("")}`;
