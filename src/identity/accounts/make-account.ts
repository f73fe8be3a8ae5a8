import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { type Account, accountById } from "./account.ts";

export type NewAccount = {
  codiceFiscale: string;
  nome: string;
  cognome: string;
  email: string | null;
  /** PHC string; null: a passkey alone. */
  password: string | null;
  standsAlone: boolean;
  /** The password is on paper and good until then (S3.12); null: its owner has chosen it. */
  renewBy: Date | null;
  birth: Record<string, string>;
};

/**
 * Its person is a row apart, without a codice fiscale, whoever else is known under that code (S3.8).
 * "taken": there is one already.
 */
export const makeAccount = async (tx: Tx, made: NewAccount, now: Date): Promise<Account | "taken"> => {
  const [id, person] = [randomUUID(), randomUUID()];
  await exec(tx, "insert into person (id, nome, cognome, email, created_at) values ($1, $2, $3, $4, $5)", [
    person,
    made.nome,
    made.cognome,
    made.email,
    now,
  ]);
  const added = await exec(
    tx,
    `insert into account (id, codice_fiscale, person, email, password, password_stands_alone, to_renew, renew_by, birth, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (codice_fiscale) do nothing`,
    [
      id,
      made.codiceFiscale,
      person,
      made.email,
      made.password,
      made.standsAlone,
      made.renewBy !== null,
      made.renewBy,
      JSON.stringify(made.birth),
      now,
    ],
  );
  if (!added) {
    await exec(tx, "delete from person where id = $1", [person]);
    return "taken";
  }
  const account = await accountById(tx, id);
  if (!account) throw new Error("the account was not stored");
  return account;
};
