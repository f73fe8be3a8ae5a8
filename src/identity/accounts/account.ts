// An account of our own: somebody says to be the person with a codice fiscale, and shows a password or a passkey. Who is
// not recognised yet stands in a row of `person` without a codice fiscale, apart from whoever proved to be that person
// (docs/adr/0014).
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";

export type Account = {
  id: string;
  codiceFiscale: string;
  person: string;
  nome: string;
  cognome: string;
  email: string | null;
  /** PHC string; null: a passkey alone. */
  password: string | null;
  /** Long enough without a second factor. */
  standsAlone: boolean;
  /** Given on paper by an office: another one is chosen first (S3.12). */
  toRenew: boolean;
  renewBy: Date | null;
  createdAt: Date;
  /** At a desk, with a document. */
  recognisedAt: Date | null;
};

const select = `select a.id, a.codice_fiscale as "codiceFiscale", a.person, p.nome, p.cognome, a.email, a.password,
    a.password_stands_alone as "standsAlone", a.to_renew as "toRenew", a.renew_by as "renewBy",
    a.created_at as "createdAt", a.recognised_at as "recognisedAt"
  from account a join person p on p.id = a.person`;

export const accountByCode = (db: Queryable, codiceFiscale: string): Promise<Account | undefined> =>
  maybeOne<Account>(db, `${select} where a.codice_fiscale = $1`, [codiceFiscale]);

export const accountById = (db: Queryable, id: string): Promise<Account | undefined> =>
  maybeOne<Account>(db, `${select} where a.id::text = $1`, [id]);

export const accountOf = (db: Queryable, person: string): Promise<Account | undefined> =>
  maybeOne<Account>(db, `${select} where a.person = $1`, [person]);

export type Password = { hash: string; standsAlone: boolean };

export const setPassword = (db: Queryable, account: string, { hash, standsAlone }: Password): Promise<number> =>
  exec(
    db,
    `update account set password = $2, password_stands_alone = $3, to_renew = false, renew_by = null where id = $1`,
    [account, hash, standsAlone],
  );

/** The same password under today's parameters. */
export const rehash = (db: Queryable, account: string, former: string, hash: string): Promise<number> =>
  exec(db, "update account set password = $3 where id = $1 and password = $2", [account, former, hash]);

export const setEmail = async (db: Queryable, { id, person }: Account, email: string | null): Promise<void> => {
  await exec(db, "update account set email = $2 where id = $1", [id, email]);
  // where mails about istanze go, unless the person has proved who they are and chosen another place
  await exec(db, "update person set email = $2 where id = $1 and codice_fiscale is null", [person, email]);
};

/** Everything that somebody has open. @param but token fingerprint of the session that stays */
export const closeSessionsOf = (db: Queryable, person: string, now: Date, but?: string): Promise<number> =>
  exec(db, "update session set closed_at = $2 where person = $1 and closed_at is null and id::text <> $3", [
    person,
    now,
    but ?? "",
  ]);

/** Enti that take accounts, in Italian order; none: accounts do not exist here (CAD art. 64). */
export const accountEnti = async (db: Queryable): Promise<string[]> =>
  (
    await many<{ ente: string }>(
      db,
      "select a.ente from account_ente a join ente e on e.id = a.ente order by e.sort_key, e.id",
      [],
      { name: "account-enti" },
    )
  ).map(({ ente }) => ente);

/** Their names, as they are said to whoever thinks of registering. */
export const entiWithAccounts = async (db: Queryable): Promise<string[]> =>
  (
    await many<{ name: string }>(
      db,
      "select e.name from account_ente a join ente e on e.id = a.ente order by e.sort_key, e.id",
    )
  ).map(({ name }) => name);

export const takesAccounts = async (db: Queryable, ente: string): Promise<boolean> =>
  (await maybeOne(db, "select 1 from account_ente where ente = $1", [ente], { name: "takes-accounts" })) !== undefined;
