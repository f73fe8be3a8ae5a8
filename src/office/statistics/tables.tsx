// Each table with its drawing beside it: the numbers are read, the lengths are seen.
import { ages, type Endings, type LeftDrafts, type OpenCases, type Week } from "#istanze/statistics.ts";
import type { State } from "#istanze/workflow.ts";
import { showDate } from "#kit/time.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { Table } from "#ui/table.tsx";
import { Bar, PairsChart } from "../chart.tsx";

const decimal = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 1 });
const none = "–";

const share = (part: number, whole: number): string => (whole > 0 ? `${decimal.format((part / whole) * 100)} %` : none);
const perHundred = (part: number, whole: number): string => (whole > 0 ? decimal.format((part / whole) * 100) : none);
const days = (median: number | null): string =>
  median === null ? none : `${decimal.format(median)} ${median === 1 ? "giorno" : "giorni"}`;

const sum = <T,>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** What all services together do; a median of medians would say nothing, so it stands in the table alone. */
export const Totals = ({ endings }: { endings: readonly Endings[] }) => {
  const [only, ...others] = endings;
  const sent = sum(endings, (each) => each.sent);
  const timed = sum(endings, (each) => each.timed);
  return (
    <div class="sp-numbers-of">
      <Facts
        facts={[
          { label: "Inviate", value: sent },
          { label: "Concluse", value: sum(endings, (each) => each.closed) },
          ...(only && others.length === 0
            ? [{ label: "Tempo mediano di risposta", value: days(only.medianDays) }]
            : []),
          {
            label: "Risposte entro il termine",
            value: share(
              sum(endings, (each) => each.inTime),
              timed,
            ),
          },
          {
            label: "Correzioni chieste ogni 100 inviate",
            value: perHundred(
              sum(endings, (each) => each.asked),
              sent,
            ),
          },
        ]}
      />
    </div>
  );
};

export const WeeksView = ({ weeks }: { weeks: readonly Week[] }) => (
  <>
    <h2>Settimana per settimana</h2>
    <PairsChart
      label={`Istanze inviate e concluse in ${weeks.length} settimane; i numeri sono nella tabella che segue.`}
      names={["Inviate", "Concluse"]}
      pairs={weeks.map(({ week, sent, closed }) => ({ label: showDate(week), first: sent, second: closed }))}
    />
    <Disclosure title="Gli stessi numeri in tabella">
      <Table
        caption="Istanze inviate e concluse per settimana"
        rows={weeks}
        rowKey={({ week }) => week}
        columns={[
          { heading: "Settimana dal", main: true, cell: ({ week }) => showDate(week) },
          { heading: "Inviate", tight: true, cell: ({ sent }) => sent },
          { heading: "Concluse", tight: true, cell: ({ closed }) => closed },
        ]}
      />
    </Disclosure>
  </>
);

export const ServicesTable = ({
  endings,
  titleOf,
}: {
  endings: readonly Endings[];
  titleOf(service: string): string;
}) => (
  <>
    <h2>Servizio per servizio</h2>
    <Table
      caption="Numeri di ogni servizio nel periodo"
      rows={endings}
      rowKey={({ service }) => service}
      columns={[
        { heading: "Servizio", main: true, cell: ({ service }) => titleOf(service) },
        { heading: "Inviate", tight: true, cell: ({ sent }) => sent },
        { heading: "Concluse", tight: true, cell: ({ closed }) => closed },
        { heading: "Tempo mediano di risposta", tight: true, cell: ({ medianDays }) => days(medianDays) },
        { heading: "Entro il termine", tight: true, cell: ({ inTime, timed }) => share(inTime, timed) },
        {
          heading: "Correzioni ogni 100 inviate",
          tight: true,
          cell: ({ asked, sent }) => perHundred(asked, sent),
        },
      ]}
    />
  </>
);

type Line = { key: string; name: preact.JSX.Element | string; n: number };

const Lines = ({ caption, heading, lines }: { caption: string; heading: string; lines: readonly Line[] }) => {
  const whole = sum(lines, ({ n }) => n);
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { heading, main: true, cell: ({ name }) => name },
        { heading: "Quante", tight: true, cell: ({ n }) => n },
        { heading: "Quota", tight: true, cell: ({ n }) => share(n, whole) },
        { heading: "Confronto", actions: true, cell: ({ n }) => <Bar share={whole > 0 ? n / whole : 0} /> },
      ]}
    />
  );
};

const added = <K,>(rows: readonly { n: number }[], keys: readonly K[]): [K, number][] => {
  const counts = new Map<K, number>();
  rows.forEach(({ n }, at) => {
    const key = keys[at] as K;
    counts.set(key, (counts.get(key) ?? 0) + n);
  });
  return [...counts];
};

const ageWords = (age: number): string => {
  const [from, to] = [ages[age - 1], ages[age]];
  if (from === undefined) return `fino a ${to} giorni`;
  return to === undefined ? `da più di ${from} giorni` : `da ${from + 1} a ${to} giorni`;
};

export const OpenView = ({ open }: { open: readonly OpenCases[] }) => {
  const states = added<State>(
    open,
    open.map(({ state }) => state),
  ).sort(([, a], [, b]) => b - a);
  const byAge = new Map(
    added(
      open,
      open.map(({ age }) => age),
    ),
  );
  return (
    <>
      <h2>A che punto sono quelle aperte adesso</h2>
      {open.length === 0 ? (
        <p>Non c'è nessuna istanza aperta.</p>
      ) : (
        <>
          <Lines
            caption="Istanze aperte per stato"
            heading="Stato"
            lines={states.map(([state, n]) => ({ key: state, name: <StateBadge state={state} />, n }))}
          />
          <h2>Da quanto aspettano</h2>
          <Lines
            caption="Istanze aperte per età"
            heading="Dal primo invio"
            lines={[...ages.keys(), ages.length].map((age) => ({
              key: String(age),
              name: ageWords(age),
              n: byAge.get(age) ?? 0,
            }))}
          />
        </>
      )}
    </>
  );
};

export const DraftsView = ({
  drafts,
  stepOf,
}: {
  drafts: readonly LeftDrafts[];
  /** How a step of a service is called; "": it was all filled in. */
  stepOf(draft: LeftDrafts): string;
}) => (
  <>
    <h2>Dove si fermano le persone</h2>
    <p>
      Bozze lasciate da almeno una settimana, per l'ultimo passo che è stato scritto. Se molte si fermano nello stesso
      passo, lì c'è qualcosa da spiegare meglio.
    </p>
    {drafts.length === 0 ? (
      <p>Nel periodo nessuna bozza è stata lasciata a metà.</p>
    ) : (
      <Lines
        caption="Bozze lasciate, per passo"
        heading="Ultimo passo scritto"
        lines={drafts.map((draft) => ({ key: `${draft.service} ${draft.step}`, name: stepOf(draft), n: draft.n }))}
      />
    )}
  </>
);
