// One rule for every page of an office: who looked at people's data is written down before it is shown.
import { recordLook } from "#istanze/looks.ts";
import { recordRead } from "#istanze/reads.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import type { Visit } from "../visit.ts";

const isShown = (answer: Answer): boolean => answer !== "missing" && ("page" in answer || "file" in answer);

/** Words that are kept under an id are words all the same. */
const searched = (query: Visit["query"]): Visit["query"] =>
  query.ricerca ? { ...query, cerca: query.ricerca } : query;

/** Of a case each page and each file, a preview too, is a reading of it. */
export const recordShown = async (ctx: Context, door: Door, visit: Visit, answer: Answer): Promise<void> => {
  if (!visit.session || !isShown(answer)) return;
  const person = visit.session.person.id;
  if (door.who === "caseworker") {
    const { ente = "", id = "" } = visit.params;
    await recordRead(ctx, { ente, id }, { person, what: "scheda" });
  }
  if (door.lists === undefined) return;
  const { ente = "", ...of } = visit.params;
  await recordLook(ctx, { ente, person, list: door.lists, of, query: searched(visit.query) });
};
