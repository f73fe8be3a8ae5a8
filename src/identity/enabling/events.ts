// What happened to a request, and which officials opened it: for the person's own eyes (capability 54).
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";

type NewEvent = {
  what: string;
  at: Date;
  /** An official, with the ente they work for. */
  clerk?: { id: string; ente: string };
  note?: string;
};

export const noteEvent = (db: Queryable, enabling: string, { what, at, clerk, note }: NewEvent): Promise<number> =>
  exec(
    db,
    "insert into enabling_event (enabling, id, at, what, clerk, ente, note) values ($1, $2, $3, $4, $5, $6, $7)",
    [enabling, randomUUID(), at, what, clerk?.id ?? null, clerk?.ente ?? null, note ?? ""],
  );

/** The same official again within ten minutes opened it once, as with cases (istanze/reads.ts). @returns whether it is new */
export const noteOpened = async (
  db: Queryable,
  enabling: string,
  clerk: { id: string; ente: string },
  at: Date,
): Promise<boolean> => {
  const what = "Aperta allo sportello";
  const before = await maybeOne(
    db,
    `select 1 from enabling_event where enabling = $1 and clerk = $2 and ente = $3 and what = $4
        and at > $5::timestamptz - interval '10 minutes' limit 1`,
    [enabling, clerk.id, clerk.ente, what, at],
  );
  if (!before) await noteEvent(db, enabling, { what, at, clerk });
  return !before;
};

export type EnablingEvent = {
  id: string;
  at: Date;
  what: string;
  note: string;
  clerk: string | null;
  ente: string | null;
};

/** From the first on. */
export const eventsOf = (db: Queryable, enabling: string): Promise<EnablingEvent[]> =>
  many<EnablingEvent>(
    db,
    `select v.id, v.at, v.what, v.note, p.nome || ' ' || p.cognome as clerk, e.name as ente
       from enabling_event v left join person p on p.id = v.clerk left join ente e on e.id = v.ente
      where v.enabling = $1 order by v.at, v.id limit 200`,
    [enabling],
  );
