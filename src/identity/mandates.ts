// Mandates are granted with their source and evidence, and revoked, never deleted (S0.19, S1.15).
import { randomUUID } from "node:crypto";
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { romeDate } from "#kit/time.ts";
import type { MandateRole } from "./people.ts";

export type NamedPerson = { codiceFiscale: string; nome: string; cognome: string };

/**
 * The person with this code, made when it signed in nowhere yet; names are those of the first time. Without an address:
 * nobody else says where somebody reads their mail.
 */
export const ensurePerson = async (db: Queryable, who: NamedPerson, now: Date): Promise<string> => {
  await exec(
    db,
    `insert into person (id, codice_fiscale, nome, cognome, created_at) values ($1, $2, $3, $4, $5)
     on conflict (codice_fiscale) do nothing`,
    [randomUUID(), who.codiceFiscale, who.nome, who.cognome, now],
  );
  const found = await maybeOne<{ id: string }>(db, "select id from person where codice_fiscale = $1", [
    who.codiceFiscale,
  ]);
  if (!found) throw new Error("the person was not stored");
  return found.id;
};

export type Grant = {
  ente: string;
  person: string;
  role: MandateRole;
  /** Limits it to one system; "": the whole role. */
  scope: string;
  /** Said to whoever looks at it: "Istanza SERV06_UTENTI.2026.0000006". */
  source: string;
  /** The paper that shows it, in words: "verbale n. 3 del 10 giugno 2024". */
  document?: string | undefined;
  evidence?: { ente: string; istanza: string };
  /** Null: Sportello itself, as a consequence. */
  by: string | null;
  from: string;
  to?: string;
};

/** One whose time is over makes room for the new one, which two in force may not; one that still runs does not. */
const closeExpired = (db: Queryable, { ente, person, role, scope, from }: Grant, now: Date): Promise<number> =>
  exec(
    db,
    `update mandate set revoked_at = $6, revoked_because = 'Scaduto e sostituito da un nuovo incarico'
      where ente = $1 and person = $2 and role = $3 and scope = $4 and revoked_at is null and valid_to < least($5::date, $7::date)`,
    [ente, person, role, scope, from, now, romeDate(now)],
  );

/** @returns false when the person holds it already */
export const grantMandate = async (db: Queryable, grant: Grant, now: Date): Promise<boolean> => {
  await closeExpired(db, grant, now);
  const granted = await exec(
    db,
    `insert into mandate (ente, id, person, role, scope, source, evidence_ente, evidence_istanza, granted_at, granted_by,
                          valid_from, valid_to, document)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (ente, person, role, scope) where revoked_at is null do nothing`,
    [
      grant.ente,
      randomUUID(),
      grant.person,
      grant.role,
      grant.scope,
      grant.source,
      grant.evidence?.ente ?? null,
      grant.evidence?.istanza ?? null,
      now,
      grant.by,
      grant.from,
      grant.to ?? null,
      grant.document ?? "",
    ],
  );
  return granted > 0;
};
