// The register as it is looked at, as a file for spreadsheets.
import type { Entry } from "#platform/protocol/entry.ts";
import { type RegisterCursor, registerPage } from "#platform/protocol/list.ts";
import { rowsTogether, type SheetColumn, sheetOf } from "#platform/sheets/sheet.ts";
import { sheetFile } from "#platform/sheets/write.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { filterOf, soughtIn } from "../protocol/filters.tsx";
import { directions } from "../protocol/words.ts";
import { formatIn, recordExport } from "./record.ts";

const columns: SheetColumn<Entry>[] = [
  { heading: "Numero", cell: ({ number }) => number ?? "In attesa" },
  { heading: "Data e ora", cell: ({ registeredAt, askedAt }) => registeredAt ?? askedAt },
  { heading: "Verso", cell: ({ direction }) => directions[direction] },
  { heading: "Oggetto", cell: ({ subject }) => subject },
  { heading: "Mittente o destinatario", cell: ({ correspondent }) => correspondent },
  { heading: "Allegati", cell: ({ attachments }) => attachments },
  { heading: "Classificazione", cell: ({ classification }) => classification },
  { heading: "Impronta", cell: ({ fingerprint }) => fingerprint },
];

export const protocolExportDoors = (ctx: Context): Door[] => [
  get(routes.office.protocol.export, "operator", async (visit) => {
    const format = formatIn(visit.params.format);
    if (!format) return "missing";
    const ente = visit.clerk.ente.id;
    const asked = await soughtIn(ctx, visit);
    const filter = filterOf(asked);
    const { cerca, ricerca: _, ...sought } = asked;
    await recordExport(ctx, visit, { elenco: "protocollo", formato: format, ...sought, conParole: cerca !== "" });
    const sheet = sheetOf("Registro di protocollo", columns, async (after: RegisterCursor | undefined) => {
      const { entries, next } = await registerPage(ctx.db, ente, filter, after, rowsTogether);
      return { rows: entries, next };
    });
    return sheetFile(format, sheet, ctx.clock.now());
  }),
];
