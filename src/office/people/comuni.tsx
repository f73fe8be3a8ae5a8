// Sindaci e rappresentanti: the municipalities that may ask for a service of the ente, and who represents each (S0.5).
import { comuniAsking, type Head, headsOf } from "#istanze/heads.ts";
import type { Comune } from "#kit/comuni.ts";
import { showCount } from "#kit/figures.ts";
import { searchText, searchWords } from "#kit/search.ts";
import { romeDate } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { ListSearch } from "#ui/list-search.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { peopleTitle } from "./people.tsx";
import { PeopleTabs } from "./people-tabs.tsx";

export const comuniTitle = "Sindaci e rappresentanti";

const pageSize = 25;

/** Those whose name holds all the words, from the one after `after` on. */
export const comuniPage = (
  comuni: readonly Comune[],
  { search, after }: { search: string; after?: string | undefined },
  size = pageSize,
) => {
  const words = searchWords(search);
  const found = comuni.filter(({ nome, provincia }) => {
    const text = searchText(nome, provincia);
    return words.every((word) => text.includes(word));
  });
  const from = found.findIndex(({ istat }) => istat === after) + 1;
  const rows = found.slice(from, from + size);
  return { rows, count: found.length, later: from > 0, next: found[from + size] ? rows.at(-1)?.istat : undefined };
};

const columns = (ente: string, heads: readonly Head[]): Column<Comune>[] => [
  {
    heading: "Comune",
    main: true,
    cell: ({ istat, nome, provincia }) => (
      <a href={routes.office.comune.href({ ente, istat })}>
        {nome} ({provincia})
      </a>
    ),
  },
  {
    heading: "Chi lo rappresenta",
    cell: ({ istat }) => {
      const own = heads.filter((head) => head.istat === istat);
      return own.length === 0 ? (
        "Nessuno registrato"
      ) : (
        <ul class="list-unstyled mb-0">
          {own.map(({ nome, cognome, role }) => (
            <li key={`${cognome} ${nome} ${role}`}>
              {cognome} {nome} ({role})
            </li>
          ))}
        </ul>
      );
    },
  },
];

export const comuniDoors = (ctx: Context, catalogue: Catalogue): Door[] => [
  get(routes.office.comuni, "administrator", async (visit) => {
    const { ente } = visit.params;
    const all = await comuniAsking(ctx, catalogue.all, ente);
    if (all.length === 0) return "missing";
    const search = (visit.query.cerca ?? "").slice(0, 100);
    const { rows, count, later, next } = comuniPage(all, { search, after: visit.query.dopo });
    const heads = await headsOf(
      ctx.db,
      rows.map(({ istat }) => istat),
      romeDate(ctx.clock.now()),
    );
    const here = (dopo?: string) => routes.office.comuni.href({ ente }, { cerca: search, dopo });
    return {
      page: (
        <Page frame={await officeFrame(ctx)(visit, "persone")} title={comuniTitle}>
          <PageHeading
            title={peopleTitle}
            lead="Chi rappresenta i Comuni che inviano istanze all'ente. Apri un Comune per registrare il sindaco, un legale rappresentante o il primo amministratore del suo sportello."
          />
          <PeopleTabs ente={ente} comuni current="comuni" />
          <ListSearch
            action={routes.office.comuni.href({ ente })}
            label="Cerca un Comune"
            hint="Nome del Comune o sigla della provincia"
            value={search}
            all={routes.office.comuni.href({ ente })}
          />
          {rows.length === 0 ? (
            <Empty icon="it-search" title="Nessun Comune trovato">
              <p>Prova con meno lettere, o con la sigla della provincia.</p>
            </Empty>
          ) : (
            <>
              <p>{count === 1 ? "1 Comune" : `${showCount(count)} Comuni`}</p>
              <Table caption={comuniTitle} columns={columns(ente, heads)} rows={rows} rowKey={({ istat }) => istat} />
            </>
          )}
          <Pager timeless newer={later ? here() : undefined} older={next ? here(next) : undefined} />
        </Page>
      ),
    };
  }),
];
