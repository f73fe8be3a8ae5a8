// Le mie istanze: In lavorazione · Inviate · Importanti, and Ricerca avanzata over all of them (S0.28 to S0.37).

import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { countTabs, type Filter, type ListRow, listIstanze, type Tab, tabs } from "#istanze/list/store.ts";
import { states } from "#istanze/workflow.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, type Visit } from "../../visit.ts";
import { StarForm } from "../istanza/mark.tsx";
import { StateBadge } from "../istanza/state-badge.tsx";
import { dateFault, readDate } from "../typed-date.ts";
import { cursorIn, cursorText } from "./cursor.ts";

const labels: Record<Tab, string> = { lavorazione: "In lavorazione", inviate: "Inviate", importanti: "Importanti" };

// S0.30
const intros: Record<Filter["tab"], string> = {
  lavorazione: "Qui trovi le istanze che hai lasciato in uno stato di bozza, ossia ancora in lavorazione.",
  inviate: "Queste sono le istanze che hai già inviato.",
  importanti: "Queste sono le istanze che hai segnato come importanti.",
  tutte: "Questi sono i risultati della ricerca tra tutte le tue istanze.",
};
const starHint = "Per aggiungere un'istanza al gruppo Importanti, clicca sulla stellina in corrispondenza della riga.";

type Search = { cerca: string; modulo: string; stato: string; dal: string; al: string };
const searchIn = (query: Record<string, string>): Search => ({
  cerca: (query.cerca ?? "").slice(0, 200),
  modulo: query.modulo ?? "",
  stato: query.stato ?? "",
  dal: query.dal ?? "",
  al: query.al ?? "",
});

const filterOf = (tab: Filter["tab"], search: Search): Filter => {
  const state = states.find((each) => each === search.stato);
  const [from, to] = [readDate(search.dal), readDate(search.al)];
  return {
    tab,
    words: search.cerca,
    ...(search.modulo && { service: search.modulo }),
    ...(state && { state }),
    ...(from && { from }),
    ...(to && { to }),
  };
};

const keyOf = ({ ente, id }: Pick<Istanza, "ente" | "id">) => ({ ente, id });

/** S0.36: a row in lavorazione resumes the filling-in; S0.37: a sent one can always be seen. */
const openHref = (row: ListRow): string =>
  row.state === "BOZZA" ? routes.istanza.summary.href(keyOf(row)) : routes.istanza.page.href(keyOf(row));

const Operations = ({ row }: { row: ListRow }) => {
  const of = numberOrDraft(row);
  return (
    <RowActions>
      {row.state === "BOZZA" && (
        <ButtonLink tone="plain" icon="it-pencil" href={openHref(row)} of={of}>
          Riprendi
        </ButtonLink>
      )}
      {row.state === "DA INVIARE" && (
        <ButtonLink tone="plain" icon="it-arrow-right" href={routes.istanza.send.href(keyOf(row))} of={of}>
          Invia
        </ButtonLink>
      )}
      <ButtonLink tone="plain" icon="it-search" href={routes.istanza.view.href(keyOf(row))} of={of}>
        Visualizza
      </ButtonLink>
      <ButtonLink tone="plain" icon="it-download" href={routes.istanza.pdf.href(keyOf(row))} of={of}>
        PDF
      </ButtonLink>
    </RowActions>
  );
};

const columnsOf = (catalogue: Catalogue, tab: Filter["tab"], here: string): Column<ListRow>[] => [
  { heading: "Importante", quiet: true, cell: (row) => <StarForm istanza={row} starred={row.starred} back={here} /> },
  {
    heading: "Modulo",
    main: true,
    cell: (row) => <a href={openHref(row)}>{catalogue.byId(row.service)?.modulo.words.it.title ?? row.modulo}</a>,
  },
  { heading: "Numero istanza", cell: (row) => <Code>{numberOrDraft(row)}</Code> },
  tab === "inviate"
    ? { heading: "Data invio", tight: true, cell: (row) => (row.sentAt ? showDateTime(row.sentAt) : "") }
    : { heading: "Data di creazione", tight: true, cell: (row) => showDateTime(row.createdAt) },
  { heading: "Stato attuale", cell: (row) => <StateBadge state={row.state} /> },
  { heading: "Operazioni", actions: true, cell: (row) => <Operations row={row} /> },
];

const DateInput = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <TextInput
    name={name}
    label={label}
    hint="gg/mm/aaaa"
    value={value}
    width={10}
    fault={value && !readDate(value) ? dateFault : undefined}
  />
);

const AdvancedSearch = ({ catalogue, search, open }: { catalogue: Catalogue; search: Search; open: boolean }) => (
  <Disclosure title="Ricerca avanzata" open={open}>
    <form method="get" action={routes.istanze.href()}>
      <input type="hidden" name="ricerca" value="1" />
      <TextInput
        name="cerca"
        label="Numero o parole contenute"
        hint="Numero dell'istanza, nome del Comune o di una persona"
        value={search.cerca}
      />
      <div class="sp-side-by-side">
        <Select
          name="modulo"
          label="Modulo"
          empty="Tutti"
          value={search.modulo}
          options={catalogue.all.map(({ id, modulo }) => ({ value: id, label: modulo.words.it.title }))}
        />
        <Select
          name="stato"
          label="Stato"
          empty="Tutti"
          value={search.stato}
          options={states.map((state) => ({ value: state, label: stateWords[state].label }))}
        />
        <DateInput name="dal" label="Creata dal" value={search.dal} />
        <DateInput name="al" label="Creata fino al" value={search.al} />
      </div>
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.istanze.href()}>
            Azzera
          </ButtonLink>
        }
      >
        <Button icon="it-search">Cerca</Button>
      </Actions>
    </form>
  </Disclosure>
);

export const listDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const read = async (visit: Visit<"person">) => {
    const search = searchIn(visit.query);
    const searching = Boolean(visit.query.ricerca);
    const tab: Filter["tab"] = searching
      ? "tutte"
      : (tabs.find((each) => each === visit.query.scheda) ?? "lavorazione");
    const desk = { person: visit.session.person.id, actingFor: visit.session.acting?.ente.id ?? null };
    const [page, counts] = await Promise.all([
      listIstanze(ctx.db, desk, filterOf(tab, search), cursorIn(visit.query.dopo)),
      countTabs(ctx.db, desk),
    ]);
    return { search, searching, tab, page, counts };
  };

  return [
    get(routes.istanze, "person", async (visit) => {
      const { search, searching, tab, page, counts } = await read(visit);
      const next = page.next && cursorText(page.next);
      const query = searching ? { ricerca: "1", ...search } : { scheda: tab };
      return {
        page: (
          <Page frame={await frame(visit, { current: "istanze" })} title="Le mie istanze">
            <PageHeading
              title="Le mie istanze"
              action={<ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>}
            />
            {visit.session.mandates.length > 0 && (
              <p class="sp-small">
                {visit.session.acting
                  ? `Vedi le istanze compilate per ${visit.session.acting.ente.name}.`
                  : "Vedi le istanze compilate per te."}{" "}
                <a href={routes.actFor.href({ ritorno: routes.istanze.href() })}>Cambia</a>
              </p>
            )}
            <AdvancedSearch catalogue={catalogue} search={search} open={searching} />
            <Tabs
              label="Gruppi di istanze"
              tabs={tabs.map((each) => ({
                label: labels[each],
                href: routes.istanze.href({ scheda: each }),
                count: counts[each] >= 100 ? "100+" : counts[each],
                current: each === tab,
              }))}
            />
            <p>{intros[tab]}</p>
            {tab !== "importanti" && page.rows.length > 0 && <p class="sp-small">{starHint}</p>}
            {tab === "lavorazione" && page.rows.length > 0 && (
              <Alert tone="warning">
                Le istanze in bozza o da inviare non vengono prese in considerazione: ricordati di inviarle.
              </Alert>
            )}
            {page.rows.length > 0 ? (
              <Table
                caption={searching ? "Risultati della ricerca" : labels[tab as Tab]}
                columns={columnsOf(catalogue, tab, visit.here)}
                rows={page.rows}
                rowKey={(row) => row.id}
              />
            ) : (
              <Empty title={searching ? "Nessuna istanza trovata" : "Non c'è nessuna istanza qui"}>
                {searching ? (
                  <p>Prova con meno parole o togli qualche filtro.</p>
                ) : (
                  <p>
                    <a href={routes.nuovaIstanza.href()}>Compila una nuova istanza</a>
                  </p>
                )}
              </Empty>
            )}
            <Pager
              newer={visit.query.dopo ? routes.istanze.href(query) : undefined}
              older={next ? routes.istanze.href({ ...query, dopo: next }) : undefined}
            />
          </Page>
        ),
      };
    }),
  ];
};
