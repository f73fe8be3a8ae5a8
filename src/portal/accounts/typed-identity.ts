// What somebody says of themselves at the registration, held against their codice fiscale: each thing that does not
// agree is named (S4.17).
import { readMailAddress } from "#forms/fields/mail-address.ts";
import { birthOf, disagreement, faultOfCodiceFiscale } from "#kit/codice-fiscale.ts";
import type { Comuni } from "#kit/comuni.ts";
import { plainLetters } from "#kit/letters.ts";
import { storable } from "#kit/storable.ts";
import { readDate } from "#kit/typed-date.ts";
import { type Posted, textOf } from "../../visit.ts";

const names = [
  "cognome",
  "nome",
  "nascita.giorno",
  "nascita.mese",
  "nascita.anno",
  "luogo",
  "sesso",
  "email",
  "privacy",
  "responsabilita",
] as const;
export type IdentityField = (typeof names)[number];
export type TypedIdentity = Record<IdentityField, string>;
export type IdentityFaults = Partial<Record<IdentityField | "nascita", string>>;

export const typedIdentity = (body: Posted): TypedIdentity =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 300).trim()])) as TypedIdentity;

const codeFaults = {
  lunghezza: "Il codice fiscale ha 16 caratteri: controlla di averli scritti tutti",
  caratteri: "Nel codice fiscale c’è un carattere che non può stare in quel punto: ricopialo dalla tessera sanitaria",
  controllo: "L’ultima lettera del codice fiscale non corrisponde alle altre: ricopialo dalla tessera sanitaria",
};

/** `code` in normal form. */
export const codeFault = (code: string): string | undefined => {
  if (code === "") return "Scrivi il tuo codice fiscale";
  const fault = faultOfCodiceFiscale(code);
  return fault && codeFaults[fault];
};

/** ISO; undefined when it is none. */
export const birthDate = (typed: TypedIdentity): string | undefined =>
  readDate(`${typed["nascita.giorno"]}/${typed["nascita.mese"]}/${typed["nascita.anno"]}`);

const needed: Partial<Record<IdentityField, string>> = {
  cognome: "Scrivi il cognome",
  nome: "Scrivi il nome",
  luogo: "Scrivi il Comune dove sei nato o nata, o lo Stato se è all’estero",
};

const dateFaultOf = (typed: TypedIdentity, code: string, today: string): string | undefined => {
  const nascita = birthDate(typed);
  if (!nascita) return "Scrivi una data esistente, con l’anno di quattro cifre: per esempio 31 12 1985";
  if (nascita > today) return "La data di nascita non può essere nel futuro";
  return disagreement(code, { nascita }) && "La data di nascita non corrisponde al codice fiscale: controlla entrambi";
};

const plain = (place: string): string => plainLetters(place.replace(/\(.*\)/, "")).replace(/[^\p{L}]/gu, "");

/** A Comune of today is held against its code; one that is no more, or a State, is taken as it is. */
const placeFault = (typed: TypedIdentity, code: string, comuni: Comuni): string | undefined => {
  const known = comuni.byCatastale(birthOf(code)?.catastale ?? "");
  if (!known || typed.luogo === "") return undefined;
  const said = plain(typed.luogo);
  const agrees = [known.nome, ...known.nome.split(/[/-]/)].some((name) => plain(name) === said);
  return agrees ? undefined : "Il luogo di nascita non corrisponde al codice fiscale: controlla entrambi";
};

const nameFault = (field: "nome" | "cognome", typed: TypedIdentity, code: string): string | undefined =>
  disagreement(code, { [field]: typed[field] }) &&
  `Il ${field} non corrisponde al codice fiscale: scrivilo come sulla tessera sanitaria`;

const sexFault = ({ sesso }: TypedIdentity, code: string): string | undefined => {
  if (sesso !== "F" && sesso !== "M") return "Scegli il sesso scritto sulla tessera sanitaria";
  return disagreement(code, { sesso }) && "Il sesso non corrisponde al codice fiscale: controlla entrambi";
};

const mailFault = ({ email }: TypedIdentity): string | undefined => {
  const reading = readMailAddress(email);
  if (typeof reading === "object" && "value" in reading) return undefined;
  if (typeof reading === "object" && reading.params?.forse)
    return `L’indirizzo non sembra giusto: volevi scrivere ${reading.params.forse}?`;
  return "Scrivi un indirizzo e-mail che leggi, come nome@esempio.it";
};

/** By the name of the control; none when it can go on. */
export const faultsOfIdentity = (
  typed: TypedIdentity,
  { code, today, comuni }: { code: string; today: string; comuni: Comuni },
): IdentityFaults => {
  const missing = Object.entries(needed).filter(([name]) => typed[name as IdentityField] === "");
  const faults: { [Name in keyof IdentityFaults]: string | undefined } = {
    cognome: nameFault("cognome", typed, code),
    nome: nameFault("nome", typed, code),
    nascita: dateFaultOf(typed, code, today),
    luogo: placeFault(typed, code, comuni),
    sesso: sexFault(typed, code),
    email: mailFault(typed),
    privacy: typed.privacy === "si" ? undefined : "Per creare l’account devi dire di aver letto l’informativa",
    responsabilita: typed.responsabilita === "si" ? undefined : "Conferma che i dati sono i tuoi",
    ...Object.fromEntries(missing),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as IdentityFaults;
};
