// What programs ask for: the municipalities of a province, the health of the installation.
import { cardAttention } from "#platform/cns/trust.ts";
import { health } from "#platform/health.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { warningsOf } from "../../env.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const machineDoors = (ctx: Context): Door[] => [
  get(routes.comuni, "anyone", (visit) => ({
    json: ctx.comuni.of(visit.params.provincia.toUpperCase()).map(({ istat, nome }) => ({ istat, nome })),
  })),
  get(routes.health, "anyone", async () => {
    const found = await health(ctx.db);
    // a list that was not renewed lets no card in: somebody must look, while pages are served all the same
    const from = ctx.env.cns?.from;
    const cards = from && "dir" in from ? await cardAttention(from.dir, ctx.clock.now()) : [];
    return {
      json: { ...found, attention: [...found.attention, ...cards, ...warningsOf(ctx.env)] },
      status: found.healthy ? 200 : 503,
    };
  }),
];
