import { one, type Tx } from "./connect.ts";

/**
 * The next number of an ente's series in a year. The counter's row stays locked until the commit: take it LAST in the
 * transaction, and no number is skipped or given twice.
 */
export const takeNext = async (tx: Tx, ente: string, series: string, year: number): Promise<number> =>
  (
    await one<{ value: number }>(
      tx,
      `insert into counter (ente, series, year, value) values ($1, $2, $3, 1)
       on conflict (ente, series, year) do update set value = counter.value + 1 returning value`,
      [ente, series, year],
      { name: "number" },
    )
  ).value;
