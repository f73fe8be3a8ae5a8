// What was erased and when, as the history of the ente says it.
import { many, type Queryable } from "#db/connect.ts";

export const erasureAction = "cancellazione a fine conservazione";

/** Of one service and one run. */
export type Erased = { servizio: string; bozze: number; istanze: number; nonRiuscite: number };
export type ErasureRun = Erased & { n: number; at: Date };

const shown = 30;

/** The last ones, newest first. */
export const erasureRuns = async (db: Queryable, ente: string): Promise<ErasureRun[]> =>
  (
    await many<{ n: number; at: Date; content: Erased }>(
      db,
      "select n, at, content from ente_history where ente = $1 and action = $2 order by n desc limit $3",
      [ente, erasureAction, shown],
    )
  ).map(({ content, ...rest }) => ({ ...content, ...rest }));
