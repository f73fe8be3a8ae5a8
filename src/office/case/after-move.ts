// Where a clerk goes on after a move: the next case of the view (capability 25); who only took the case in charge stays.
import { queueDesk } from "#istanze/queue/desk.ts";
import { nextCase } from "#istanze/queue/store.ts";
import { type Move, slugOf } from "#istanze/workflow.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { askedQueue } from "../queue/asked.ts";
import type { CaseVisit } from "./tab.ts";

/** Id of the case; asked before the move, which takes this one out of its place. */
export const nextAfter = async (ctx: Context, visit: CaseVisit): Promise<string | undefined> => {
  const { clerk, session, query, params } = visit;
  const desk = await queueDesk(ctx.db, clerk, session.person.id, romeDate(ctx.clock.now()));
  return nextCase(ctx.db, desk, await askedQueue(ctx, visit, query.vista ?? ""), params.id);
};

export const hrefAfter = ({ params, query }: CaseVisit, move: Move, next: string | undefined): string => {
  const fatto = slugOf(move.name);
  const { ente, id } = params;
  const { vista } = query;
  if (move.to === "PRESA IN CARICO" || !next) return routes.office.case.page.href({ ente, id }, { fatto, vista });
  return routes.office.case.page.href({ ente, id: next }, { fatto, prima: id, vista });
};
