import type { Print, Reader } from "./kind.ts";

/** A box is always answered: not ticked is no. */
export const read: Reader<"checkbox"> = (given) => {
  const text = given.text();
  return text === "" || text === "si" ? { value: text === "si" } : { fault: "opzioneSconosciuta" };
};

export const show: Print<"checkbox"> = (value) => (value ? "Sì" : "No");
