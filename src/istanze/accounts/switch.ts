// Accounts of our own are off until the administrator of an ente writes why it may have them: since 2021 an ente may not
// give citizens credentials of its own (CAD art. 64 c. 3-bis, DL 76/2020 art. 24); for others there are exceptions.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../../context.ts";
import { appendEnteHistory } from "../ente-history.ts";

export type AccountsOn = { since: Date; reason: string; nome: string; cognome: string };

export const accountsOn = (db: Queryable, ente: string): Promise<AccountsOn | undefined> =>
  maybeOne<AccountsOn>(
    db,
    `select a.since, a.reason, p.nome, p.cognome from account_ente a join person p on p.id = a.by where a.ente = $1`,
    [ente],
  );

type Asked = { ente: string; by: string };

export const switchAccountsOn = (ctx: Context, { ente, by, reason }: Asked & { reason: string }): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const at = ctx.clock.now();
    const added = await exec(
      tx,
      "insert into account_ente (ente, since, by, reason) values ($1, $2, $3, $4) on conflict do nothing",
      [ente, at, by, reason],
    );
    const writing = { person: by, action: "accesso con account attivato", content: { motivo: reason }, at };
    if (added) await appendEnteHistory(tx, ente, writing);
  });

/** Accounts are of the whole installation: when the last ente switches them off, who entered with one is out. */
export const switchAccountsOff = (ctx: Context, { ente, by }: Asked): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const at = ctx.clock.now();
    const removed = await exec(tx, "delete from account_ente where ente = $1", [ente]);
    if (!removed) return;
    await exec(
      tx,
      `update session set closed_at = $1
        where method = 'locale' and closed_at is null and not exists (select from account_ente)
          and exists (select from account a where a.person = session.person)`,
      [at],
    );
    await appendEnteHistory(tx, ente, { person: by, action: "accesso con account disattivato", content: {}, at });
  });
