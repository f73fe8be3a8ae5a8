// Charts drawn on the server. Each says nothing that a table beside it does not say too.

/** The share of the whole that a line of a table has: `share` from 0 to 1. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="sp-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="sp-bar-whole" width="100" height="10" />
    <rect class="sp-bar-part" width={Math.round(share * 1000) / 10} height="10" />
  </svg>
);

export type Pair = { label: string; first: number; second: number };

const column = (x: number, value: number, most: number) => {
  const height = most > 0 ? (value / most) * 100 : 0;
  return { x, y: 100 - height, width: 8, height };
};

/** Two columns for each label, in order of time; how many there are is read in the table. */
export const PairsChart = ({
  label,
  names,
  pairs,
}: {
  /** What a screen reader says instead of the drawing. */
  label: string;
  names: [first: string, second: string];
  pairs: readonly Pair[];
}) => {
  const most = Math.max(...pairs.flatMap(({ first, second }) => [first, second]), 0);
  return (
    <figure class="sp-chart">
      <figcaption>
        <span class="sp-chart-key sp-chart-first" aria-hidden="true" /> {names[0]}{" "}
        <span class="sp-chart-key sp-chart-second" aria-hidden="true" /> {names[1]}{" "}
        <span class="sp-small">(la colonna più alta è {most})</span>
      </figcaption>
      <svg viewBox={`0 0 ${pairs.length * 20} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
        {pairs.map(({ label: of, first, second }, n) => (
          <g key={of}>
            <rect class="sp-chart-first" {...column(n * 20 + 1, first, most)}>
              <title>{`${of}: ${first} ${names[0].toLowerCase()}`}</title>
            </rect>
            <rect class="sp-chart-second" {...column(n * 20 + 10, second, most)}>
              <title>{`${of}: ${second} ${names[1].toLowerCase()}`}</title>
            </rect>
          </g>
        ))}
      </svg>
      <p class="sp-chart-ends" aria-hidden="true">
        <span>{pairs[0]?.label}</span>
        <span>{pairs.at(-1)?.label}</span>
      </p>
    </figure>
  );
};
