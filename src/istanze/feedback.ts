// The two-variant feedback of the State's criteria (S0.71 to S0.75, C.SE.1.7). One answer an istanza; answering again
// changes it. Which person answered is not stored beside it.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Feedback = { stars: number; aspects: string[]; details: string };
export const detailsMax = 200;

/** From four stars on the question is what pleased, below what was hard. */
export const isGood = (stars: number): boolean => stars >= 4;

export const storeFeedback = (
  db: Queryable,
  key: IstanzaKey,
  service: string,
  { stars, aspects, details }: Feedback,
  now: Date,
): Promise<number> =>
  exec(
    db,
    `insert into feedback (ente, istanza, service, stars, aspects, details, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (ente, istanza) do update
       set stars = excluded.stars, aspects = excluded.aspects, details = excluded.details`,
    [key.ente, key.id, service, stars, aspects, details, now],
  );

export const feedbackOf = (db: Queryable, key: IstanzaKey): Promise<Feedback | undefined> =>
  maybeOne<Feedback>(db, "select stars, aspects, details from feedback where ente = $1 and istanza = $2", [
    key.ente,
    key.id,
  ]);
