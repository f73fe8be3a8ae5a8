import { isGood } from "#istanze/feedback.ts";
import type { AspectCount, Opinion, StarCount } from "#istanze/feedback-report.ts";
import { showDate } from "#kit/time.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Table } from "#ui/table.tsx";
import { feedbackWords } from "#words/feedback.it.ts";
import { Bar } from "../chart.tsx";

const decimal = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const aspectWords = (good: boolean, aspect: string): string => {
  const answers: Record<string, string> = feedbackWords[good ? "good" : "poor"].answers;
  return answers[aspect] ?? aspect;
};

export const starsWords = (stars: number): string => (stars === 1 ? "1 stella" : `${stars} stelle`);

const Stars = ({ counts }: { counts: readonly StarCount[] }) => {
  const whole = counts.reduce((sum, { n }) => sum + n, 0);
  const points = counts.reduce((sum, { n, stars }) => sum + n * stars, 0);
  const of = (stars: number): number => counts.find((each) => each.stars === stars)?.n ?? 0;
  return (
    <>
      <p>
        Voto medio: <strong>{decimal.format(points / whole)} su 5</strong>, da{" "}
        {whole === 1 ? "una risposta" : `${whole} risposte`}.
      </p>
      <Table
        caption="Risposte per numero di stelle"
        rows={[5, 4, 3, 2, 1]}
        rowKey={String}
        columns={[
          { heading: "Voto", main: true, cell: starsWords },
          { heading: "Risposte", tight: true, cell: of },
          { heading: "Confronto", actions: true, cell: (stars) => <Bar share={of(stars) / whole} /> },
        ]}
      />
    </>
  );
};

const Comments = ({ opinions }: { opinions: readonly Opinion[] }) => (
  <ul class="sp-comments">
    {opinions.map(({ details, stars, createdAt }) => (
      <li key={`${createdAt.toISOString()}${details}`}>
        <blockquote class="sp-break">{details}</blockquote>
        <p class="sp-small">
          {starsWords(stars)}, {showDate(createdAt)}
        </p>
      </li>
    ))}
  </ul>
);

type Group = { key: string; title: string; n: number; opinions: Opinion[] };

/** A comment stands under each aspect that was ticked with it, or in a group of its own when none was. */
const groupsOf = (good: boolean, aspects: readonly AspectCount[], opinions: readonly Opinion[]): Group[] => {
  const same = opinions.filter(({ stars }) => isGood(stars) === good);
  const ticked = aspects
    .filter((each) => each.good === good)
    .map(({ aspect, n }) => ({
      key: aspect,
      title: aspectWords(good, aspect),
      n,
      opinions: same.filter((each) => each.aspects.includes(aspect)),
    }));
  const bare = same.filter(({ aspects }) => aspects.length === 0);
  if (bare.length === 0) return ticked;
  return [...ticked, { key: "nessuno", title: "Senza indicare un aspetto", n: bare.length, opinions: bare }];
};

const Groups = ({ title, groups }: { title: string; groups: readonly Group[] }) => {
  if (groups.length === 0) return null;
  const most = Math.max(...groups.map(({ n }) => n));
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={title}
        rows={groups}
        rowKey={({ key }) => key}
        columns={[
          { heading: "Aspetto", main: true, cell: (group) => group.title },
          { heading: "Quante volte", tight: true, cell: ({ n }) => n },
          { heading: "Confronto", actions: true, cell: ({ n }) => <Bar share={n / most} /> },
        ]}
      />
      {groups
        .filter(({ opinions }) => opinions.length > 0)
        .map(({ key, title: aspect, opinions }) => (
          <Disclosure key={key} title={`Commenti: ${aspect} (${opinions.length})`}>
            <Comments opinions={opinions} />
          </Disclosure>
        ))}
    </>
  );
};

type Of<T> = readonly T[];

export const ServiceFeedback = ({
  title,
  stars,
  aspects,
  opinions,
}: {
  title: string;
  stars: Of<StarCount>;
  aspects: Of<AspectCount>;
  opinions: Of<Opinion>;
}) => (
  <section>
    <h2>{title}</h2>
    <Stars counts={stars} />
    <Groups title="Dove le persone hanno incontrato difficoltà" groups={groupsOf(false, aspects, opinions)} />
    <Groups title="Che cosa è piaciuto" groups={groupsOf(true, aspects, opinions)} />
  </section>
);
