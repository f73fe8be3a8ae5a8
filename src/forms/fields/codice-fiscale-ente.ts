import { faultOfCodiceFiscaleEnte } from "#kit/codice-fiscale.ts";
import { line } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

export const read: Reader<"codiceFiscaleEnte"> = (given) => {
  const value = line(given.text()).replace(/\s/g, "");
  if (value === "") return "empty";
  const fault = faultOfCodiceFiscaleEnte(value);
  if (!fault) return { value };
  return { fault: fault === "lunghezza" ? "codiceFiscaleEnteLunghezza" : "codiceFiscaleEnteControllo" };
};

export const show: Print<"codiceFiscaleEnte"> = (value) => value;
