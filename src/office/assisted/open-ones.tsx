import type { AssistedRow } from "#istanze/assisted.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { showDateTime } from "#kit/time.ts";
import { StateBadge } from "#ui/state-badge.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

/** What the clerk has begun for others and is not sent. */
export const OpenOnes = ({ rows, titleOf }: { rows: AssistedRow[]; titleOf(service: string): string }) =>
  rows.length === 0 ? null : (
    <section class="sp-section" aria-labelledby="cominciate">
      <h2 id="cominciate">Cominciate e non ancora inviate</h2>
      <Table
        caption="Istanze cominciate allo sportello e non ancora inviate"
        columns={[
          {
            heading: "Persona",
            main: true,
            cell: (row) => (
              <a
                href={
                  row.state === "BOZZA"
                    ? routes.istanza.resume.href({ ente: row.ente, id: row.id })
                    : routes.office.assistedOne.href({ ente: row.ente, id: row.id })
                }
              >
                {row.name}
              </a>
            ),
          },
          { heading: "Servizio", cell: (row) => titleOf(row.service) },
          { heading: "Numero", cell: (row) => numberOrDraft(row) },
          { heading: "Stato", cell: (row) => <StateBadge state={row.state} /> },
          { heading: "Cominciata", tight: true, cell: (row) => showDateTime(row.createdAt) },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </section>
  );
