// Jobs alone, for installations that keep pages and work apart.
import { workOnIstanze } from "#istanze/work.ts";
import { rulesOf } from "./prepare.ts";
import { open, runUntilStopped } from "./start.ts";

await runUntilStopped(async () => {
  const { ctx, close } = await open(true);
  await workOnIstanze(ctx, rulesOf);
  console.log("Sportello: worker ready");
  return close;
});
