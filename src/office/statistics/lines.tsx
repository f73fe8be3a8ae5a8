// Parts of a whole: each with its share as a number and as a bar.
import { showCount } from "#kit/figures.ts";
import { Table } from "#ui/table.tsx";
import { Bar } from "../chart.tsx";
import { share, sum } from "./figures.ts";

type Line = { key: string; name: preact.JSX.Element | string; n: number };

export const Lines = ({ caption, heading, lines }: { caption: string; heading: string; lines: readonly Line[] }) => {
  const whole = sum(lines, ({ n }) => n);
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { heading, main: true, cell: ({ name }) => name },
        { heading: "Quante", tight: true, cell: ({ n }) => showCount(n) },
        { heading: "Quota", tight: true, cell: ({ n }) => share(n, whole) },
        { heading: "Confronto", actions: true, cell: ({ n }) => <Bar share={whole > 0 ? n / whole : 0} /> },
      ]}
    />
  );
};
