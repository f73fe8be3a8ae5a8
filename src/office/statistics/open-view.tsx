// What is open now, by state and by age.
import { ages, type OpenCases } from "#istanze/statistics.ts";
import type { State } from "#istanze/workflow.ts";
import { StateBadge } from "#ui/state-badge.tsx";
import { Lines } from "./lines.tsx";

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
  return to === undefined ? `più di ${from} giorni` : `da ${from + 1} a ${to} giorni`;
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
