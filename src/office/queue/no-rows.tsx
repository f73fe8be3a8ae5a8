import type { QueueQuery } from "#istanze/queue/query.ts";
import { Empty } from "#ui/empty.tsx";
import { routes } from "../../routes.ts";
import { isNarrowed } from "./filters.tsx";

/** Why there is nothing, and where to look else. */
export const NoRows = ({ ente, query }: { ente: string; query: QueueQuery }) => {
  if (query.posta && query.scheda === "tutte" && !query.cerca) {
    return <Empty icon="it-check-circle" title="Non ci sono messaggi da leggere" />;
  }
  if (query.cerca || isNarrowed(query)) {
    return (
      <Empty title="Nessuna pratica trovata">
        <p>Prova con meno parole o togli qualche filtro.</p>
        <p>
          <a href={routes.office.queue.href({ ente }, { scheda: "tutte", ricerca: query.ricerca })}>Cerca tra tutte</a>
        </p>
      </Empty>
    );
  }
  return query.scheda === "da-lavorare" ? (
    <Empty icon="it-check-circle" title="Non c'è nulla da lavorare">
      <p>Le pratiche che arrivano e quelle assegnate a te compaiono qui, a partire da quella che scade prima.</p>
    </Empty>
  ) : (
    <Empty title="Qui non c'è nessuna pratica" />
  );
};
