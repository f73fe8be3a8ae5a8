import type { Document } from "#istanze/documents.ts";
import type { HistoryRow } from "#istanze/history.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { Role } from "#istanze/workflow.ts";
import { showDateTime } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

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

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`;

const Documents = ({ istanza, documents, caption }: { istanza: Istanza; documents: Document[]; caption: string }) => (
  <Table
    caption={caption}
    columns={[
      {
        heading: "Documento",
        cell: (document) => (
          <a href={routes.istanza.document.href({ ente: istanza.ente, id: istanza.id, document: document.id })}>
            {document.name}
          </a>
        ),
        main: true,
      },
      { heading: "Data", cell: (document) => showDateTime(document.createdAt) },
      { heading: "Dimensione", cell: (document) => kilobytes(document.bytes) },
    ]}
    rows={documents}
    rowKey={(document) => document.id}
  />
);

export const AttachmentsTab = ({ istanza, documents }: { istanza: Istanza; documents: Document[] }) => {
  const own = documents.filter(({ kind }) => kind !== "atto");
  return own.length ? (
    <Documents istanza={istanza} documents={own} caption="Allegati all'istanza" />
  ) : (
    <Empty title="Nessun allegato">
      <p>Dopo l'invio qui trovi la ricevuta in PDF.</p>
    </Empty>
  );
};
