import { type Anagrafica, disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import type { FaultKey } from "#words/faults.it.ts";
import type { FieldOf } from "../modulo.ts";
import { line } from "./clean.ts";
import { dateTyped } from "./date.ts";
import type { Given, Print, Reader } from "./kind.ts";

const ownFaults = {
  lunghezza: "codiceFiscaleLunghezza",
  caratteri: "codiceFiscaleCaratteri",
  controllo: "codiceFiscaleControllo",
} as const satisfies Record<string, FaultKey>;
const disagreements = {
  cognome: "codiceFiscaleCognome",
  nome: "codiceFiscaleNome",
  nascita: "codiceFiscaleNascita",
  sesso: "codiceFiscaleSesso",
} as const satisfies Record<string, FaultKey>;

const holderIn = (given: Given, { agrees = {} }: FieldOf["codiceFiscale"]): Anagrafica => {
  const textOf = (id: string | undefined) => (id === undefined ? "" : line(given.sibling(id)));
  const sesso = textOf(agrees.sesso);
  const { nascita } = agrees;
  return {
    cognome: textOf(agrees.cognome),
    nome: textOf(agrees.nome),
    nascita: nascita === undefined ? undefined : dateTyped((part) => given.sibling(nascita, part)),
    sesso: sesso === "M" || sesso === "F" ? sesso : undefined,
  };
};

export const read: Reader<"codiceFiscale"> = (given, field) => {
  const value = normalCodiceFiscale(line(given.text()));
  if (value === "") return "empty";
  // what the identity says is not judged here: provisional and foreign codes have another shape, and nobody could
  // put it right
  if (field.locked) return { value };
  const own = faultOfCodiceFiscale(value);
  if (own) return { fault: ownFaults[own], params: { lunghezza: value.length } };
  const contradicted = disagreement(value, holderIn(given, field));
  return contradicted ? { fault: disagreements[contradicted] } : { value };
};

export const show: Print<"codiceFiscale"> = (value) => value;
