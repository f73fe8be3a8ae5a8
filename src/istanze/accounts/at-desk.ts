// What a clerk does for somebody who stands at the desk with a document: an account for who has no mailbox (S3.12), and
// another address for who lost theirs (S3.11). What was seen is noted, and the ente's history says who did it. Neither
// recognises anybody: the account stays what it was.
import { randomInt, randomUUID } from "node:crypto";
import { exec, many, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Account, accountById, closeSessionsOf } from "#identity/accounts/account.ts";
import { forgetDevices } from "#identity/accounts/known-devices.ts";
import { newLink } from "#identity/accounts/links.ts";
import { makeAccount, type NewAccount } from "#identity/accounts/make-account.ts";
import { removeRecoveryCodes } from "#identity/factors/recovery-codes.ts";
import { removeTotp } from "#identity/factors/totp-store.ts";
import { sha256 } from "#kit/secret.ts";
import { reboundMail, reboundWarning } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { writeMail } from "../mails.ts";

export type AtDesk = {
  ente: { id: string; name: string };
  clerk: string;
  /** "carta d'identità" and its number, as they were seen. */
  document: { kind: string; number: string };
};

/** How long a password on paper is good. */
export const paperDays = 7;

// without what is misread on paper
const alphabet = "acdefghjkmnpqrtuvwxy34679";
const letters = (n: number): string => Array.from({ length: n }, () => alphabet[randomInt(alphabet.length)]).join("");

type Act = "creazione" | "indirizzo";

/** The history of an ente is never erased: it says that a document was seen, and the number stands with the account. */
const record = async (tx: Tx, account: Account, desk: AtDesk, { act, at }: { act: Act; at: Date }): Promise<void> => {
  const { ente, clerk, document } = desk;
  await exec(
    tx,
    `insert into account_desk_act (account, id, ente, clerk, act, document_kind, document_number, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [account.id, randomUUID(), ente.id, clerk, act, document.kind, document.number, at],
  );
  await appendEnteHistory(tx, ente.id, {
    person: clerk,
    action: act === "creazione" ? "account creato allo sportello" : "indirizzo di un account cambiato",
    content: { account: account.id, documento: document.kind },
    at,
  });
};

export type DeskAct = { act: Act; documentKind: string; documentNumber: string; at: Date; clerk: string; ente: string };

/** The last one first. */
export const deskActs = (db: Queryable, account: string): Promise<DeskAct[]> =>
  many<DeskAct>(
    db,
    `select d.act, d.document_kind as "documentKind", d.document_number as "documentNumber", d.at,
            p.nome || ' ' || p.cognome as clerk, e.name as ente
       from account_desk_act d join person p on p.id = d.clerk join ente e on e.id = d.ente
      where d.account = $1 order by d.at desc, d.id limit 50`,
    [account],
  );

type Person = Pick<NewAccount, "codiceFiscale" | "nome" | "cognome">;

/** @returns the password for the paper, this once; "taken": there is such an account */
export const makeAtDesk = async (
  ctx: Context,
  person: Person,
  desk: AtDesk,
): Promise<{ account: Account; password: string } | "taken"> => {
  const now = ctx.clock.now();
  const password = [letters(5), letters(5), letters(5)].join("-");
  const hash = await ctx.passwords.hash(password);
  return transaction(ctx.db, async (tx) => {
    const renewBy = new Date(now.getTime() + paperDays * 86_400_000);
    const paper = { email: null, password: hash, standsAlone: true, renewBy, birth: {} };
    const account = await makeAccount(tx, { ...person, ...paper }, now);
    if (account === "taken") return "taken";
    await record(tx, account, desk, { act: "creazione", at: now });
    return { account, password };
  });
};

const removeFactors = async (tx: Tx, person: string): Promise<void> => {
  await exec(tx, "delete from passkey where person = $1", [person]);
  await removeTotp(tx, person);
  await removeRecoveryCodes(tx, person);
};

/** Nothing of before opens it: whoever reads the old mailbox, or knows the old password, is out. */
const closeUp = async (tx: Tx, account: Account, withFactors: boolean, now: Date): Promise<void> => {
  await exec(tx, "update account set email = null, password = null, to_renew = false, renew_by = null where id = $1", [
    account.id,
  ]);
  await exec(tx, "delete from account_link where account = $1", [account.id]);
  await exec(tx, "delete from account_entry where account = $1", [account.id]);
  await closeSessionsOf(tx, account.person, now);
  await forgetDevices(tx, account.person);
  // who was never recognised may have been another one all the time
  if (withFactors || !account.recognisedAt) await removeFactors(tx, account.person);
};

type Rebinding = AtDesk & {
  account: string;
  email: string /** The phone or the key is lost too. */;
  withFactors: boolean;
};

/** @returns the code to say at the desk, without which the mail opens nothing; "missing": no such account */
export const rebindAccount = (ctx: Context, rebinding: Rebinding): Promise<{ code: string } | "missing"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const account = await accountById(tx, rebinding.account);
    if (!account) return "missing";
    const { ente, email } = rebinding;
    await closeUp(tx, account, rebinding.withFactors, now);
    const code = `${letters(4)}-${letters(4)}`.toUpperCase();
    const token = await newLink(tx, { account: account.id, purpose: "password", email, code, now });
    const url = ctx.env.publicUrl + routes.accounts.newPassword.href({ token });
    const key = `rebound:${sha256(token).toString("hex").slice(0, 16)}`;
    const mail = { ente: ente.id, istanza: null };
    await writeMail(ctx, tx, {
      ...mail,
      ...reboundMail({ ente: ente.name, url }),
      key,
      recipient: email,
      secret: true,
    });
    if (account.email) {
      const warning = reboundWarning({ ente: ente.name });
      await writeMail(ctx, tx, { ...mail, ...warning, key: `${key}:old`, recipient: account.email });
    }
    await record(tx, account, rebinding, { act: "indirizzo", at: now });
    return { code };
  });
