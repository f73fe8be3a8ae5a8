// What was typed in the form of assistance, judged.
import { readMailAddress } from "#forms/fields/mail-address.ts";
import { storable } from "#kit/storable.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { type Posted, textOf } from "../../visit.ts";

export type TypedRequest = { argomento: string; nome: string; email: string; testo: string; istanza: string };
export const requestMax = 4000;
const nameMax = 200;

export const typedRequest = (body: Posted): TypedRequest => {
  const read = (name: keyof TypedRequest) => storable(textOf(body, name));
  return {
    argomento: read("argomento"),
    nome: read("nome"),
    email: read("email"),
    testo: read("testo"),
    istanza: read("istanza"),
  };
};

const isMailAddress = (text: string): boolean => {
  const reading = readMailAddress(text);
  return typeof reading === "object" && "value" in reading;
};

const faultOfName = (nome: string): string | undefined => {
  if (nome.trim() === "") return "Inserisci il tuo nome e cognome";
  return nome.length > nameMax ? `Il nome può avere al massimo ${nameMax} caratteri` : undefined;
};

const faultOfText = (testo: string): string | undefined => {
  if (testo.trim() === "") return "Scrivi la tua richiesta";
  return testo.length > requestMax
    ? `La richiesta può avere al massimo ${requestMax} caratteri: ne hai scritti ${testo.length}`
    : undefined;
};

/** By the name of the control; none when it can be sent. `topics`: those of the service. */
export const faultsOfRequest = (typed: TypedRequest, topics: readonly string[]): FaultLine[] => {
  const found: Partial<Record<keyof TypedRequest, string | undefined>> = {
    argomento: topics.includes(typed.argomento) ? undefined : "Scegli l'argomento della richiesta",
    nome: faultOfName(typed.nome),
    email: isMailAddress(typed.email) ? undefined : "Inserisci un indirizzo email valido, come nome@esempio.it",
    testo: faultOfText(typed.testo),
  };
  return Object.entries(found).flatMap(([name, text]) => (text ? [{ name, text }] : []));
};
