// Allegati: what came with the istanza, and the receipts of its sendings.
import { documentsOf } from "#istanze/documents.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDateTime } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import type { CaseTab } from "./tab.ts";

export const attachmentsTab: CaseTab = {
  id: "allegati",
  label: "Allegati",
  async draw(ctx, { istanza }) {
    const key = { ente: istanza.ente, id: istanza.id };
    const documents = (await documentsOf(ctx.db, key)).filter(({ kind }) => kind === "allegato" || kind === "ricevuta");
    if (documents.length === 0) {
      return (
        <Empty icon="it-clip" title="Nessun allegato">
          <p>Poco dopo l'invio qui compare la ricevuta in PDF.</p>
        </Empty>
      );
    }
    return (
      <Table
        caption="Allegati della pratica"
        columns={[
          {
            heading: "Documento",
            main: true,
            cell: ({ id, name }) => (
              <a class="sp-break" href={routes.office.case.document.href({ ...key, document: id })}>
                {name}
              </a>
            ),
          },
          { heading: "Tipo", cell: ({ kind }) => (kind === "ricevuta" ? "Ricevuta di invio" : "Allegato") },
          { heading: "Data", tight: true, cell: ({ createdAt }) => showDateTime(createdAt) },
          { heading: "Dimensione", tight: true, cell: ({ bytes }) => showBytes(bytes) },
        ]}
        rows={documents}
        rowKey={({ id }) => id}
      />
    );
  },
};
