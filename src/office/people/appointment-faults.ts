// What is wrong with what was typed of a person and of the act that gives a role.
import { disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { isAddress } from "../assisted/address.ts";

type TypedPerson = { nome: string; cognome: string; codiceFiscale: string };

const codeFault = ({ nome, cognome, codiceFiscale }: TypedPerson): string | undefined => {
  const code = normalCodiceFiscale(codiceFiscale);
  if (code === "") return "Scrivi il codice fiscale";
  if (faultOfCodiceFiscale(code))
    return "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria, 16 tra lettere e numeri";
  const other = disagreement(code, { nome, cognome });
  return other ? `Il codice fiscale non corrisponde al ${other} che hai scritto: controlla entrambi` : undefined;
};

/** Who is to be told somewhere. */
export const addressFault = (typed: string): string | undefined =>
  typed === "" || isAddress(typed) ? undefined : "Scrivi un indirizzo come nome.cognome@comune.it, o lascia vuoto";

export const endFault = (typed: string, today: string): string | undefined => {
  if (typed === "") return undefined;
  const end = readDate(typed);
  if (!end) return dateFault;
  return end < today ? "L'ultimo giorno non può essere passato" : undefined;
};

export const personFaults = (typed: TypedPerson) => ({
  nome: typed.nome === "" || typed.nome.length > 80 ? "Scrivi il nome, in 80 caratteri al massimo" : undefined,
  cognome:
    typed.cognome === "" || typed.cognome.length > 80 ? "Scrivi il cognome, in 80 caratteri al massimo" : undefined,
  codiceFiscale: codeFault(typed),
});

export const sourceFault = (typed: string): string | undefined =>
  typed === "" || typed.length > 200
    ? "Scrivi l'atto o la richiesta da cui viene l'incarico, in 200 caratteri al massimo"
    : undefined;

/** Why a role is not given, said beside the codice fiscale. */
export const appointmentRefusals = {
  held: "Questa persona ha già questo incarico",
  otherName:
    "Con questo codice fiscale è già registrata una persona con un altro nome: controlla codice, nome e cognome",
  oneself: "Non puoi dare un incarico a te: chiedi a un altro amministratore",
} as const;
