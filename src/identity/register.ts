// The register of an ente's mandates: who may act for it or work at its desk, since when, why, and who ended it.
// Nothing is deleted: a mandate that was revoked stays here with its reason.
import { exec, many, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { romeDate } from "#kit/time.ts";
import { notOver } from "./in-force.ts";
import type { MandateRole } from "./people.ts";

export type MandateKey = { ente: string; id: string };

export type HeldMandate = MandateKey & {
  person: string;
  nome: string;
  cognome: string;
  codiceFiscale: string;
  role: MandateRole;
  scope: string;
  source: string;
  /** The paper that shows it, in words; "": none was said. */
  document: string;
  /** The istanza that it was granted with, and whose it is. */
  evidenceEnte: string | null;
  evidenceIstanza: string | null;
  evidencePerson: string | null;
  /** ISO dates; null: until it is revoked. */
  validFrom: string;
  validTo: string | null;
  grantedAt: Date | null;
  revokedAt: Date | null;
  /** Null: Sportello itself. */
  revokedBy: string | null;
  revokedBecause: string | null;
  confirmedAt: Date | null;
};

/** m is the mandate, p the person. */
export const mandateSelect = `select m.ente, m.id, m.person, p.nome, p.cognome, coalesce(p.codice_fiscale, '') as "codiceFiscale", m.role, m.scope,
    m.source, m.document, m.evidence_ente as "evidenceEnte", m.evidence_istanza as "evidenceIstanza", i.person as "evidencePerson",
    m.valid_from as "validFrom", m.valid_to as "validTo", m.granted_at as "grantedAt", m.revoked_at as "revokedAt",
    r.nome || ' ' || r.cognome as "revokedBy", m.revoked_because as "revokedBecause", m.confirmed_at as "confirmedAt"
  from mandate m join person p on p.id = m.person
    left join person r on r.id = m.revoked_by
    left join istanza i on i.ente = m.evidence_ente and i.id = m.evidence_istanza`;

/** By surname, those that ended last of all. */
export const mandatesFor = (db: Queryable, ente: string): Promise<HeldMandate[]> =>
  many<HeldMandate>(
    db,
    `${mandateSelect} where m.ente = $1
      order by m.revoked_at desc nulls first, lower(p.cognome), lower(p.nome), m.role, m.scope, m.id`,
    [ente],
  );

export const mandateByKey = (db: Queryable, { ente, id }: MandateKey): Promise<HeldMandate | undefined> =>
  maybeOne<HeldMandate>(db, `${mandateSelect} where m.ente = $1 and m.id = $2`, [ente, id]);

/** What the person keeps in the ente when this one ends. */
export const besides = (
  db: Queryable,
  { id, person, ente }: Pick<HeldMandate, "id" | "person" | "ente">,
  today: string,
): Promise<HeldMandate[]> =>
  many<HeldMandate>(
    db,
    `${mandateSelect} where m.ente = $1 and m.person = $2 and m.id <> $3 and ${notOver("m", "$4")}
      order by m.role, m.scope`,
    [ente, person, id, today],
  );

export const isInForce = ({ revokedAt, validFrom, validTo }: HeldMandate, today: string): boolean =>
  revokedAt === null && validFrom <= today && (validTo === null || validTo >= today);

/** It holds now or will: what can still be revoked. */
export const isOpen = ({ revokedAt, validTo }: HeldMandate, today: string): boolean =>
  revokedAt === null && (validTo === null || validTo >= today);

export const heads: readonly MandateRole[] = ["sindaco", "legale rappresentante"];

/** Holds an office by election or by law: represents the ente and says who else acts for it (S1.15). */
export const isHead = ({ role, scope }: Pick<HeldMandate, "role" | "scope">): boolean =>
  heads.includes(role) && scope === "";

/** Whether somebody must still say this year that it holds: those of this year are new enough. */
export const isToConfirm = (mandate: HeldMandate, today: string): boolean => {
  const newYear = `${today.slice(0, 4)}-01-01`;
  const said = mandate.confirmedAt ? romeDate(mandate.confirmedAt) : mandate.validFrom;
  return !isHead(mandate) && isInForce(mandate, today) && said < newYear;
};

/** So that two who end or change mandates of one ente at once come one after the other. */
export const lockMandates = (tx: Tx, ente: string): Promise<number> =>
  exec(tx, "select 1 from mandate where ente = $1 and revoked_at is null order by id for update", [ente]);

/** Administrators of the ente on a day, without an end to come, beside this mandate. */
export const otherAdministrators = async (db: Queryable, { ente, id }: MandateKey, today: string): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      `select count(distinct m.person)::int as n from mandate m
        where m.ente = $1 and m.role = 'amministratore' and m.scope = '' and m.revoked_at is null and m.valid_from <= $3
          and m.valid_to is null and m.person <> (select person from mandate where ente = $1 and id = $2)`,
      [ente, id, today],
    )
  ).n;

export const endMandate = (
  db: Queryable,
  { ente, id }: MandateKey,
  { by, because, now }: { by: string; because: string; now: Date },
): Promise<number> =>
  exec(
    db,
    `update mandate set revoked_at = $3, revoked_by = $4, revoked_because = $5
      where ente = $1 and id = $2 and revoked_at is null`,
    [ente, id, now, by, because],
  );

/** `to`: the last day; null: until it is revoked. */
export const setEnd = (db: Queryable, { ente, id }: MandateKey, to: string | null): Promise<number> =>
  exec(db, "update mandate set valid_to = $3 where ente = $1 and id = $2 and revoked_at is null", [ente, id, to]);

/** Those that were shown still hold. */
export const confirmMandates = (db: Queryable, ente: string, ids: readonly string[], now: Date): Promise<number> =>
  exec(db, "update mandate set confirmed_at = $3 where ente = $1 and id::text = any($2) and revoked_at is null", [
    ente,
    ids,
    now,
  ]);
