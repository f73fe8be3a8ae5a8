// The form of a new role at the desk, as it was typed and as it is read.

import type { Ente } from "#identity/enti.ts";
import type { OfficeSeat } from "#identity/offices.ts";
import { type DeskRole, deskRoles } from "#istanze/desk-roles.ts";
import { disagreement, faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { type Posted, textOf } from "../../visit.ts";
import { isAddress } from "../assisted/address.ts";

const names = ["nome", "cognome", "codiceFiscale", "email", "ruolo", "ufficio", "fonte", "scadenza"] as const;
type RoleField = (typeof names)[number];
export type TypedRole = Record<RoleField, string>;
export type RoleFaults = { [Name in RoleField]?: string | undefined };

export const typedRole = (body: Posted): TypedRole =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 500).trim()])) as TypedRole;

type TypedPerson = Pick<TypedRole, "nome" | "cognome" | "codiceFiscale">;

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

const faultsIn = (typed: TypedRole, ente: Ente, offices: OfficeSeat[], today: string): RoleFaults => ({
  ...personFaults(typed),
  email: addressFault(typed.email),
  ruolo: deskRoles(ente).some((role) => role === typed.ruolo) ? undefined : "Scegli il ruolo",
  ufficio:
    typed.ufficio === "" || offices.some(({ id }) => id === typed.ufficio)
      ? undefined
      : "Scegli un ufficio dell'elenco",
  fonte: sourceFault(typed.fonte),
  scadenza: endFault(typed.scadenza, today),
});

export const readRole = (
  typed: TypedRole,
  { ente, offices, today }: { ente: Ente; offices: OfficeSeat[]; today: string },
): { role: DeskRole } | { faults: RoleFaults } => {
  const faults = faultsIn(typed, ente, offices, today);
  const role = deskRoles(ente).find((each) => each === typed.ruolo);
  if (!role || Object.values(faults).some(Boolean)) return { faults };
  const { nome, cognome, email } = typed;
  const who = { nome, cognome, email: email || undefined, codiceFiscale: normalCodiceFiscale(typed.codiceFiscale) };
  // administrators read no case, so that they sit at no office
  const office = role === "amministratore" ? null : typed.ufficio || null;
  return { role: { who, role, office, source: typed.fonte, from: today, to: readDate(typed.scadenza) ?? null } };
};
