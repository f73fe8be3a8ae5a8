import type { SummaryBlock } from "#kit/summary.ts";
import { type Line, printable, type Style, widthOfLine } from "./lines.ts";
import { linesOf, type Paper } from "./paper.ts";
import { styles } from "./styles.ts";

// Whether rows can stand side by side in columns of one table, and how wide each column is.

export type AnsweredRow = Extract<SummaryBlock, { block: "rows" }>["rows"][number];
export type Cell = { lines: Line[]; style: Style };
export type Columns = { widths: number[]; head: Cell[]; rows: Cell[][] };

type Text = { text: string; style: Style };

/** Left and right of every text. */
export const inset = 5;
const mostEntries = 4;
const mostLines = 3;

/** Nothing when the rows do not all answer the same few questions, or when a text is too long for its column. */
export const columnsOf = (paper: Paper, rows: AnsweredRow[]): Columns | undefined => {
  const [first] = rows;
  if (!first || !rows.every((row) => row.entries.length <= mostEntries && labelsOf(row) === labelsOf(first))) return;
  const head = ["Riga", ...first.entries.map(({ label }) => label)].map((text) => ({ text, style: styles.label }));
  const body = rows.map(textsOf);
  const widths = widthsOf(paper, [head, ...body]);
  if (!widths) return;
  const fold = (texts: Text[]): Cell[] =>
    texts.map(({ text, style }, n) => ({ lines: linesOf(paper, text, style, (widths[n] ?? 0) - 2 * inset), style }));
  const columns = { widths, head: fold(head), rows: body.map(fold) };
  return [columns.head, ...columns.rows].flat().every(({ lines }) => lines.length <= mostLines) ? columns : undefined;
};

const labelsOf = ({ entries }: AnsweredRow): string => JSON.stringify(entries.map(({ label }) => label));

const textsOf = ({ title, entries }: AnsweredRow): Text[] => [
  { text: title, style: styles.h5 },
  ...entries.map(({ value }) =>
    value.trim() ? { text: value, style: styles.value } : { text: "non indicato", style: styles.absent },
  ),
];

/** No column narrower than its longest word; what is left goes where the texts are long. */
const widthsOf = (paper: Paper, table: Text[][]): number[] | undefined => {
  const columns = (table[0] ?? []).map((_, n) => table.flatMap((texts) => texts[n] ?? []));
  const least = columns.map((texts) => widest(paper, texts, (text) => text.replaceAll(" ", "\n")));
  const wanted = columns.map((texts, n) => widest(paper, texts, (text) => text) - (least[n] ?? 0));
  const spare = paper.width - sum(least);
  if (spare < 0) return;
  const wish = sum(wanted);
  const share = (want: number) => (wish > spare ? (want * spare) / wish : want + (spare - wish) / columns.length);
  return least.map((width, n) => width + share(wanted[n] ?? 0));
};

const widest = (paper: Paper, texts: Text[], cut: (text: string) => string): number => {
  const lines = texts.flatMap(({ text, style }) =>
    linesOf(paper, cut(printable(text)), style, Number.POSITIVE_INFINITY),
  );
  // rounded up, so that the same text measured in another way still fits
  return Math.ceil(Math.max(...lines.map(widthOfLine)) + 0.01) + 2 * inset;
};

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
