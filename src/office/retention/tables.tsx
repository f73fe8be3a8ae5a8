import { type Due, retentionSaid, type Stage, type StageCount } from "#istanze/retention.ts";
import type { Retention } from "#istanze/rules.ts";
import { showDate } from "#kit/time.ts";
import { Code } from "#ui/code.tsx";
import type { Children } from "#ui/frame.ts";
import { StateBadge } from "#ui/state-badge.tsx";
import { Table } from "#ui/table.tsx";
import type { Servizio } from "../../service.ts";

export const Plan = ({ servizio, children }: { servizio: Servizio; children: Children }) => (
  <section aria-labelledby={servizio.id} class="sp-section">
    <h2 id={servizio.id}>{servizio.modulo.words.it.title}</h2>
    {children}
  </section>
);

const countOf = (counts: readonly StageCount[], draft: boolean, stage: Stage): number =>
  counts.find((each) => each.draft === draft && each.stage === stage)?.count ?? 0;

type Kept = { kind: string; draft: boolean; kept: string };

export const PlanTable = ({ servizio, counts }: { servizio: Servizio; counts: readonly StageCount[] }) => {
  const { retention } = servizio.policy;
  if (!retention) return null;
  const said = retentionSaid(retention);
  const shown = (stage: Stage) => (row: Kept) => String(countOf(counts, row.draft, stage));
  const rows: Kept[] = [
    { kind: "Bozze mai inviate", draft: true, kept: said.drafts },
    { kind: "Istanze chiuse", draft: false, kept: said.closed },
  ];
  return (
    <>
      <p>{retention.because}</p>
      <Table
        caption={`Tempi di conservazione: ${servizio.modulo.words.it.title}`}
        columns={[
          { heading: "Che cosa", main: true, cell: (row) => row.kind },
          { heading: "Si cancella", cell: (row) => row.kept },
          { heading: "Da avvisare", tight: true, cell: shown("toWarn") },
          { heading: "Avvisate", tight: true, cell: shown("warned") },
          { heading: "Da cancellare", tight: true, cell: shown("erasable") },
        ]}
        rows={rows}
        rowKey={(row) => row.kind}
      />
    </>
  );
};

const why = (due: Due, retention: Retention): string => {
  const said = retentionSaid(retention);
  return due.draft
    ? `Ultima modifica il ${showDate(due.since)}: si cancella ${said.drafts}`
    : `Chiusa il ${showDate(due.since)}: si cancella ${said.closed}`;
};

type Props = {
  due: readonly Due[];
  counts: readonly StageCount[];
  retention: Retention | undefined;
  shownAtMost: number;
};

export const DueTable = ({ due, counts, retention, shownAtMost }: Props) => {
  const total = countOf(counts, true, "erasable") + countOf(counts, false, "erasable");
  if (!retention || total === 0) return <p>Adesso non c'è niente da cancellare.</p>;
  return (
    <>
      <h3>Da cancellare</h3>
      {total > shownAtMost && (
        <p>
          Qui sono le prime {shownAtMost} su {total}.
        </p>
      )}
      <Table
        caption="Da cancellare"
        columns={[
          {
            heading: "Istanza",
            main: true,
            cell: ({ number }) => (number ? <Code>{number}</Code> : "Bozza senza numero"),
          },
          { heading: "Stato", cell: ({ state }) => <StateBadge state={state} /> },
          { heading: "Perché", cell: (each) => why(each, retention) },
          { heading: "Avviso", tight: true, cell: ({ warnedAt }) => (warnedAt ? showDate(warnedAt) : "") },
        ]}
        rows={due}
        rowKey={({ id }) => id}
      />
    </>
  );
};
