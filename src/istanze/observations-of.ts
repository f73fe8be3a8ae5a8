// The observations that were presented on the notices of rejection of a case, each with its documents.
import { many, type Queryable } from "#db/connect.ts";
import type { Document } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";
import { observationsText } from "./observations-content.ts";

type Presented = { at: Date; content: string };
type Observations = { at: Date; text: string; documents: Document[] };

const presented = (db: Queryable, { ente, id }: IstanzaKey): Promise<Presented[]> =>
  many<Presented>(
    db,
    `select at, content from history
      where ente = $1 and istanza = $2 and kind = 'mossa' and move = 'Presenta osservazioni' order by n`,
    [ente, id],
  );

/** The first ones first. `documents`: of the case; each came a moment before the move that it goes with. */
export const observationsOf = async (
  db: Queryable,
  key: IstanzaKey,
  documents: readonly Document[],
): Promise<Observations[]> => {
  const all = await presented(db, key);
  const own = documents.filter(({ kind }) => kind === "osservazioni");
  return all.map(({ at, content }, n) => {
    const before = all[n - 1]?.at;
    const its = own.filter(({ createdAt }) => createdAt <= at && (!before || createdAt > before));
    return { at, text: observationsText(content, its.length > 0), documents: its };
  });
};
