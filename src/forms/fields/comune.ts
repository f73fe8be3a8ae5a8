import type { Print, Reader } from "./kind.ts";

export const read: Reader<"comune"> = (given, field, { comuni }) => {
  const value = given.text();
  if (value === "") return "empty";
  if (!comuni) return /^\d{6}$/.test(value) ? { value } : { fault: "opzioneSconosciuta" };
  const comune = comuni.byIstat(value);
  if (!comune) return { fault: "opzioneSconosciuta" };
  return comune.provincia === given.sibling(field.in) ? { value } : { fault: "comuneDiAltraProvincia" };
};

export const show: Print<"comune"> = (value, _field, _words, { comuni }) => comuni?.byIstat(value)?.nome ?? value;
