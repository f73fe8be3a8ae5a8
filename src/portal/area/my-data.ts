// Everything that the site holds of somebody, as a file (capability 10).
import { personalExport } from "#istanze/export.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const myDataDoors = (ctx: Context): Door[] => [
  get(routes.myData, "person", async (visit) => {
    const data = await personalExport(ctx.db, visit.session.person);
    return {
      file: Buffer.from(JSON.stringify(data, null, 2)),
      mediaType: "application/json; charset=utf-8",
      name: `i-miei-dati-${romeDate(ctx.clock.now())}.json`,
    };
  }),
];
