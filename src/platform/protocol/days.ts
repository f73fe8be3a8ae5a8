// The daily prints of the register.
import { many, maybeOne, type Queryable } from "#db/connect.ts";

export type PrintedDay = { day: string; firstN: number | null; lastN: number | null; entries: number; bytes: number };

const pageSize = 31;

/** The newest first; `next` is where the page after begins. */
export const printedDays = async (
  db: Queryable,
  ente: string,
  before?: string,
): Promise<{ days: PrintedDay[]; next: string | undefined }> => {
  const rows = await many<PrintedDay>(
    db,
    `select day, first_n as "firstN", last_n as "lastN", entries, bytes from protocol_day
      where ente = $1 and ($2::date is null or day < $2) order by day desc limit ${pageSize + 1}`,
    [ente, before ?? null],
  );
  const days = rows.slice(0, pageSize);
  return { days, next: rows.length > pageSize ? days.at(-1)?.day : undefined };
};

export const dayPrint = (
  db: Queryable,
  ente: string,
  day: string,
): Promise<{ name: string; sha256: string } | undefined> =>
  maybeOne(db, "select name, sha256 from protocol_day where ente = $1 and day = $2", [ente, day]);
