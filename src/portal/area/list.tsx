// Le mie istanze: In lavorazione · Inviate · Importanti, and Ricerca avanzata over all of them (S0.28 to S0.37).
import { closedServices } from "#istanze/assurance.ts";
import { deskOf } from "#istanze/desk.ts";
import { countTabs, type Filter, listIstanze, type Tab, tabs } from "#istanze/list/store.ts";
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ExportLinks } from "#ui/export-links.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, type Visit } from "../../visit.ts";
import { AdvancedSearch, filterOf, searchIn } from "./list-search.tsx";
import { columnsOf } from "./list-table.tsx";

const labels: Record<Tab, string> = { lavorazione: "In lavorazione", inviate: "Inviate", importanti: "Importanti" };

// S0.30
const intros: Record<Filter["tab"], string> = {
  lavorazione: "Qui trovi le istanze che hai lasciato in uno stato di bozza, ossia ancora in lavorazione.",
  inviate: "Queste sono le istanze che hai già inviato.",
  importanti: "Queste sono le istanze che hai segnato come importanti.",
  tutte: "Questi sono i risultati della ricerca tra tutte le tue istanze.",
};
const starHint = "Per aggiungere un'istanza al gruppo Importanti, clicca sulla stellina in corrispondenza della riga.";

const captions: Record<Filter["tab"], string> = { ...labels, tutte: "Risultati della ricerca" };

const WhoseDesk = ({ session }: Pick<Visit<"person">, "session">) =>
  session.mandates.length === 0 ? null : (
    <p class="sp-small">
      {session.acting
        ? `Vedi le istanze compilate per ${withArticle(session.acting.ente.name)}.`
        : "Vedi le istanze compilate per te."}{" "}
      <a href={routes.actFor.href({ ritorno: routes.istanze.href() })}>Cambia</a>
    </p>
  );

/** What is to be known of the rows under it. */
const Intro = ({ tab, some }: { tab: Filter["tab"]; some: boolean }) => (
  <>
    <p>{intros[tab]}</p>
    {tab !== "importanti" && some && <p class="sp-small">{starHint}</p>}
    {tab === "lavorazione" && some && (
      <Alert tone="warning">
        Le istanze in bozza o da inviare non vengono prese in considerazione: ricordati di inviarle.
      </Alert>
    )}
  </>
);

const NoRows = ({ tab }: { tab: Filter["tab"] }) =>
  tab === "tutte" ? (
    <Empty title="Nessuna istanza trovata">
      <p>Prova con meno parole o togli qualche filtro.</p>
    </Empty>
  ) : (
    <Empty title="Non c'è nessuna istanza qui">
      <p>
        <a href={routes.nuovaIstanza.href()}>Compila una nuova istanza</a>
      </p>
    </Empty>
  );

export const tabIn = (query: Record<string, string>): Filter["tab"] =>
  query.ricerca ? "tutte" : (tabs.find((each) => each === query.scheda) ?? "lavorazione");

export const listDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.istanze, "person", async (visit) => {
    const [search, tab, desk] = [searchIn(visit.query), tabIn(visit.query), deskOf(visit.session)];
    const closed = closedServices(catalogue.all, visit.session, ctx.clock.now());
    const [page, counts, frameOf] = await Promise.all([
      listIstanze(ctx.db, desk, { ...filterOf(tab, search), closed }, cursorIn(visit.query.dopo)),
      countTabs(ctx.db, desk),
      frame(visit, { current: "istanze" }),
    ]);
    const query = tab === "tutte" ? { ricerca: "1", ...search } : { scheda: tab };
    return {
      page: (
        <Page frame={frameOf} title="Le mie istanze">
          <PageHeading
            title="Le mie istanze"
            action={<ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>}
          />
          <WhoseDesk session={visit.session} />
          <AdvancedSearch catalogue={catalogue} search={search} open={tab === "tutte"} />
          <Tabs
            label="Gruppi di istanze"
            tabs={tabs.map((each) => ({
              label: labels[each],
              href: routes.istanze.href({ scheda: each }),
              count: counts[each] >= 100 ? "100+" : counts[each],
              current: each === tab,
            }))}
          />
          <Intro tab={tab} some={page.rows.length > 0} />
          {page.rows.length > 0 ? (
            <Table
              caption={captions[tab]}
              columns={columnsOf(catalogue, tab, visit.here)}
              rows={page.rows}
              rowKey={(row) => row.id}
            />
          ) : (
            <NoRows tab={tab} />
          )}
          {page.rows.length > 0 && (
            <ExportLinks what="l'elenco" href={(format) => routes.exportIstanze.href({ format }, query)} />
          )}
          <Pager
            newer={visit.query.dopo ? routes.istanze.href(query) : undefined}
            older={page.next ? routes.istanze.href({ ...query, dopo: cursorText(page.next) }) : undefined}
          />
        </Page>
      ),
    };
  }),
];
