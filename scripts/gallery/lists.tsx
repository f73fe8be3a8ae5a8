import { Alert } from "#ui/alert.tsx";
import { Badge, type Tone } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { RowActions } from "#ui/row-actions.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { StarToggle } from "#ui/star-toggle.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";

type Row = { number: string; modulo: string; sent: string; state: string; tone: Tone; starred: boolean };

const states: [string, Tone][] = [
  ["INVIATA", "info"],
  ["PRESA IN CARICO", "info"],
  ["DA INTEGRARE", "warning"],
  ["ACCOLTA", "success"],
  ["RESPINTA", "danger"],
  ["RITIRATA", "neutral"],
];

const rows = states.map(
  ([state, tone], n): Row => ({
    number: `SERV06_UTENTI.2026.000000${n}`,
    modulo: n === 1 ? "Iscrizione ai servizi educativi e scolastici per l’anno 2026/2027" : "Utenti Servizi 06",
    sent: "18/03/2026 11:14",
    state,
    tone,
    starred: n === 2,
  }),
);

const columns: Column<Row>[] = [
  {
    heading: "Importante",
    quiet: true,
    cell: (row) => (
      <StarToggle
        on={row.starred}
        label={`${row.starred ? "Togli dalle importanti" : "Aggiungi alle importanti"} ${row.number}`}
        form="segni"
        name="segno"
        value={row.number}
      />
    ),
  },
  { heading: "Modulo", main: true, cell: (row) => <a href="#istanza">{row.modulo}</a> },
  { heading: "Numero istanza", tight: true, cell: (row) => <Code>{row.number}</Code> },
  { heading: "Data invio", tight: true, cell: (row) => row.sent, sort: { href: "#ordina", now: "descending" } },
  { heading: "Stato attuale", cell: (row) => <Badge tone={row.tone}>{row.state}</Badge> },
  {
    heading: "Operazioni",
    cell: (row) => (
      <RowActions>
        <ButtonLink tone="outline" icon="it-download" href="#pdf" of={row.number}>
          PDF
        </ButtonLink>
      </RowActions>
    ),
  },
];

export const ListPage = ({ empty }: { empty: boolean }) => (
  <>
    <PageHeading
      title="Le mie istanze"
      lead="Queste sono le istanze che hai già inviato."
      action={
        <ButtonLink href="#nuova" icon="it-plus">
          Nuova istanza
        </ButtonLink>
      }
    />
    <Alert tone="success" title="L’istanza è stata ritirata" live>
      <p>Ne resta traccia nello storico.</p>
    </Alert>
    <Tabs
      label="Gruppi di istanze"
      tabs={[
        { label: "In lavorazione", href: "#bozze", count: 3 },
        { label: "Inviate", href: "#inviate", count: "oltre 10.000", current: true },
        { label: "Importanti", href: "#importanti", count: 1 },
      ]}
    />
    <SearchBox action="/istanze" label="Cerca per modulo o numero" value="" hint="Ad esempio SERV06 oppure 0000465" />
    <Disclosure title="Ricerca avanzata">
      <p>Qui stanno i filtri.</p>
    </Disclosure>
    <form id="segni" method="post" action="/segni" />
    {empty ? (
      <Empty title="Non hai ancora inviato istanze" icon="it-file">
        <p>Quando ne invii una, qui ne segui l’avanzamento.</p>
        <ButtonLink href="#nuova">Nuova istanza</ButtonLink>
      </Empty>
    ) : (
      <>
        <Table
          caption="Istanze inviate, dalla più recente"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.number}
        />
        <Pager newer="#prima" older="#dopo" />
      </>
    )}
  </>
);
