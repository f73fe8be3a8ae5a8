import { isDate, showDate } from "#kit/time.ts";
import { line } from "./clean.ts";
import type { Print, Problem, Reader } from "./kind.ts";

export const dateParts = ["giorno", "mese", "anno"] as const;
type Part = (typeof dateParts)[number];

const months = [
  ...["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"],
  ...["luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
];

/** 1 to 12 from "5", "05", "maggio", "mag" or "Mag."; nothing from anything else. */
const monthIn = (text: string): number | undefined => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const name = text.toLowerCase().replace(/\.$/, "");
  const at = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return at < 0 ? undefined : at + 1;
};

const two = (n: number): string => String(n).padStart(2, "0");

/** Whoever writes or pastes the whole date into the first box means all three. */
const partsIn = (text: (part: Part) => string): Record<Part, string> => {
  const [giorno, mese, anno] = dateParts.map((part) => line(text(part))) as [string, string, string];
  const [, day, month, year] = /^(\d{1,2})[/.\s-](\d{1,2}|\p{L}+)[/.\s-](\d{4})$/u.exec(giorno) ?? [];
  return day && month && year && !mese && !anno ? { giorno: day, mese: month, anno: year } : { giorno, mese, anno };
};

type Typed = { iso: string } | Problem | "empty";
const typedDate = (text: (part: Part) => string): Typed => {
  const parts = partsIn(text);
  const absent = dateParts.filter((part) => parts[part] === "");
  if (absent.length === 3) return "empty";
  const [first] = absent;
  if (first)
    return { fault: "dataIncompleta", params: { parte: `${first === "anno" ? "l’" : "il "}${first}` }, part: first };
  const month = monthIn(parts.mese);
  if (!/^\d{1,2}$/.test(parts.giorno)) return { fault: "dataForma", part: "giorno" };
  if (month === undefined) return { fault: "dataForma", part: "mese" };
  if (!/^\d{4}$/.test(parts.anno)) return { fault: "dataAnno", part: "anno" };
  const iso = `${parts.anno}-${two(month)}-${two(Number(parts.giorno))}`;
  return isDate(iso) ? { iso } : { fault: "dataInesistente" };
};

/** The ISO date typed in three parts, where it is one. */
export const dateTyped = (text: (part: Part) => string): string | undefined => {
  const typed = typedDate(text);
  return typeof typed === "object" && "iso" in typed ? typed.iso : undefined;
};

export const read: Reader<"date"> = (given, field, { today }) => {
  const typed = typedDate((part) => given.text(part));
  if (typed === "empty" || "fault" in typed) return typed;
  const limit = (of: string | undefined) => (of === "today" ? today : of);
  const [min, max] = [limit(field.min), limit(field.max)];
  if (min && typed.iso < min) return { fault: "dataPrima", params: { min: showDate(min) } };
  if (max && typed.iso > max) return { fault: "dataDopo", params: { max: showDate(max) } };
  return { value: typed.iso };
};

export const show: Print<"date"> = (value) => showDate(value);
