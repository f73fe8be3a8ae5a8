// A list as a spreadsheet takes it: one line of headings, rows of values, however many.

/** A date of the calendar, ISO. */
export type Day = { day: string };
/** Nothing is an empty cell; a Date is an instant, shown on the clock in Italy. */
export type Cell = string | number | Date | Day | null | undefined;

export type Sheet = {
  /** On the tab of the sheet, and in the name of the file. */
  title: string;
  headings: readonly string[];
  /** In batches, read as they are written: nobody holds them all. */
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
};

/** What spreadsheets take at most, in Excel and in LibreOffice; the first line are the headings. */
export const linesAtMost = 1_048_576;

/** Without them a sheet is not opened at all: what XML 1.0 forbids, and halves of characters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const xmlText = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** Excel takes no longer text in a cell. */
const longest = 32_767;
export const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Excel forbids these in the name of a sheet, and more than 31 letters. */
export const tabName = (title: string, n: number): string => {
  const name = title.replace(/[\\/?*[\]:]/g, " ").slice(0, 26);
  return n === 1 ? name : `${name} (${n})`;
};

export type SheetColumn<Row> = { heading: string; cell(row: Row): Cell };

/** `read`: one page of a list, from where the page before ended. */
export type ReadPage<Row, After> = (
  after: After | undefined,
) => Promise<{ rows: readonly Row[]; next: After | undefined }>;

/**
 * A list as a sheet. Read a page at a time, as it is looked at: between two pages no connection to the database waits
 * for a slow reader.
 */
export const sheetOf = <Row, After>(
  title: string,
  columns: readonly SheetColumn<Row>[],
  read: ReadPage<Row, After>,
): Sheet => {
  const rows = async function* () {
    let after: After | undefined;
    do {
      const page = await read(after);
      yield page.rows.map((row) => columns.map(({ cell }) => cell(row)));
      after = page.next;
    } while (after !== undefined);
  };
  return { title, headings: columns.map(({ heading }) => heading), rows: rows() };
};

/** Rows of a page of an export. */
export const rowsTogether = 1000;
