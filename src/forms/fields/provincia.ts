import type { Print, Reader } from "./kind.ts";

export const read: Reader<"provincia"> = (given, { regione }, { comuni }) => {
  const value = given.text();
  if (value === "") return "empty";
  const known = comuni ? comuni.provinces(regione).some(({ sigla }) => sigla === value) : /^[A-Z]{2}$/.test(value);
  return known ? { value } : { fault: "opzioneSconosciuta" };
};

export const show: Print<"provincia"> = (value, _field, _words, { comuni }) =>
  comuni?.provinces().find(({ sigla }) => sigla === value)?.nome ?? value;
