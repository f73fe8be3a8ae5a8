// What was erased in the last nights.
import type { ErasureRun } from "#istanze/erasure-runs.ts";
import { showDate } from "#kit/time.ts";
import { Table } from "#ui/table.tsx";
import type { Catalogue } from "../../service.ts";

export const Runs = ({ runs, catalogue }: { runs: readonly ErasureRun[]; catalogue: Catalogue }) => (
  <section aria-labelledby="cancellazioni" class="sp-section">
    <h2 id="cancellazioni">Ultime cancellazioni</h2>
    {runs.length === 0 ? (
      <p>Finora non è stato cancellato niente.</p>
    ) : (
      <Table
        caption="Ultime cancellazioni"
        columns={[
          { heading: "Giorno", tight: true, cell: ({ at }) => showDate(at) },
          {
            heading: "Servizio",
            main: true,
            cell: ({ servizio }) => catalogue.byId(servizio)?.modulo.words.it.title ?? servizio,
          },
          { heading: "Bozze", tight: true, cell: ({ bozze }) => String(bozze) },
          { heading: "Istanze chiuse", tight: true, cell: ({ istanze }) => String(istanze) },
          { heading: "Non riuscite", tight: true, cell: ({ nonRiuscite }) => String(nonRiuscite) },
        ]}
        rows={runs}
        rowKey={({ n }) => String(n)}
      />
    )}
    {runs.some(({ nonRiuscite }) => nonRiuscite > 0) && (
      <p>Quelle non riuscite si riprovano ogni notte: se il numero resta, avvisa chi gestisce il server.</p>
    )}
  </section>
);
