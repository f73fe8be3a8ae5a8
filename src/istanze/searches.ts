// The words of a search in the office's lists: names and codici fiscali, which would stand in addresses, in the browser's
// history and in the logs of proxies. Kept encrypted for whoever searched, under an id that says nothing.
import { exec, maybeOne } from "#db/connect.ts";
import { isUuid, newId } from "#kit/uuid.ts";
import type { Context } from "../context.ts";

type Whose = { ente: string; person: string };

const about = ({ person }: Whose, id: string): string => `search ${person} ${id}`;

/** @returns the id that stands in the address */
export const keepSearch = async (ctx: Context, whose: Whose, words: string): Promise<string> => {
  const id = newId();
  await exec(ctx.db, "insert into list_search (ente, person, id, sealed, at) values ($1, $2, $3, $4, $5)", [
    whose.ente,
    whose.person,
    id,
    ctx.sealing.seal(words, about(whose, id)),
    ctx.clock.now(),
  ]);
  return id;
};

/** Those of a view under a name are found by the id of the view. */
const wordsOfView = async (ctx: Context, { ente, person }: Whose, id: string): Promise<string | undefined> => {
  const view = await maybeOne<{ query: string }>(
    ctx.db,
    "select query from saved_view where ente = $1 and person = $2 and id = $3",
    [ente, person, id],
  );
  return view && (new URLSearchParams(view.query).get("cerca") ?? "");
};

/** Undefined: never searched by this person here, or too long ago. */
export const searchedWords = async (ctx: Context, whose: Whose, id: string): Promise<string | undefined> => {
  if (!isUuid(id)) return undefined;
  const kept = await maybeOne<{ sealed: Buffer }>(
    ctx.db,
    "select sealed from list_search where ente = $1 and person = $2 and id = $3",
    [whose.ente, whose.person, id],
    { name: "list-search" },
  );
  return kept ? ctx.sealing.open(kept.sealed, about(whose, id)) : wordsOfView(ctx, whose, id);
};
