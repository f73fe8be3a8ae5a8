import type { Print, Reader } from "./kind.ts";

export const read: Reader<"choice"> = (given, { options }) => {
  const value = given.text();
  if (value === "") return "empty";
  return options.includes(value) ? { value } : { fault: "opzioneSconosciuta" };
};

export const show: Print<"choice"> = (value, _field, words) => words.options?.[value] ?? value;
