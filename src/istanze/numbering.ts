import { one, type Tx } from "#db/connect.ts";
import { romeYear } from "#kit/time.ts";

/** SERV06_UTENTI.2026.0000006: module, year in Italy, seven digits a year (S0.34). */
export const numberText = (series: string, year: number, seq: number): string =>
  `${series}.${year}.${String(seq).padStart(7, "0")}`;

/**
 * The next number of a series. The counter's row stays locked until the commit: take it LAST in the transaction,
 * and no number is skipped or given twice.
 */
export const takeNumber = async (
  tx: Tx,
  ente: string,
  series: string,
  now: Date,
): Promise<{ year: number; seq: number; number: string }> => {
  const year = romeYear(now);
  const { value } = await one<{ value: number }>(
    tx,
    `insert into counter (ente, series, year, value) values ($1, $2, $3, 1)
     on conflict (ente, series, year) do update set value = counter.value + 1 returning value`,
    [ente, series, year],
    { name: "number" },
  );
  return { year, seq: value, number: numberText(series, year, value) };
};
