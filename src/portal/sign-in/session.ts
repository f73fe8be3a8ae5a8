// How long the session lasts, for the countdown of the page.
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";

export const sessionDoors = (ctx: Context): Door[] => {
  const left = ({ session }: Visit<"person">) => ({
    json: { left: Math.round((session.endsAt.getTime() - ctx.clock.now().getTime()) / 1000) },
  });
  return [get(routes.session, "person", left, { untouched: true }), post(routes.session, "person", left)];
};
