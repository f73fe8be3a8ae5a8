// The queue that an address asks for, with the words that are kept for it.
import { type QueueQuery, readQueue } from "#istanze/queue/query.ts";
import { searchedWords } from "#istanze/searches.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";

type Asking = Pick<Visit<"operator", { ente: string }>, "params" | "session">;

/** Words that are kept no more look for nothing: `ricerca` alone is left, for the page to say so. */
export const askedQueue = async (ctx: Context, { params, session }: Asking, text: string): Promise<QueueQuery> => {
  const query = readQueue(text);
  if (!query.ricerca) return query;
  const words = await searchedWords(ctx, { ente: params.ente, person: session.person.id }, query.ricerca);
  return { ...query, cerca: words ?? "" };
};
