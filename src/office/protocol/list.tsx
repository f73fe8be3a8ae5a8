// The register of protocol: what came in and what went out (capability 35, DPR 445/2000 art. 53).
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { showDateTime } from "#kit/time.ts";
import type { Entry } from "#platform/protocol/entry.ts";
import { registerCount, registerCountAtMost, registerPage } from "#platform/protocol/list.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ExportLinks } from "#ui/export-links.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { withoutWords } from "../search.ts";
import { SearchGone } from "../search-gone.tsx";
import { Filters, filterOf, soughtIn, withoutTyped } from "./filters.tsx";
import { counted, directions } from "./words.ts";

const columns = (ente: string): Column<Entry>[] => [
  {
    heading: "Numero",
    main: true,
    cell: ({ id, number }) => (
      <a class="text-nowrap" href={routes.office.protocol.entry.href({ ente, entry: id })}>
        {number ?? "In attesa"}
      </a>
    ),
  },
  {
    heading: "Data e ora",
    tight: true,
    cell: ({ registeredAt, askedAt }) => showDateTime(registeredAt ?? askedAt),
  },
  {
    heading: "Verso",
    tight: true,
    cell: ({ direction, number }) => (
      <>
        {directions[direction]} {number === null && <Badge tone="warning">senza numero</Badge>}
      </>
    ),
  },
  { heading: "Oggetto", cell: ({ subject }) => <span class="sp-break">{subject}</span> },
  { heading: "Mittente o destinatario", cell: ({ correspondent }) => <span class="sp-break">{correspondent}</span> },
];

const Nothing = ({ ente, sought }: { ente: string; sought: boolean }) =>
  sought ? (
    <Empty icon="it-search" title="Nessuna registrazione trovata">
      <p>
        Prova con meno parole o con un periodo più lungo.{" "}
        <a href={routes.office.protocol.list.href({ ente })}>Mostra tutto il registro</a>
      </p>
    </Empty>
  ) : (
    <Empty title="Il registro è vuoto">
      <p>Qui compare ogni istanza che arriva e ogni atto che l'ufficio emette.</p>
    </Empty>
  );

export const listDoors = (ctx: Context): Door[] => [
  get(routes.office.protocol.list, "operator", async (visit) => {
    const ente = visit.clerk.ente.id;
    const moved = await withoutWords(ctx, visit);
    if (moved) return moved;
    const sought = await soughtIn(ctx, visit);
    const filter = filterOf(sought);
    const after = cursorIn(visit.query.dopo);
    const [page, count, frame] = await Promise.all([
      registerPage(ctx.db, ente, filter, after),
      registerCount(ctx.db, ente, filter),
      officeFrame(ctx)(visit, "protocollo"),
    ]);
    const here = (dopo?: string) => routes.office.protocol.list.href({ ente }, { ...withoutTyped(sought), dopo });
    return {
      page: (
        <Page frame={frame} title="Registro di protocollo">
          <PageHeading
            title="Registro di protocollo"
            action={
              <ButtonLink tone="outline" icon="it-print" href={routes.office.protocol.days.href({ ente })}>
                Registro giornaliero
              </ButtonLink>
            }
          />
          <SearchGone asked={sought.ricerca} words={sought.cerca} />
          <Filters ente={ente} sought={sought} />
          {count !== undefined && page.entries.length > 0 && (
            <p class="sp-queue-count">{counted(count, registerCountAtMost)}</p>
          )}
          {page.entries.length ? (
            <Table caption="Registrazioni" columns={columns(ente)} rows={page.entries} rowKey={({ id }) => id} />
          ) : (
            <Nothing ente={ente} sought={Object.values(sought).some(Boolean)} />
          )}
          {page.entries.length > 0 && (
            <ExportLinks
              what="l'elenco"
              href={(format) => routes.office.protocol.export.href({ ente, format }, withoutTyped(sought))}
            />
          )}
          <Pager newer={after ? here() : undefined} older={page.next ? here(cursorText(page.next)) : undefined} />
        </Page>
      ),
    };
  }),
];
