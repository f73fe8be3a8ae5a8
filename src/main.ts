// Pages and jobs in one process. For scale: SPORTELLO_JOBS=0 here, and worker.ts beside it.
import { workOnIstanze } from "#istanze/work.ts";
import { listenForCards } from "./app/cns.ts";
import { buildApp } from "./app.tsx";
import { catalogue } from "./catalogue.ts";
import { seedDemoAccounts } from "./demo/seed-accounts.ts";
import { seedDemoCases } from "./demo/seed-cases.ts";
import { rulesOf } from "./prepare.ts";
import { runUntilStopped } from "./start.ts";

await runUntilStopped(async (ctx) => {
  await seedDemoCases(ctx);
  await seedDemoAccounts(ctx);
  if (ctx.env.jobs) await workOnIstanze(ctx, rulesOf);
  const app = await buildApp(ctx, catalogue);
  const cards = await listenForCards(ctx);
  const address = await app.listen({ host: ctx.env.host, port: ctx.env.port });
  // a port that the system chose is known only now; links in mails lead to it
  if (ctx.env.port === 0) ctx.env.publicUrl = address;
  console.log(`Sportello: ${address}`);
  return async () => {
    await cards?.close();
    await app.close();
  };
});
