// What was typed into a page whose session had ended is put aside for its person and given back at the next sign-in,
// so that the hour at which a session ends costs nobody a sentence.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import type { IstanzaKey } from "./istanza.ts";

export type SetAside = { revision: number; typed: Typed; at: Date };

export const setAside = (db: Queryable, key: IstanzaKey, step: string, { revision, typed, at }: SetAside): Promise<number> =>
  exec(
    db,
    `insert into set_aside (ente, istanza, step, revision, typed, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (ente, istanza, step) do update
       set revision = excluded.revision, typed = excluded.typed, at = excluded.at`,
    [key.ente, key.id, step, revision, JSON.stringify(typed), at],
  );

/** Given back once. */
export const takeSetAside = (db: Queryable, key: IstanzaKey, step: string): Promise<SetAside | undefined> =>
  maybeOne<SetAside>(
    db,
    "delete from set_aside where ente = $1 and istanza = $2 and step = $3 returning revision, typed, at",
    [key.ente, key.id, step],
  );
