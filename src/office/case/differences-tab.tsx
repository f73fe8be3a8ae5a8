import { type Request, requestsOf } from "#istanze/requests.ts";
import { formerRounds } from "#istanze/rounds.ts";
import type { Summary } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { Table } from "#ui/table.tsx";
import { words } from "#ui/words.ts";
import { answerTo } from "./answered.ts";
import { type Difference, differencesFrom } from "./differences.ts";
import { Requested } from "./requested.tsx";
import type { CaseTab } from "./tab.ts";

type Round = { n: number; sentAt: Date; summary: Summary };

const Before = ({ of }: { of: Difference }) => {
  if (of.kind === "added") return <>–</>;
  return <del class="sp-break">{(of.kind === "changed" ? of.before : of.value) || words.nothing}</del>;
};
const After = ({ of }: { of: Difference }) => {
  if (of.kind === "removed") return <>–</>;
  return <ins class="sp-break">{(of.kind === "changed" ? of.after : of.value) || words.nothing}</ins>;
};

const kinds: Record<Difference["kind"], string> = { changed: "Cambiato", added: "Aggiunto", removed: "Tolto" };

type Pair = { former: Round; now: Round; requests: readonly Request[] };

const RoundDifferences = ({ former, now, requests }: Pair) => {
  const differences = differencesFrom(former.summary, now.summary);
  const title = `Correzione n. ${now.n - 1}, inviata il ${showDateTime(now.sentAt)}`;
  return (
    <section class="sp-section" aria-label={title}>
      <h2>{title}</h2>
      <p class="sp-small">Confrontata con l'invio del {showDateTime(former.sentAt)}.</p>
      <Requested requests={requests} answered={({ target }) => answerTo(former.summary, now.summary, target)} />
      {differences.length === 0 ? (
        <p>Inviata di nuovo senza cambiare nulla.</p>
      ) : (
        <Table
          caption={title}
          columns={[
            { heading: "Dato", main: true, cell: ({ label }: Difference) => label },
            { heading: "Che cosa è successo", cell: ({ kind }) => kinds[kind] },
            { heading: "Prima", cell: (of) => <Before of={of} /> },
            { heading: "Adesso", cell: (of) => <After of={of} /> },
          ]}
          rows={differences}
          rowKey={({ kind, label }) => `${kind} ${label}`}
        />
      )}
    </section>
  );
};

/** The newest round first. */
export const differencesTab: CaseTab = {
  id: "differenze",
  label: "Differenze",
  empty: ({ round, summary }) => round < 2 || !summary,
  count: (_, { round }) => Promise.resolve(round - 1),
  async draw(ctx, { istanza }) {
    const [former, requests] = await Promise.all([formerRounds(ctx.db, istanza), requestsOf(ctx.db, istanza)]);
    const { round: n, sentAt, summary } = istanza;
    const rounds = [...former, ...(summary && sentAt ? [{ n, sentAt, summary }] : [])];
    return (
      <>
        {rounds
          .slice(1)
          .map((now, at) => ({ now, former: rounds[at] ?? now }))
          .reverse()
          .map((pair) => (
            <RoundDifferences
              key={pair.now.n}
              {...pair}
              requests={requests.filter(({ round }) => round === pair.former.n)}
            />
          ))}
      </>
    );
  },
};
