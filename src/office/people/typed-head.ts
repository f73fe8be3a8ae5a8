// The form of somebody who represents a municipality, as it was typed and as it is read.

import type { Appointment } from "#istanze/appoint.ts";
import { headRoles } from "#istanze/heads.ts";
import { faultOfCodiceFiscaleEnte, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { dateFault, readDate } from "#kit/typed-date.ts";
import { type Posted, textOf } from "../../visit.ts";
import { addressFault, endFault, personFaults, sourceFault } from "./appointment-faults.ts";

const names = [
  "nome",
  "cognome",
  "codiceFiscale",
  "email",
  "ruolo",
  "fonte",
  "documento",
  "dal",
  "scadenza",
  // of the municipality, while nobody registered it
  "codiceFiscaleEnte",
] as const;
export type TypedHead = Record<(typeof names)[number], string>;
export type HeadFaults = { [Name in keyof TypedHead]?: string | undefined };

export const typedHead = (body: Posted): TypedHead =>
  Object.fromEntries(names.map((name) => [name, storable(textOf(body, name), 500).trim()])) as TypedHead;

/** `known`: the municipality has its codice fiscale here already. */
type Reading = { known: boolean; today: string };

const periodFaults = ({ dal, scadenza }: TypedHead, today: string): HeadFaults => {
  const [from, to] = [readDate(dal), readDate(scadenza)];
  const before = from && to && to < from ? "L'ultimo giorno viene prima del primo: controlla le due date" : undefined;
  return { dal: from ? undefined : dateFault, scadenza: endFault(scadenza, today) ?? before };
};

const faultsIn = (typed: TypedHead, { known, today }: Reading): HeadFaults => ({
  codiceFiscaleEnte:
    known || !faultOfCodiceFiscaleEnte(typed.codiceFiscaleEnte)
      ? undefined
      : "Scrivi il codice fiscale del Comune: 11 numeri, li trovi nel sito del Comune o nell'indice IPA",
  ...personFaults(typed),
  email: addressFault(typed.email),
  ruolo: headRoles.some((role) => role === typed.ruolo) ? undefined : "Scegli il ruolo",
  fonte: sourceFault(typed.fonte),
  documento:
    typed.documento === "" || typed.documento.length > 200
      ? "Scrivi il documento con numero e data, in 200 caratteri al massimo: per esempio verbale n. 3 del 10 giugno 2024"
      : undefined,
  ...periodFaults(typed, today),
});

export const readHead = (typed: TypedHead, reading: Reading): { given: Appointment } | { faults: HeadFaults } => {
  const faults = faultsIn(typed, reading);
  const role = headRoles.find((each) => each === typed.ruolo);
  const from = readDate(typed.dal);
  if (!role || !from || Object.values(faults).some(Boolean)) return { faults };
  const { nome, cognome, email, fonte, documento, scadenza } = typed;
  const who = { nome, cognome, email: email || undefined, codiceFiscale: normalCodiceFiscale(typed.codiceFiscale) };
  return { given: { who, role, source: fonte, document: documento, from, to: readDate(scadenza) ?? null } };
};
