// Where somebody goes on after signing in.
import { isDeskRole } from "#identity/clerks.ts";
import { mandatesOf } from "#identity/people.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";

/** Who only works at the desk of one ente comes to work; everybody else to the own Bacheca. */
const landing = async (ctx: Context, person: string): Promise<string> => {
  const held = await mandatesOf(ctx.db, person, ctx.clock.now());
  // a clerk who is a parent comes to work all the same
  const [only, another] = held.filter(({ ente }) => ente.kind !== "persona");
  if (!only || another || !isDeskRole(only.role)) return routes.bacheca.href();
  const at = { ente: only.ente.id };
  return only.role === "amministratore" ? routes.office.offices.href(at) : routes.office.queue.href(at);
};

/** `asked`: a path of this site; "" or the first page: nobody was on the way to anything. */
export const onward = async (ctx: Context, person: string, asked: string): Promise<string> =>
  asked && asked !== routes.home.href() ? asked : landing(ctx, person);
