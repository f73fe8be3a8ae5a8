// The pages of an istanza that the clerk who fills it in at the desk may use; all others stay the person's own.
import { clerkOf } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import { isAssistedBy } from "#istanze/assisted.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { routes } from "../routes.ts";

const { page, step, autosave, resume, summary, view, move, pdf, send } = routes.istanza;
const open = new Set<string>(
  [page, step, autosave, resume, summary, view, move, pdf, send].map(({ pattern }) => pattern),
);

/** As long as the clerk works for the ente. */
export const isHelped = async (ctx: Context, door: Door, istanza: Istanza, session: Session): Promise<boolean> => {
  if (!open.has(door.pattern) || !isAssistedBy(istanza, session.person.id)) return false;
  return (await clerkOf(ctx.db, session, istanza.ente))?.operator ?? false;
};
