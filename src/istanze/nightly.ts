// What is done every night, by whichever worker is there.
import { many } from "#db/connect.ts";
import { revokeEnded } from "#identity/revoke-at-provider.ts";
import { fetchRegistry } from "#platform/saml/registry.ts";
import type { Context } from "../context.ts";
import { eraseByItself } from "./erase-due.ts";
import { checkFilesAtNight } from "./file-check.ts";
import { makeRoot } from "./history-root.ts";
import { sweepFiles } from "./known-files.ts";
import { prune } from "./prune.ts";
import { askPapersAgain } from "./representation/scan-papers.ts";
import { warnOfErasure } from "./retention-warning.ts";
import type { Rules } from "./rules.ts";
import { askAgain } from "./scan.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** The signed root of the histories. */
    "nightly-root": Record<string, never>;
    /** Tells people what will be erased two weeks later. */
    "nightly-retention": Record<string, never>;
    /** Erases what is over its time. */
    "nightly-erasure": Record<string, never>;
    /** Deletes what nobody needs any more, rows first and then their files. */
    "nightly-prune": Record<string, never>;
    /** Fetches the registries of the providers of identity. */
    "nightly-providers": Record<string, never>;
    /** Tells the providers of OpenID Connect of the sessions that ended by themselves. */
    "nightly-revoke": Record<string, never>;
  }
}

/** Also of services that no ente offers any more. */
const servicesInUse = async (ctx: Context): Promise<string[]> =>
  (await many<{ service: string }>(ctx.db, "select distinct service from istanza order by 1")).map(
    ({ service }) => service,
  );

export const workAtNight = async (ctx: Context, rulesOf: (service: string) => Rules): Promise<void> => {
  await ctx.jobs.work("nightly-root", async () => {
    await makeRoot(ctx);
  });
  await ctx.jobs.schedule("nightly-root", "40 0 * * *", {});
  await ctx.jobs.work("nightly-retention", async () => {
    await warnOfErasure(ctx, (await servicesInUse(ctx)).map(rulesOf));
  });
  await ctx.jobs.schedule("nightly-retention", "20 6 * * *", {});
  await ctx.jobs.work("nightly-erasure", async (_, signal) => {
    await eraseByItself(ctx, (await servicesInUse(ctx)).map(rulesOf), signal);
  });
  await ctx.jobs.schedule("nightly-erasure", "40 2 * * *", {});
  await ctx.jobs.work("nightly-files", async (_, signal) => {
    await askAgain(ctx);
    await askPapersAgain(ctx);
    await checkFilesAtNight(ctx, signal);
  });
  await ctx.jobs.schedule("nightly-files", "30 1 * * *", {});
  await ctx.jobs.work("nightly-prune", async () => {
    await prune(ctx);
    await sweepFiles(ctx);
  });
  await ctx.jobs.schedule("nightly-prune", "10 3 * * *", {});
  await ctx.jobs.work("nightly-providers", async () => {
    for (const { registry } of Object.values(ctx.saml))
      if (registry) await fetchRegistry(registry.address, registry.folder);
  });
  await ctx.jobs.work("nightly-revoke", () => revokeEnded(ctx));
  await ctx.jobs.schedule("nightly-revoke", "30 3 * * *", {});
  await ctx.jobs.schedule("nightly-providers", "50 3 * * *", {});
};
