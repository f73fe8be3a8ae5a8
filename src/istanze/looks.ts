// That an official looked at a list of people's data: which, and what kind of search, never the words that were typed.
// It stands in the history of the ente, which is not erased; opening one case stands in the case's own (reads.ts).
import canonicalize from "canonicalize";
import { maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";

export const lookAction = "consultazione";

export type Look = {
  ente: string;
  /** Id of the official's person. */
  person: string;
  /** "pratiche", "registro di protocollo". */
  list: string;
  /** What the address says beside the ente: ids and days. */
  of: Record<string, string>;
  query: Record<string, string>;
};

/** Names of what lists are searched by. Any other name in an address was made up, and may say anything. */
const searches = [
  ...[
    "al",
    "cerca",
    "chi",
    "dal",
    "etichetta",
    "posta",
    "provincia",
    "scheda",
    "servizio",
    "stato",
    "termine",
    "ufficio",
  ],
  ...["verso", "vista"],
];

type Content = Record<string, string | string[]>;

const contentOf = ({ list, of, query }: Look): Content => ({
  ...of,
  elenco: list,
  cercatoPer: searches.filter((name) => Object.hasOwn(query, name) && query[name] !== ""),
});

/** The same list, searched in the same way, again within these minutes is one look. */
const togetherMinutes = 10;

const lookedBefore = async (db: Queryable, { ente, person }: Look, content: Content, now: Date): Promise<boolean> =>
  (await maybeOne(
    db,
    `select 1 from ente_history where ente = $1 and person = $2 and action = $3 and content = $4::jsonb
        and at > $5::timestamptz - make_interval(mins => $6) limit 1`,
    [ente, person, lookAction, canonicalize(content) ?? "", now, togetherMinutes],
    { name: "ente-looked-before" },
  )) !== undefined;

/** Call it before the answer is given: what cannot be written down is not shown. */
export const recordLook = async (ctx: Context, look: Look): Promise<void> => {
  const now = ctx.clock.now();
  const content = contentOf(look);
  if (await lookedBefore(ctx.db, look, content, now)) return;
  await transaction(ctx.db, (tx) =>
    appendEnteHistory(tx, look.ente, { person: look.person, action: lookAction, content, at: now }),
  );
};
