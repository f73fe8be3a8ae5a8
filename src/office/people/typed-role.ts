// The form of a new role at the desk, as it was typed and as it is read.

import type { Ente } from "#identity/enti.ts";
import type { OfficeSeat } from "#identity/offices.ts";
import { type DeskRole, deskRoles } from "#istanze/desk-roles.ts";
import { normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { readDate } from "#kit/typed-date.ts";
import { type Posted, textOf } from "../../visit.ts";
import { addressFault, endFault, personFaults, sourceFault } from "./appointment-faults.ts";

const names = ["nome", "cognome", "codiceFiscale", "email", "ruolo", "ufficio", "fonte", "scadenza"] as const;
type RoleField = (typeof names)[number];
export type TypedRole = Record<RoleField, string>;
export type RoleFaults = { [Name in RoleField]?: string | undefined };

export const typedRole = (body: Posted): TypedRole =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 500).trim()])) as TypedRole;

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
