// What people thought of a service, counted; which person it was is stored nowhere (S0.71 to S0.75, capability 49).
import { many, type Queryable } from "#db/connect.ts";
import { bounds, type Period, type Scope } from "./statistics.ts";

const where = "ente = $1 and service = any($2) and created_at >= $3 and created_at < $4";
const valuesOf = ({ ente, services }: Scope, period: Period): unknown[] => [ente, services, ...bounds(period)];

export type StarCount = { service: string; stars: number; n: number };

export const starCounts = (db: Queryable, scope: Scope, period: Period): Promise<StarCount[]> =>
  many<StarCount>(
    db,
    `select service, stars, count(*)::int as n from feedback where ${where} group by 1, 2 order by 1, 2 desc`,
    valuesOf(scope, period),
  );

/** `good`: of who gave four stars or more, what pleased; of the others, what was hard (S0.72, S0.73). */
export type AspectCount = { service: string; good: boolean; aspect: string; n: number };

export const aspectCounts = (db: Queryable, scope: Scope, period: Period): Promise<AspectCount[]> =>
  many<AspectCount>(
    db,
    `select service, stars >= 4 as good, aspect, count(*)::int as n
       from feedback, unnest(aspects) aspect where ${where} group by 1, 2, 3 order by 1, 2, 4 desc, 3`,
    valuesOf(scope, period),
  );

export type Opinion = { service: string; stars: number; aspects: string[]; details: string; createdAt: Date };
export type OpinionCursor = { at: Date; id: string };
type Row = Opinion & { istanza: string };

/** The newest first; `commented`: only those that say something in words. */
export const opinionsPage = async (
  db: Queryable,
  scope: Scope,
  period: Period,
  { after, size, commented }: { after?: OpinionCursor | undefined; size: number; commented: boolean },
): Promise<{ rows: Opinion[]; next: OpinionCursor | undefined }> => {
  const found = await many<Row>(
    db,
    `select istanza, service, stars, aspects, details, created_at as "createdAt" from feedback
      where ${where} and ($5::timestamptz is null or (created_at, istanza) < ($5, $6::uuid))
        and (not $7 or details <> '')
      order by created_at desc, istanza desc limit $8`,
    [...valuesOf(scope, period), after?.at ?? null, after?.id ?? null, commented, size + 1],
  );
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ istanza: _, ...row }) => row),
    next: found.length > size && last ? { at: last.createdAt, id: last.istanza } : undefined,
  };
};
