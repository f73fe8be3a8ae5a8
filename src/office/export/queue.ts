import { queueDesk } from "#istanze/queue/desk.ts";
import { writeQueue } from "#istanze/queue/query.ts";
import { queueCount } from "#istanze/queue/store.ts";
import { queueSheet } from "#istanze/queue-export.ts";
import { romeDate } from "#kit/time.ts";
import { sheetFile } from "#platform/sheets/write.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { askedQueue } from "../queue/asked.ts";
import { formatIn, recordExport } from "./record.ts";

export const queueExportDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  get(routes.office.export, "operator", async (visit) => {
    const format = formatIn(visit.params.format);
    if (!format) return "missing";
    const now = ctx.clock.now();
    const query = await askedQueue(ctx, visit, visit.here.split("?")[1] ?? "");
    const desk = await queueDesk(ctx.db, visit.clerk, visit.session.person.id, romeDate(now));
    await recordExport(ctx, visit, {
      elenco: "pratiche",
      formato: format,
      filtri: writeQueue({ ...query, ricerca: "" }),
      conParole: query.cerca !== "",
      // counted up to ten thousand
      quante: await queueCount(ctx.db, desk, query),
    });
    const titleOf = (service: string): string => catalogue.byId(service)?.modulo.words.it.title ?? service;
    return sheetFile(format, queueSheet(ctx.db, desk, query, titleOf), now);
  }),
];
