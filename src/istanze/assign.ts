// Who works a case: given to a colleague of the office, or handed back into the queue. It changes no state.
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { colleaguesFor } from "#identity/colleagues.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { appendWriting } from "./history.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { handedBack } from "./return-cases.ts";
import { lockIstanza } from "./store.ts";

export type Assignment = {
  /** Id of the clerk's person. */
  clerk: string;
  /** Id of the colleague's person; null: back into the queue. */
  to: string | null;
  /** The case as the clerk saw it. */
  caseRevision: number;
};

/**
 * "already": it stands like that. "changed": somebody changed the case since it was shown. "own": the colleague or the clerk is who
 * asks (L. 241/1990 art. 6-bis). "stranger": no operator of the office that works the service. "refused": not sent, or
 * closed.
 */
export type Assigned = "assigned" | "already" | "changed" | "own" | "stranger" | "refused";

const refusal = (istanza: Istanza | undefined, { clerk, to, caseRevision }: Assignment): Assigned | undefined => {
  if (!istanza?.sentAt || istanza.closedAt) return "refused";
  if (istanza.assignee === to) return "already";
  if (istanza.caseRevision !== caseRevision) return "changed";
  return istanza.person === to || istanza.person === clerk ? "own" : undefined;
};

const nameOf = async (tx: Tx, { ente, service }: Istanza, to: string, today: string): Promise<string | undefined> =>
  (await colleaguesFor(tx, ente, [service], today)).find(({ id }) => id === to)?.name;

export const assign = (ctx: Context, key: IstanzaKey, asked: Assignment): Promise<Assigned> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    const refused = refusal(istanza, asked);
    if (refused || !istanza) return refused ?? "refused";
    const now = ctx.clock.now();
    const name = asked.to === null ? "" : await nameOf(tx, istanza, asked.to, romeDate(now));
    if (name === undefined) return "stranger";
    await appendWriting(tx, key, {
      action: asked.to === null ? handedBack : "assegnazione",
      at: now,
      person: asked.clerk,
      content: name,
    });
    await exec(
      tx,
      `update istanza set assignee = $3, taken_at = case when $3::uuid is null then null else coalesce(taken_at, $4) end,
              case_revision = case_revision + 1
        where ente = $1 and id = $2`,
      [key.ente, key.id, asked.to, now],
    );
    return "assigned";
  });
