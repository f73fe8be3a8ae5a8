// That an official opened somebody's case: who, as what, when and which part of it. The applicant sees it in "Chi ha
// visto i miei dati".
import { maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { officesOf } from "#identity/clerks.ts";
import { mandatesOf } from "#identity/people.ts";
import type { Context } from "../context.ts";
import { appendRead } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import { lockIstanza } from "./store.ts";

export type Read = {
  /** Id of the official's person. */
  person: string;
  /** "scheda": the case with what was declared. "parere": the part shown to another office. */
  what: "scheda" | "documento" | "parere" | "fascicolo";
  /** Of a document. */
  name?: string;
};

/** What a row of this kind says, as JSON in its content. */
export type ReadContent = { as: string; name?: string };

/** The same page again within these minutes is one reading. */
const togetherMinutes = 10;

const readBefore = async (db: Queryable, { ente, id }: IstanzaKey, read: Read, content: string, now: Date) =>
  (await maybeOne(
    db,
    `select 1 from history where ente = $1 and istanza = $2 and person = $3 and kind = 'lettura' and move = $4
        and content = $5 and at > $6::timestamptz - make_interval(mins => $7) limit 1`,
    [ente, id, read.person, read.what, content, now, togetherMinutes],
    { name: "history-read-before" },
  )) !== undefined;

/** Office and role as of now: "Ufficio Servizi educativi, operatore regionale". */
const partOf = async (db: Queryable, ente: string, person: string, now: Date): Promise<string> => {
  const [offices, mandates] = await Promise.all([officesOf(db, ente, person), mandatesOf(db, person, now)]);
  const role = mandates.find((mandate) => mandate.ente.id === ente)?.role;
  return [...offices.map(({ name }) => name), ...(role ? [role] : [])].join(", ");
};

/** Call it before the answer is given: what cannot be written down is not shown. */
export const recordRead = async (ctx: Context, key: IstanzaKey, read: Read): Promise<void> => {
  const now = ctx.clock.now();
  const said: ReadContent = {
    as: await partOf(ctx.db, key.ente, read.person, now),
    ...(read.name === undefined ? {} : { name: read.name }),
  };
  const content = JSON.stringify(said);
  if (await readBefore(ctx.db, key, read, content, now)) return;
  await transaction(ctx.db, async (tx) => {
    await lockIstanza(tx, key);
    // a second page of the same official may have waited for the lock
    if (await readBefore(tx, key, read, content, now)) return;
    await appendRead(tx, key, { action: read.what, person: read.person, content, at: now });
  });
};
