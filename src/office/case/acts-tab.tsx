// Atti: what the office issued in the case, each with its protocol (S0.64, S4.31, capability 34).
import { type ActRow, actsOf } from "#istanze/issued-acts.ts";
import { showBytes } from "#kit/bytes.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import { type CaseTab, type CaseVisit, isOwn } from "./tab.ts";

const scans: Partial<Record<ActRow["scan"], string>> = {
  "in attesa": "controllo antivirus in corso",
  infetto: "bloccato: contiene un virus",
};

const Document = ({ visit: { params }, act }: { visit: CaseVisit; act: ActRow }) => {
  const closed = scans[act.scan];
  return closed ? (
    <span class="sp-break">
      {act.name} ({closed})
    </span>
  ) : (
    <a class="sp-break" href={routes.office.case.document.href({ ...params, document: act.id })}>
      {act.name}
    </a>
  );
};

const newest = (acts: readonly ActRow[]): ActRow | undefined =>
  acts.toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime())[0];

const Protocol = ({ ente, act }: { ente: string; act: ActRow }) => (
  <a href={routes.office.protocol.entry.href({ ente, entry: act.entry })}>
    {act.protocol ? <span class="text-nowrap">{act.protocol}</span> : "In attesa del sistema esterno"}
  </a>
);

const JustIssued = ({ act }: { act: ActRow | undefined }) =>
  act ? (
    <Alert tone="success" live>
      Atto emesso: “{act.name}”{act.protocol ? `, protocollo ${act.protocol}` : ", in attesa del numero di protocollo"}.
      Chi ha presentato l'istanza lo trova nella sua area personale.
    </Alert>
  ) : null;

export const actsTab: CaseTab = {
  id: "atti",
  label: "Atti",
  count: async (ctx, istanza) => (await actsOf(ctx.db, istanza)).length,
  async draw(ctx, visit) {
    const { istanza, params, query } = visit;
    const acts = await actsOf(ctx.db, istanza);
    return (
      <>
        {query.esito === "emesso" && <JustIssued act={newest(acts)} />}
        {acts.length === 0 ? (
          <Empty title="Nessun atto emesso">
            <p>Ogni atto riceve un numero di protocollo in uscita e arriva subito a chi ha presentato l'istanza.</p>
          </Empty>
        ) : (
          <Table
            caption="Atti emessi"
            columns={[
              { heading: "Documento", main: true, cell: (act) => <Document visit={visit} act={act} /> },
              { heading: "Protocollo", cell: (act) => <Protocol ente={istanza.ente} act={act} /> },
              { heading: "Emesso il", tight: true, cell: ({ issuedAt }) => showDateTime(issuedAt) },
              { heading: "Da", cell: ({ by }) => by },
              { heading: "Dimensione", tight: true, cell: ({ bytes }) => showBytes(bytes) },
            ]}
            rows={acts}
            rowKey={({ id }) => id}
          />
        )}
        {!istanza.erasedAt && !isOwn(visit) && (
          <p class="sp-operations">
            <ButtonLink icon="it-pencil" href={routes.office.case.writeAct.href(params, { vista: query.vista })}>
              Scrivi un atto
            </ButtonLink>
            <ButtonLink
              tone="outline"
              icon="it-upload"
              href={routes.office.case.bringAct.href(params, { vista: query.vista })}
            >
              Carica un atto già pronto
            </ButtonLink>
          </p>
        )}
      </>
    );
  },
};
