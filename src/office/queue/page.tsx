// The office's queue: what needs the clerk first (S1.31, capability 29).
import { colleaguesFor } from "#identity/colleagues.ts";
import { knownLabels } from "#istanze/labels.ts";
import { queueDesk } from "#istanze/queue/desk.ts";
import { orderAsked, orderedQueue, readQueue, writeQueue } from "#istanze/queue/query.ts";
import { savedViews } from "#istanze/queue/saved.ts";
import { countedAtMost, queueCount, queuePage } from "#istanze/queue/store.ts";
import { showCountUpTo } from "#kit/figures.ts";
import { romeDate } from "#kit/time.ts";
import { ExportLinks } from "#ui/export-links.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { withoutWords } from "../search.ts";
import { SearchGone } from "../search-gone.tsx";
import { askedQueue } from "./asked.ts";
import { batchActions } from "./batch-actions.ts";
import { Filters, isNarrowed } from "./filters.tsx";
import { NoRows } from "./no-rows.tsx";
import { queueColumns } from "./rows.tsx";
import { SavedViews } from "./saved-views.tsx";
import { fewAtMost, queueTabs, tabLabels } from "./tabs.ts";
import { TickedForm } from "./ticked-form.tsx";

const found = (n: number, atMost: number): string => (n === 1 ? "1 pratica" : `${showCountUpTo(n, atMost)} pratiche`);

const most = 10_000;
/** `total`: seen while the rows were found. */
const foundWords = (total: number | undefined, count: number, atMost: number): string =>
  total === undefined ? found(count, atMost) : found(total, most);

type OfficeVisit = Visit<"operator", { ente: string }>;

/** The services of the clerk, in the order of the catalogue. */
export const servicesFor = (catalogue: Catalogue, { clerk }: Pick<OfficeVisit, "clerk">): Servizio[] =>
  catalogue.all.filter(({ id }) => clerk.services.includes(id));

export const queueDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  return [
    get(routes.office.queue, "operator", async (visit) => {
      const [{ clerk, session }, ente, today] = [visit, visit.clerk.ente.id, romeDate(ctx.clock.now())];
      const asked = visit.here.split("?")[1] ?? "";
      const moved = await withoutWords(ctx, visit);
      if (moved) return moved;
      const [query, ordered] = [await askedQueue(ctx, visit, asked), orderAsked(asked)];
      const vista = writeQueue(query);
      const desk = await queueDesk(ctx.db, clerk, session.person.id, today);
      const services = servicesFor(catalogue, visit);
      const [page, count, waiting, unread, colleagues, known, saved, frameOf] = await Promise.all([
        queuePage(ctx.db, desk, query, { after: visit.query.dopo }),
        queueCount(ctx.db, desk, query),
        vista === "" ? undefined : queueCount(ctx.db, desk, readQueue(""), fewAtMost),
        queueCount(ctx.db, desk, readQueue("scheda=tutte&posta=da-leggere"), fewAtMost),
        colleaguesFor(ctx.db, ente, clerk.services, today),
        knownLabels(ctx.db, ente),
        savedViews(ctx.db, { ente, person: session.person.id }),
        frame(visit, "pratiche"),
      ]);
      const here = (more: Record<string, string>): string =>
        `${routes.office.queue.href({ ente })}?${new URLSearchParams([...new URLSearchParams(ordered ? orderedQueue(query) : vista), ...Object.entries(more)])}`;
      return {
        page: (
          <Page frame={frameOf} title="Pratiche">
            <PageHeading title="Pratiche" lead={clerk.offices.map(({ name }) => name).join(" · ")} />
            <SearchGone asked={query.ricerca} words={query.cerca} />
            <Filters
              ente={ente}
              query={query}
              ordered={ordered}
              choices={{
                services: services.map(({ id, modulo }) => ({ id, title: modulo.words.it.title })),
                colleagues,
                labels: known,
                offices: clerk.offices,
              }}
            />
            <SavedViews ente={ente} saved={saved} query={query} nameable={isNarrowed(query) || query.cerca !== ""} />
            <Tabs
              label="Gruppi di pratiche"
              tabs={queueTabs({ ente, query, ordered, waiting: waiting ?? count, unread })}
            />
            {page.rows.length > 0 ? (
              <>
                <p class="sp-queue-count">{foundWords(page.total, count, countedAtMost(query))}</p>
                <TickedForm ente={ente} vista={vista} offered={batchActions(services, colleagues)}>
                  <Table
                    caption={tabLabels[query.scheda]}
                    columns={queueColumns({
                      ente,
                      query,
                      today,
                      titleOf: (id) => catalogue.byId(id)?.modulo.words.it.title ?? id,
                      many: services.length > 1,
                      subjects: page.rows.some(({ subject }) => subject !== null),
                      labelled: page.rows.some((row) => row.labels.length > 0),
                    })}
                    rows={page.rows}
                    rowKey={(row) => row.id}
                  />
                </TickedForm>
              </>
            ) : (
              <NoRows ente={ente} query={query} />
            )}
            {page.rows.length > 0 && (
              <ExportLinks
                what="l'elenco"
                href={(format) => `${routes.office.export.href({ ente, format })}?${writeQueue(query)}`}
              />
            )}
            <Pager
              newer={visit.query.dopo ? here({}) : undefined}
              older={page.next ? here({ dopo: page.next }) : undefined}
            />
          </Page>
        ),
      };
    }),
  ];
};
