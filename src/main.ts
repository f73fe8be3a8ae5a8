// Pages and jobs in one process. For scale: SPORTELLO_JOBS=0 here, and worker.ts beside it.

import { workOnIstanze } from "#istanze/work.ts";
import { buildApp } from "./app.tsx";
import { catalogue } from "./catalogue.ts";
import { rulesOf } from "./prepare.ts";
import { open, runUntilStopped } from "./start.ts";

await runUntilStopped(async () => {
  const working = process.env.SPORTELLO_JOBS !== "0";
  const { ctx, close } = await open(working);
  if (working) await workOnIstanze(ctx, rulesOf);
  const app = await buildApp(ctx, catalogue);
  const address = await app.listen({ host: ctx.env.host, port: ctx.env.port });
  console.log(`Sportello: ${address}`);
  return async () => {
    await app.close();
    await close();
  };
});
