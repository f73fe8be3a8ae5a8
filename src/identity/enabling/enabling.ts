// A person's request to be enabled, from its first line to the end; one is open at a time.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import { sha256 } from "#kit/secret.ts";
import type { Summary } from "#kit/summary.ts";
import { normalCode } from "./letters.ts";

export type Enabling = {
  id: string;
  person: string;
  ente: string;
  typed: Typed;
  startedAt: Date;
  /** "Conferma" (S4.7): what follows stands since then. */
  confirmedAt: Date | null;
  /** Recognition at a desk is needed. */
  byDesk: boolean | null;
  answers: Record<string, unknown> | null;
  summary: Summary | null;
  adesione: string | null;
  delega: string | null;
  acceptedAt: Date | null;
  email: string | null;
  emailConfirmedAt: Date | null;
  emailAskedAt: Date | null;
  codeConfirmedAt: Date | null;
  recognisedAt: Date | null;
  enabledAt: Date | null;
};

const select = `select id, person, ente, typed, started_at as "startedAt", confirmed_at as "confirmedAt", by_desk as "byDesk",
    answers, summary, adesione_sha256 as adesione, delega_sha256 as delega, accepted_at as "acceptedAt",
    email, email_confirmed_at as "emailConfirmedAt", email_asked_at as "emailAskedAt",
    code_confirmed_at as "codeConfirmedAt", recognised_at as "recognisedAt", enabled_at as "enabledAt"
  from enabling`;

export const enablingOf = (db: Queryable, person: string): Promise<Enabling | undefined> =>
  maybeOne<Enabling>(db, `${select} where person = $1 and closed_at is null`, [person]);

/** Waits for whoever else changes it. */
export const lockEnabling = (tx: Tx, id: string): Promise<Enabling | undefined> =>
  maybeOne<Enabling>(tx, `${select} where id = $1 and closed_at is null for update`, [id]);

/** By the code on the paper. */
export const enablingByForm = (db: Queryable, code: string): Promise<Enabling | undefined> =>
  maybeOne<Enabling>(db, `${select} where form_sha256 = $1 and closed_at is null`, [sha256(normalCode(code))]);

export const enablingByLink = (db: Queryable, token: string): Promise<Enabling | undefined> =>
  maybeOne<Enabling>(db, `${select} where email_link_sha256 = $1 and closed_at is null`, [sha256(token)]);

export const isEnabled = async (db: Queryable, person: string): Promise<boolean> =>
  (await maybeOne(
    db,
    "select 1 from enabling where person = $1 and closed_at is null and enabled_at is not null",
    [person],
    { name: "is-enabled" },
  )) !== undefined;

/** As the papers name somebody: of an account that is not recognised yet, what it says of itself. */
export type Named = { id: string; nome: string; cognome: string; codiceFiscale: string; eidasId: string };

export const namedPerson = (db: Queryable, person: string): Promise<Named | undefined> =>
  maybeOne<Named>(
    db,
    `select p.id, p.nome, p.cognome, coalesce(p.codice_fiscale, a.codice_fiscale, '') as "codiceFiscale",
            coalesce(p.eidas_id, '') as "eidasId"
       from person p left join account a on a.person = p.id where p.id = $1`,
    [person],
  );

/** What was said at the registration, to be compared with the document at the desk; nothing of who said nothing. */
export type Birth = { nascita?: string; luogo?: string; sesso?: string };

export const declaredBirth = async (db: Queryable, person: string): Promise<Birth> =>
  (await maybeOne<{ birth: Birth | null }>(db, "select birth from account where person = $1", [person]))?.birth ?? {};

export const storeTyped = (db: Queryable, id: string, typed: Typed): Promise<number> =>
  exec(db, "update enabling set typed = $2 where id = $1 and confirmed_at is null", [id, JSON.stringify(typed)]);
