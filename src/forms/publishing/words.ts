import { fieldsOf } from "../fields-of.ts";
import type { Field, FieldWords, Modulo, ModuloWords, Step, StepWords } from "../modulo.ts";

// Every word that a person would read is there, and no word is there for something that is not.

type Named = Record<string, unknown>;

const both = (ids: string[], words: Named | undefined, what: string): string[] => [
  ...ids.filter((id) => !words || !Object.hasOwn(words, id)).map((id) => `mancano le parole di ${what} ${id}`),
  ...Object.keys(words ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => `ci sono parole di ${what} ${id}, che non esiste`),
];

const text = (said: string | undefined, what: string): string[] => (said?.trim() ? [] : [`manca ${what}`]);

const fieldWordFaults = (field: Field, words: FieldWords | undefined): string[] => {
  if (!words) return [];
  const label = text(words.label, `l’etichetta di ${field.id}`);
  if (field.kind === "choice") return [...label, ...both(field.options, words.options, `opzione di ${field.id}:`)];
  if (field.kind === "attachment" && field.blank)
    return [...label, ...text(words.blank, `il nome del modulo da scaricare di ${field.id}`)];
  if (field.kind !== "rows") return label;
  return [
    ...label,
    ...text(words.row, `il titolo delle righe di ${field.id}`),
    ...text(words.add, `il nome del pulsante che aggiunge a ${field.id}`),
    ...both(
      field.fields.map(({ id }) => id),
      words.fields,
      `cella di ${field.id}:`,
    ),
    ...field.fields.flatMap((cell) => fieldWordFaults(cell, words.fields?.[cell.id])),
  ];
};

const stepWordFaults = (step: Step, words: StepWords | undefined): string[] => {
  if (!words) return [];
  return [
    ...text(words.title, `il titolo del passo ${step.id}`),
    ...(step.notice ? text(words.notice?.button, `l’avviso alla fine del passo ${step.id}`) : []),
    ...both(
      step.blocks.map(({ id }) => id),
      words.blocks,
      `blocco di ${step.id}:`,
    ),
  ];
};

const languageFaults = (modulo: Modulo, words: ModuloWords): string[] => {
  const fields = fieldsOf(modulo);
  return [
    ...text(words.title, "il titolo del modulo"),
    ...text(words.description, "la descrizione del modulo"),
    ...both(
      modulo.steps.map(({ id }) => id),
      words.steps,
      "passo",
    ),
    ...both(
      fields.map(({ id }) => id),
      words.fields,
      "campo",
    ),
    ...modulo.steps.flatMap((step) => stepWordFaults(step, words.steps[step.id])),
    ...fields.flatMap((field) => fieldWordFaults(field, words.fields[field.id])),
  ];
};

export const wordFaults = (modulo: Modulo): string[] =>
  Object.entries(modulo.words).flatMap(([language, words]) =>
    languageFaults(modulo, words).map((fault) => `${fault} (${language})`),
  );
