// Week by week, as a drawing and as the table of the same numbers.
import type { Week } from "#istanze/statistics.ts";
import { showCount } from "#kit/figures.ts";
import { showDate } from "#kit/time.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Table } from "#ui/table.tsx";
import { PairsChart } from "../chart.tsx";

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
          { heading: "Inviate", tight: true, cell: ({ sent }) => showCount(sent) },
          { heading: "Concluse", tight: true, cell: ({ closed }) => showCount(closed) },
        ]}
      />
    </Disclosure>
  </>
);
