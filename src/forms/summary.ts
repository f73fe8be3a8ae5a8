import type { Summary, SummaryBlock, SummaryEntry } from "#kit/summary.ts";
import { dateParts } from "./fields/date.ts";
import type { World } from "./fields/kind.ts";
import type {
  BlockWords,
  CellField,
  CellKind,
  Field,
  FieldWords,
  Language,
  Modulo,
  ModuloWords,
  Typed,
} from "./modulo.ts";
import { type AskedBlock, type AskedStep, walk } from "./path.ts";
import { prints } from "./prints.ts";
import type { Answer } from "./read-rows.ts";
import { rowTitle } from "./row-title.ts";

// Exactly what was declared: the texts that were read, the declarations in full, the answers that were asked for.

type Reading = { words: ModuloWords; typed: Typed; world: World };

const nothing = "Non indicato";

const typedText = (field: Field, name: string, typed: Typed): string =>
  field.kind === "date" ? dateParts.flatMap((part) => typed[`${name}.${part}`] || []).join("/") : (typed[name] ?? "");

/** A value as it is read; what is at fault as it was typed, for who looks at an unfinished form. */
const valueIn = ({ field, name, value }: Answer, words: FieldWords, { typed, world }: Reading): string => {
  if (value === undefined) return typedText(field, name, typed) || nothing;
  const print = prints[field.kind as CellKind] as (...args: [unknown, CellField, FieldWords, World]) => string;
  return print(value, field as CellField, words, world);
};

const entry = (answer: Answer, words: FieldWords, reading: Reading): SummaryEntry => ({
  name: answer.name,
  label: words.label,
  value: valueIn(answer, words, reading),
  ...(answer.field.kind === "codiceFiscale" && { sensitive: true }),
});

const rowsBlock = (answer: Answer, words: FieldWords, reading: Reading): SummaryBlock => ({
  block: "rows",
  title: words.label,
  rows: (answer.rows ?? []).map((cells, row) => ({
    title: rowTitle(words, row),
    entries: cells.map((cell) => entry(cell, words.fields?.[cell.field.id] ?? { label: cell.field.id }, reading)),
  })),
});

/** An address of this site leads nowhere on paper. */
const onPaper = ({ label, url }: NonNullable<BlockWords["link"]>): string =>
  url.startsWith("https://") ? `${label}: ${url}` : label;

const paragraphs = ({ text = [], link }: BlockWords): string[] => [...text, ...(link ? [onPaper(link)] : [])];

const textBlock = (texts: string[], title?: string): SummaryBlock[] =>
  texts.length === 0 ? [] : [{ block: "text", ...(title !== undefined && { title }), paragraphs: texts }];

/** Answers in their order; entries that stand together share a block, rows have their own. */
const answerBlocks = (answers: Answer[], reading: Reading, title?: string): SummaryBlock[] => {
  const blocks: SummaryBlock[] = [];
  for (const answer of answers) {
    const words = reading.words.fields[answer.field.id] ?? { label: answer.field.id };
    const last = blocks.at(-1);
    if (answer.field.kind === "rows") blocks.push(rowsBlock(answer, words, reading));
    else if (last?.block === "entries") last.entries.push(entry(answer, words, reading));
    else {
      const heading = title !== undefined && blocks.length === 0 ? { title } : {};
      blocks.push({ block: "entries", ...heading, entries: [entry(answer, words, reading)] });
    }
  }
  return blocks;
};

const blocksOf = ({ block, answers }: AskedBlock, step: string, reading: Reading): SummaryBlock[] => {
  const words = reading.words.steps[step]?.blocks[block.id] ?? {};
  const before = textBlock(paragraphs(words), words.title);
  const title = before.length === 0 ? words.title : undefined;
  return [...before, ...answerBlocks(answers, reading, title), ...textBlock(words.after ?? [])];
};

const section = ({ step, blocks }: AskedStep, reading: Reading): Summary[number] => {
  const words = reading.words.steps[step.id];
  return {
    step: step.id,
    title: words?.title ?? step.id,
    blocks: [...textBlock(words?.intro ?? []), ...blocks.flatMap((block) => blocksOf(block, step.id, reading))],
  };
};

export const summary = (modulo: Modulo, typed: Typed, world: World, language: Language): Summary => {
  const reading: Reading = { words: modulo.words[language], typed, world };
  return walk(modulo, typed, world).asked.map((step) => section(step, reading));
};
