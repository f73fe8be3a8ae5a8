import { dateParts } from "./fields/date.ts";
import { fieldsOfStep } from "./fields-of.ts";
import type { CellField, Field, OwnFault, Step, Typed } from "./modulo.ts";
import { rowOf } from "./rows.ts";

// The edge: what a browser, or somebody who pretends to be one, sent for one step. Nothing is refused for being
// invalid (S0.40); what cannot be stored is replaced by a sign that shows it.

const maxCharacters = 20_000;
// PostgreSQL's jsonb takes neither
const unstorable = /[\0\p{Cs}]/gu;

const namesOfCell = ({ id, kind }: CellField): string[] => {
  // whose documents a field holds is written by the server alone
  if (kind === "attachment") return [];
  return kind === "date" ? dateParts.map((part) => `${id}.${part}`) : [id];
};

type Is = (name: string) => boolean;

const isNameOf = (field: Field): Is => {
  if (field.kind !== "rows") {
    const names = new Set(namesOfCell(field));
    return (name) => names.has(name);
  }
  const cells = new Set(field.fields.filter(({ locked }) => !locked).flatMap(namesOfCell));
  const own = new Set([`${field.id}.righe`, ...(field.paste ? [`${field.id}.incolla`] : [])]);
  return (name) =>
    own.has(name) || (rowOf(field.id, name) !== undefined && cells.has(name.split(".").slice(2).join(".")));
};

/** Whether a name can be typed on this step; what is known of a person and locked cannot. */
export const namesOf = (step: Step): Is => {
  const fields = fieldsOfStep(step).filter(({ locked }) => !locked);
  const byId = new Map(fields.map((field) => [field.id, isNameOf(field)]));
  return (name) => byId.get(name.split(".", 1)[0] ?? "")?.(name) ?? false;
};

const firstText = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first : undefined;
};

const storable = (text: string): string => text.slice(0, maxCharacters).replace(unstorable, "\uFFFD");

const refusals = (name: string, value: unknown, text: string): OwnFault[] => {
  const repeated = Array.isArray(value) && value.length > 1;
  const tooLong = text.length > maxCharacters;
  return [
    ...(repeated ? [{ name, key: "ripetutoNelModulo" as const }] : []),
    ...(tooLong ? [{ name, key: "troppoLungo" as const, params: { max: maxCharacters, lunghezza: text.length } }] : []),
  ];
};

/** What one step posted: its own names only, `op` being the button that was pressed. */
export type Posted = { typed: Typed; op: string; refused: OwnFault[] };

export const readPosted = (step: Step, body: unknown): Posted => {
  const isOf = namesOf(step);
  const pairs = typeof body === "object" && body !== null ? Object.entries(body) : [];
  const texts = pairs.flatMap(([name, value]) => {
    const text = firstText(value);
    return text === undefined || !isOf(name) ? [] : [{ name, value, text }];
  });
  return {
    typed: Object.fromEntries(texts.map(({ name, text }) => [name, storable(text)])),
    op: storable(firstText(pairs.find(([name]) => name === "op")?.[1]) ?? ""),
    refused: texts.flatMap(({ name, value, text }) => refusals(name, value, text)),
  };
};
