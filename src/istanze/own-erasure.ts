// Whether Sportello erases a service's closed cases by itself: off until an administrator, who has seen what would be
// erased, switches it on.
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { dueCounts, planned, type StageCount } from "./retention.ts";
import type { Rules } from "./rules.ts";

/** Ids of the enti. */
export const erasesItself = async (db: Queryable, service: string): Promise<string[]> =>
  (await many<{ ente: string }>(db, "select ente from own_erasure where service = $1 order by 1", [service])).map(
    ({ ente }) => ente,
  );

/** Locked to the end of the transaction: who switches it off waits for the case under way, and no other is taken. */
export const stillErasesItself = async (tx: Tx, ente: string, service: string): Promise<boolean> =>
  (await maybeOne(tx, "select 1 from own_erasure where ente = $1 and service = $2 for share", [ente, service])) !==
  undefined;

export type Switched = { since: Date; nome: string; cognome: string };

export const ownErasure = (db: Queryable, ente: string, service: string): Promise<Switched | undefined> =>
  maybeOne<Switched>(
    db,
    `select since, nome, cognome from own_erasure o join person p on p.id = o.by where ente = $1 and service = $2`,
    [ente, service],
  );

type Asked = { ente: string; by: string };

/** How many closed cases the next night would take. */
export const erasableCases = (counts: readonly StageCount[]): number =>
  counts.find(({ draft, stage }) => !draft && stage === "erasable")?.count ?? 0;

/** "changed": more or fewer would be erased than were shown. */
export const switchOn = (
  ctx: Context,
  rules: Rules,
  { ente, by, seen }: Asked & { seen: number },
): Promise<"on" | "changed"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const [plan] = planned([rules]);
    if (!plan) return "changed";
    const counts = await dueCounts(tx, { service: rules.id, retention: plan.retention, now, ente });
    if (erasableCases(counts) !== seen) return "changed";
    const added = await exec(
      tx,
      "insert into own_erasure (ente, service, since, by) values ($1, $2, $3, $4) on conflict do nothing",
      [ente, rules.id, now, by],
    );
    const content = { servizio: rules.id, daCancellareSubito: seen };
    if (added)
      await appendEnteHistory(tx, ente, { person: by, action: "cancellazione automatica attivata", content, at: now });
    return "on";
  });

export const switchOff = (ctx: Context, service: string, { ente, by }: Asked): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const removed = await exec(tx, "delete from own_erasure where ente = $1 and service = $2", [ente, service]);
    const said = { person: by, action: "cancellazione automatica disattivata", content: { servizio: service } };
    if (removed) await appendEnteHistory(tx, ente, { ...said, at: ctx.clock.now() });
  });
