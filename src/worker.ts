// Jobs alone, for installations that keep pages and work apart.
import { workOnIstanze } from "#istanze/work.ts";
import { rulesOf } from "./prepare.ts";
import { runUntilStopped } from "./start.ts";

await runUntilStopped(
  async (ctx) => {
    await workOnIstanze(ctx, rulesOf);
    console.log("Sportello: worker ready");
    return async () => {};
  },
  { jobs: true },
);
