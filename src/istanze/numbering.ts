import type { Tx } from "#db/connect.ts";
import { takeNext } from "#db/counter.ts";
import { romeYear } from "#kit/time.ts";

/** SERV06_UTENTI.2026.0000006: module, year in Italy, seven digits a year (S0.34). */
export const numberText = (series: string, year: number, seq: number): string =>
  `${series}.${year}.${String(seq).padStart(7, "0")}`;

/** The next number of a modulo; take it last (db/counter.ts). */
export const takeNumber = async (
  tx: Tx,
  ente: string,
  series: string,
  now: Date,
): Promise<{ year: number; seq: number; number: string }> => {
  const year = romeYear(now);
  const seq = await takeNext(tx, ente, series, year);
  return { year, seq, number: numberText(series, year, seq) };
};
