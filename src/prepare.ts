// What must stand in the database before the first request: the queues, the published moduli and, in the demo, its
// people.

import { offer, seedDemo } from "#db/seed/demo.ts";
import { publishModulo } from "#istanze/moduli.ts";
import type { JobName } from "#platform/jobs.ts";
import { catalogue, demoOffers } from "./catalogue.ts";
import type { Context } from "./context.ts";

/** Every queue there is: a job that is missing here does not compile. Those of tests make their own. */
const queues: Record<Exclude<JobName, `test-${string}`>, true> = {
  "account-recovery": true,
  "account-registration": true,
  "code-message": true,
  confirmation: true,
  mail: true,
  mandates: true,
  "nightly-erasure": true,
  "nightly-files": true,
  "nightly-providers": true,
  "nightly-prune": true,
  "nightly-retention": true,
  "nightly-revoke": true,
  "nightly-root": true,
  observations: true,
  protocol: true,
  "protocol-day": true,
  "protocol-days": true,
  "protocol-waiting": true,
  "remind-enti": true,
  reminders: true,
  "revoke-token": true,
  scan: true,
  "scan-paper": true,
  segnatura: true,
};

/** Safe to run again, and from several processes. */
export const prepare = async (ctx: Context): Promise<void> => {
  const now = ctx.clock.now();
  await ctx.jobs.prepare(Object.keys(queues) as (keyof typeof queues)[]);
  for (const service of catalogue.all) await publishModulo(ctx.db, service.modulo, now);
  if (!ctx.env.demo) return;
  await seedDemo(ctx.db, now);
  for (const { ente, service, office } of demoOffers) {
    await offer(ctx.db, ente, service, office);
    await catalogue.byId(service)?.seedDemo?.(ctx.db, ente, now);
  }
};

export const rulesOf = (service: string) => {
  const found = catalogue.byId(service);
  if (!found) throw new Error(`no service ${service} in the catalogue`);
  return found;
};
