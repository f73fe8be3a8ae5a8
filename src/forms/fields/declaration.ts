import type { Print, Reader } from "./kind.ts";

/** Only a ticked box declares (S0.47). */
export const read: Reader<"declaration"> = (given) => {
  const text = given.text();
  if (text === "") return "empty";
  return text === "si" ? { value: true } : { fault: "opzioneSconosciuta" };
};

export const show: Print<"declaration"> = () => "Sì";
