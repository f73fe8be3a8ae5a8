// The search boxes of the office's lists. What is typed is posted and kept, and the address that follows holds an id in
// its place: names and codici fiscali stand in no address (GDPR art. 5). The other filters stand there as they are.
import { keepSearch, searchedWords } from "#istanze/searches.ts";
import { storable } from "#kit/storable.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import { routes } from "../routes.ts";
import { type Posted, post, textOf, type Visit } from "../visit.ts";

type Listed = { href(ente: { ente: string }, query: Record<string, string>): string; filters: readonly string[] };

const { office } = routes;

/** By the last word of the address, each with the filters that its form carries beside the words. */
const lists: Record<string, Listed> = {
  pratiche: {
    href: office.queue.href,
    filters: [
      ...["scheda", "servizio", "stato", "chi", "etichetta", "ufficio", "termine", "posta", "dal", "al", "ordine"],
    ],
  },
  protocollo: { href: office.protocol.list.href, filters: ["verso", "dal", "al"] },
  persone: { href: office.people.href, filters: ["vista"] },
};

const longest = 200;

type Whose = Pick<Visit<"clerk", { ente: string }>, "params" | "session">;

const whoseOf = ({ params, session }: Whose) => ({ ente: params.ente, person: session.person.id });

const filtersIn = (body: Posted, names: readonly string[]): [string, string][] =>
  names.flatMap((name) =>
    [body[name] ?? []].flat().flatMap((value): [string, string][] => (value ? [[name, storable(value, longest)]] : [])),
  );

/** The id under which the words are kept; undefined: there are none. */
const keptAs = (ctx: Context, visit: Whose, typed: string): Promise<string> | undefined => {
  const words = storable(typed).trim().slice(0, longest);
  return words === "" ? undefined : keepSearch(ctx, whoseOf(visit), words);
};

/** The words that were searched, by what stands in the address of the page. */
export const wordsAsked = async (ctx: Context, visit: Whose & Pick<Visit, "query">): Promise<string> =>
  visit.query.ricerca ? ((await searchedWords(ctx, whoseOf(visit), visit.query.ricerca)) ?? "") : "";

/** An address of before, or written by hand, that holds words: the same page without them. */
export const withoutWords = async (ctx: Context, visit: Whose & Pick<Visit, "here">): Promise<Answer | undefined> => {
  const [path = "", query = ""] = visit.here.split("?");
  const asked = new URLSearchParams(query);
  const words = asked.get("cerca");
  if (words === null) return undefined;
  asked.delete("cerca");
  const kept = await keptAs(ctx, visit, words);
  if (kept) asked.set("ricerca", kept);
  return { redirect: asked.size > 0 ? `${path}?${asked}` : path };
};

export const searchDoors = (ctx: Context): Door[] => [
  post(office.search, "clerk", async (visit) => {
    const { ente, elenco } = visit.params;
    const listed = Object.hasOwn(lists, elenco) ? lists[elenco] : undefined;
    if (!listed) return "missing";
    const kept = await keptAs(ctx, visit, textOf(visit.body, "cerca"));
    const asked = new URLSearchParams([
      ...filtersIn(visit.body, listed.filters),
      ...(kept ? [["ricerca", kept] as [string, string]] : []),
    ]);
    return { redirect: `${listed.href({ ente }, {})}${asked.size > 0 ? `?${asked}` : ""}` };
  }),
];
