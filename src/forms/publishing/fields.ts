import { isDate } from "#kit/time.ts";
import { fieldsOfStep } from "../fields-of.ts";
import type { CellField, Field, FieldOf, Kind, Modulo } from "../modulo.ts";

// What a field says of itself and of the fields beside it.

const named = (id: string): boolean => /^[a-z][A-Za-z0-9]*$/.test(id);
/** Posted by the page itself, or part of every JavaScript object. */
const taken = (id: string): boolean => ["op", "revisione", "revision"].includes(id) || id in {};

const repeatedIn = (ids: string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

const isCount = (n: number | undefined, least: number): boolean => n !== undefined && Number.isInteger(n) && n >= least;

const optionFaults = ({ id, options }: FieldOf["choice"]): string[] => [
  ...(options.length === 0 ? [`il campo ${id} non ha opzioni`] : []),
  ...(options.includes("") ? [`il campo ${id} ha un’opzione vuota`] : []),
  ...repeatedIn(options).map((option) => `il campo ${id} ripete l’opzione ${option}`),
];

/** What the page of a step takes of each file, whatever its field allows. */
export const largestAttachment = 30_000_000;

const isDateLimit = (limit: string | undefined): boolean => limit === undefined || limit === "today" || isDate(limit);

const rangeFaults = (field: FieldOf["number" | "money" | "date" | "rows"]): string[] => {
  const { id, kind, min, max } = field;
  const crossed = min !== undefined && max !== undefined && min > max;
  // how "today" lies to another date changes with the days
  const comparable = kind !== "date" || (min !== "today" && max !== "today");
  return crossed && comparable ? [`il campo ${id} ha il minimo più alto del massimo`] : [];
};

const limitFaults = (field: Field): string[] => {
  const { id } = field;
  const wrong = (isWrong: boolean, what: string) => (isWrong ? [`il campo ${id}: ${what}`] : []);
  switch (field.kind) {
    case "text":
    case "longText":
    case "address":
      return wrong(!isCount(field.max, 1), "la lunghezza massima deve essere almeno 1");
    case "choice":
      return optionFaults(field);
    case "checkbox":
      return wrong(field.required, "una casella obbligatoria è una dichiarazione");
    case "number":
      return [...rangeFaults(field), ...wrong(!isCount(field.decimals, 0), "i decimali devono essere 0 o più")];
    case "money":
      return rangeFaults(field);
    case "date":
      return isDateLimit(field.min) && isDateLimit(field.max)
        ? rangeFaults(field)
        : [`il campo ${id}: i limiti sono date come 2026-05-04 oppure today`];
    case "provincia":
      return wrong(
        field.regione !== undefined && !/^\d{2}$/.test(field.regione),
        "la regione è un codice ISTAT di 2 cifre",
      );
    case "attachment":
      return wrong(
        !isCount(field.max, 1) || !isCount(field.bytes, 1),
        "quanti file e quanto grandi deve essere almeno 1",
      )
        .concat(wrong(field.bytes > largestAttachment, `ogni file può avere al massimo ${largestAttachment} byte`))
        .concat(wrong(field.formats.length === 0, "mancano i formati ammessi"));
    case "rows":
      return [...rangeFaults(field), ...rowsFaults(field)];
    default:
      return [];
  }
};

const rowsFaults = (field: FieldOf["rows"]): string[] => [
  ...(isCount(field.min, 0) && isCount(field.max, 1) ? [] : [`il campo ${field.id}: il numero di righe non è valido`]),
  ...(field.fields.length === 0 ? [`il campo ${field.id} non ha celle`] : []),
  ...(field.unique !== undefined && !field.fields.some(({ id }) => id === field.unique)
    ? [`il campo ${field.id}: la cella da non ripetere ${field.unique} non esiste`]
    : []),
  ...field.fields
    .filter(({ kind }) => kind === "attachment")
    .map(({ id }) => `il campo ${id} in ${field.id}: un allegato non può stare in una riga`),
  ...scopeFaults(field.fields, field.id),
];

type Named = { id: string | undefined; kinds: readonly Kind[]; says: string };
const namesIn = (field: CellField): Named[] => {
  if (field.kind === "comune") return [{ id: field.in, kinds: ["provincia"], says: "in" }];
  if (field.kind === "cap") return [{ id: field.of, kinds: ["comune"], says: "of" }];
  if (field.kind !== "codiceFiscale") return [];
  const { cognome, nome, nascita, sesso } = field.agrees ?? {};
  return [
    { id: cognome, kinds: ["text"], says: "agrees.cognome" },
    { id: nome, kinds: ["text"], says: "agrees.nome" },
    { id: nascita, kinds: ["date"], says: "agrees.nascita" },
    { id: sesso, kinds: ["choice"], says: "agrees.sesso" },
  ];
};

const nameFaults = (field: Field, scope: Field[]): string[] =>
  (field.kind === "rows" ? [] : namesIn(field)).flatMap(({ id, kinds, says }) => {
    if (id === undefined || scope.some((other) => other.id === id && kinds.includes(other.kind))) return [];
    return [`il campo ${field.id}: ${says} nomina ${id}, che non è un campo di tipo ${kinds.join(" o ")}`];
  });

/** Ids, limits and names of the fields that stand in one scope: a form's, or the cells of a row. */
const scopeFaults = (fields: Field[], of?: string): string[] => {
  const inScope = of === undefined ? "" : ` in ${of}`;
  const ids = fields.map(({ id }) => id);
  return [
    ...repeatedIn(ids).map((id) => `il campo ${id}${inScope} è definito più volte`),
    ...ids
      .filter((id) => !named(id) || taken(id))
      .map((id) => `il campo ${id}${inScope} ha un nome che non si può usare`),
    ...fields
      .filter(({ required, optionalAtDesk }) => optionalAtDesk && !required)
      .map(({ id }) => `il campo ${id}${inScope} può restare vuoto allo sportello, ma non è obbligatorio altrove`),
    ...fields.flatMap((field) => [...limitFaults(field), ...nameFaults(field, fields)]),
  ];
};

/** An answer is emptied while its step is on screen, so that the person sees it: it follows a field of that step. */
const followFaults = (fields: Field[]): string[] =>
  fields.flatMap((field, at) => [
    ...(field.follows !== undefined &&
    !fields.slice(0, at).some(({ id, kind }) => id === field.follows && kind !== "rows")
      ? [`il campo ${field.id} segue ${field.follows}, che non viene prima nello stesso passo`]
      : []),
    ...(field.kind === "rows" ? followFaults(field.fields) : []),
  ]);

export const fieldFaults = ({ steps }: Modulo): string[] => {
  const ofStep = steps.map(fieldsOfStep);
  const ids = steps.map(({ id }) => id);
  return [
    ...repeatedIn(ids).map((id) => `il passo ${id} è definito più volte`),
    ...steps.flatMap(({ id, blocks }) =>
      repeatedIn(blocks.map((block) => block.id)).map(
        (block) => `il blocco ${block} del passo ${id} è definito più volte`,
      ),
    ),
    ...[...ids, ...steps.flatMap(({ blocks }) => blocks.map(({ id }) => id))]
      .filter((id) => !/^[a-z][A-Za-z0-9-]*$/.test(id))
      .map((id) => `${id} non può essere il nome di un passo o di un blocco`),
    ...steps
      .filter(({ minutes }) => !isCount(minutes, 1))
      .map(({ id }) => `il passo ${id} non dice quanti minuti richiede`),
    ...steps.filter(({ blocks }) => blocks.length === 0).map(({ id }) => `il passo ${id} è vuoto`),
    ...scopeFaults(ofStep.flat()),
    ...ofStep.flatMap(followFaults),
  ];
};
