// Erases what is over its time: drafts always, closed cases where an administrator said so or when the operator asks.
// What was erased stands in the history of the ente.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { eraseContent } from "./erase.ts";
import { type Erased, erasureAction } from "./erasure-runs.ts";
import { erasesItself, stillErasesItself } from "./own-erasure.ts";
import { allDue } from "./retention.ts";
import type { Rules } from "./rules.ts";

type Counts = Map<string, Erased>;

const countsOf = (counts: Counts, ente: string, servizio: string): Erased => {
  const found = counts.get(ente) ?? { servizio, bozze: 0, istanze: 0, nonRiuscite: 0 };
  counts.set(ente, found);
  return found;
};

const record = (ctx: Context, counts: Counts): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const at = ctx.clock.now();
    for (const [ente, content] of counts)
      await appendEnteHistory(tx, ente, { person: null, action: erasureAction, content, at });
  });

type Which = {
  /** What of a service: drafts or cases, of every ente or of one. */
  of: readonly { draft?: boolean; ente?: string; byItself?: true }[];
  signal?: AbortSignal | undefined;
};

/** One that cannot be erased keeps no other from it. */
const eraseOne = async (
  ctx: Context,
  rules: Rules,
  { of, signal }: Which,
): Promise<{ erased: number; faults: Error[] }> => {
  const { retention } = rules.policy;
  const counts: Counts = new Map();
  const faults: Error[] = [];
  const asked = { service: rules.id, now: ctx.clock.now(), stage: "erasable" } as const;
  try {
    for (const { byItself, ...part } of of) {
      if (!retention) break;
      const wanted = (tx: Tx) => (byItself && part.ente ? stillErasesItself(tx, part.ente, rules.id) : true);
      for await (const due of allDue(ctx.db, { ...asked, retention, ...part })) {
        signal?.throwIfAborted();
        const count = countsOf(counts, due.ente, rules.id);
        const outcome = await eraseContent(ctx, rules, due, wanted).catch((fault: unknown) => {
          faults.push(new Error(`${due.ente} ${due.id}`, { cause: fault }));
          count.nonRiuscite += 1;
        });
        if (outcome === "erased") count[due.draft ? "bozze" : "istanze"] += 1;
      }
    }
  } finally {
    await record(ctx, counts);
  }
  const erased = [...counts.values()].reduce((sum, { bozze, istanze }) => sum + bozze + istanze, 0);
  return { erased, faults };
};

const eraseAll = async (
  ctx: Context,
  services: readonly Rules[],
  whichOf: (service: string) => Promise<Which>,
): Promise<number> => {
  let erased = 0;
  const faults: Error[] = [];
  for (const rules of services) {
    const done = await eraseOne(ctx, rules, await whichOf(rules.id));
    erased += done.erased;
    faults.push(...done.faults);
  }
  if (faults.length) throw new AggregateError(faults, `${faults.length} not erased: ${faults[0]?.message}`);
  return erased;
};

/** What the operator asks for: everything that is due, of every ente. @returns how many */
export const eraseDue = (ctx: Context, services: readonly Rules[]): Promise<number> =>
  eraseAll(ctx, services, async () => ({ of: [{}] }));

/** Every night. @returns how many */
export const eraseByItself = (ctx: Context, services: readonly Rules[], signal?: AbortSignal): Promise<number> =>
  eraseAll(ctx, services, async (service) => ({
    of: [
      { draft: true },
      ...(await erasesItself(ctx.db, service)).map((ente) => ({ draft: false, ente, byItself: true as const })),
    ],
    signal,
  }));
