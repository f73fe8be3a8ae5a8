// Atti emessi dall'ufficio competente (S0.64): they stay here for ever, each with its protocol (S4.31).
import type { ActRow } from "#istanze/issued-acts.ts";
import type { IstanzaKey } from "#istanze/istanza.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDateTime } from "#kit/time.ts";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

const Document = ({ istanza, act }: { istanza: IstanzaKey; act: ActRow }) =>
  act.scan === "infetto" ? (
    <span class="sp-break">{act.name} (bloccato dall'antivirus: chiedi all'ufficio di emetterlo di nuovo)</span>
  ) : (
    <a class="sp-break" href={routes.istanza.document.href({ ...istanza, document: act.id })}>
      {act.name}
    </a>
  );

export const ActsTab = ({ istanza, acts }: { istanza: IstanzaKey; acts: readonly ActRow[] }) =>
  acts.length ? (
    <Table
      caption="Atti emessi dall'ufficio competente"
      columns={[
        { heading: "Documento", main: true, cell: (act) => <Document istanza={istanza} act={act} /> },
        {
          heading: "Protocollo",
          cell: ({ protocol }) => (protocol ? <span class="text-nowrap">{protocol}</span> : "In arrivo"),
        },
        { heading: "Data", tight: true, cell: ({ issuedAt }) => showDateTime(issuedAt) },
        { heading: "Dimensione", tight: true, cell: ({ bytes }) => showBytes(bytes) },
      ]}
      rows={acts}
      rowKey={({ id }) => id}
    />
  ) : (
    <Empty title="Nessun atto emesso">
      <p>Quando l'ufficio emette un atto lo trovi qui e ricevi un messaggio.</p>
    </Empty>
  );
