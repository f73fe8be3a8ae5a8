// Who says to represent a child or a ward, and what an official who has read the papers decides (S3.24). One's own
// request is for a colleague.
import { decidedRequest, openRequest } from "#identity/representation-requests.ts";
import { paperAnswer } from "#istanze/representation/papers.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post } from "../../visit.ts";
import { drawDecided, endDecided } from "./decided.tsx";
import { keyOf, type OneVisit } from "./frame-of.tsx";
import { representationListDoors } from "./list.tsx";
import { decide, drawOpen } from "./open.tsx";

export const representationOfficeDoors = (ctx: Context): Door[] => {
  const { one, end, paper } = routes.office.representation;
  const openIn = (visit: OneVisit) => openRequest(ctx.db, keyOf(visit), visit.session.person.id);
  const decidedIn = (visit: OneVisit) => decidedRequest(ctx.db, keyOf(visit), visit.session.person.id);

  return [
    ...representationListDoors(ctx),
    get(one, "operator", async (visit) => {
      const asked = await openIn(visit);
      if (asked) return drawOpen(ctx, visit, asked);
      const decided = await decidedIn(visit);
      return decided ? drawDecided(ctx, visit, decided) : "missing";
    }),
    post(one, "operator", async (visit) => {
      const asked = await openIn(visit);
      return asked ? decide(ctx, visit, asked) : "missing";
    }),
    post(end, "operator", async (visit) => {
      const decided = await decidedIn(visit);
      return decided ? endDecided(ctx, visit, decided) : "missing";
    }),
    get(paper, "operator", async (visit) => {
      const asked = (await openIn(visit)) ?? (await decidedIn(visit));
      return asked ? paperAnswer(ctx, asked, visit.params.paper, "office") : "missing";
    }),
  ];
};
