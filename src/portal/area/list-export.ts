// Le mie istanze as they are shown, as a file for spreadsheets (capability 53).
import { closedServices } from "#istanze/assurance.ts";
import { deskOf } from "#istanze/desk.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { type Cursor, type ListRow, listIstanze } from "#istanze/list/store.ts";
import { rowsTogether, type SheetColumn, sheetOf } from "#platform/sheets/sheet.ts";
import { sheetFile, sheetFormats } from "#platform/sheets/write.ts";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { tabIn } from "./list.tsx";
import { filterOf, searchIn } from "./list-search.tsx";

const columnsOf = (catalogue: Catalogue): SheetColumn<ListRow>[] => [
  { heading: "Modulo", cell: ({ service, modulo }) => catalogue.byId(service)?.modulo.words.it.title ?? modulo },
  { heading: "Numero istanza", cell: numberOrDraft },
  { heading: "Stato attuale", cell: ({ state }) => stateWords[state].label },
  { heading: "Data di creazione", cell: ({ createdAt }) => createdAt },
  { heading: "Data invio", cell: ({ sentAt }) => sentAt },
  { heading: "Importante", cell: ({ starred }) => (starred ? "sì" : "") },
];

export const listExportDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  get(routes.exportIstanze, "person", (visit) => {
    const format = sheetFormats.find((each) => each === visit.params.format);
    if (!format) return "missing";
    const closed = closedServices(catalogue.all, visit.session, ctx.clock.now());
    const filter = { ...filterOf(tabIn(visit.query), searchIn(visit.query)), closed };
    const desk = deskOf(visit.session);
    const sheet = sheetOf("Le mie istanze", columnsOf(catalogue), (after: Cursor | undefined) =>
      listIstanze(ctx.db, desk, filter, after, rowsTogether),
    );
    return sheetFile(format, sheet, ctx.clock.now());
  }),
];
