// What an istanza's page says beside its state: the office that works it, and since when its term stands still.
import { maybeOne, type Queryable } from "#db/connect.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";

/** Of the case or, before one works it, of the service. */
export const officeOf = async (
  db: Queryable,
  { ente, office, service }: Pick<Istanza, "ente" | "office" | "service">,
): Promise<string | undefined> =>
  (
    await maybeOne<{ name: string }>(
      db,
      `select name from office
        where ente = $1 and id = coalesce($2, (select office from office_service where ente = $1 and service = $3))`,
      [ente, office, service],
    )
  )?.name;

/** First day on which the term did not run; undefined when it runs. */
export const suspendedSince = async (db: Queryable, { ente, id }: IstanzaKey): Promise<string | undefined> =>
  (
    await maybeOne<{ day: string }>(
      db,
      `select from_on as day from term_suspension where ente = $1 and istanza = $2 and to_on is null
        order by n desc limit 1`,
      [ente, id],
    )
  )?.day;
