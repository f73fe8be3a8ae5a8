import type { HistoryRow } from "#istanze/history-chain.ts";
import type { Role } from "#istanze/workflow.ts";
import { showDateTime } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";

const whose: Record<Role, string> = { richiedente: "tu", ufficio: "l'ufficio", sistema: "Sportello" };

const Action = ({ row }: { row: HistoryRow }) => (
  <>
    {row.move} <span class="sp-small">({whose[row.role]})</span>
  </>
);

/** More than this would push the other rows out of sight. */
const longest = 240;

const Content = ({ text }: { text: string }) =>
  text.length > longest ? (
    <details class="sp-break">
      <summary>{text.slice(0, 80)}…</summary>
      {text}
    </details>
  ) : (
    <span class="sp-break">{text}</span>
  );

// S0.65: azione · stato partenza · stato arrivo · data avvio · contenuto
export const HistoryTab = ({ history }: { history: HistoryRow[] }) =>
  history.length === 0 ? (
    <Empty title="Nessuna lavorazione">
      <p>Qui compare ogni passaggio di stato, a partire da quando completi la compilazione.</p>
    </Empty>
  ) : (
    <Table
      caption="Storico lavorazione"
      columns={[
        { heading: "Azione", cell: (row) => <Action row={row} />, main: true },
        { heading: "Stato partenza", cell: (row) => row.from ?? "" },
        { heading: "Stato arrivo", cell: (row) => row.to },
        { heading: "Data avvio", tight: true, cell: (row) => showDateTime(row.at) },
        { heading: "Contenuto", cell: (row) => <Content text={row.content} /> },
      ]}
      rows={history}
      rowKey={(row) => String(row.n)}
    />
  );
