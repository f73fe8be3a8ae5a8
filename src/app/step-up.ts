// Signed in, but not well enough for what is asked: to the sign-in page, which says why, and from there straight back.
// What was typed is kept as at the end of a session.
import type { Session } from "#identity/sessions.ts";
import { type Doing, type Lack, lackFor } from "#istanze/assurance.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import type { Reached } from "./reach.ts";

/** Who works at a desk sees other people's data: a second factor is needed (AgID, misure minime; GDPR art. 32). */
const atDesk: Lack = { level: 2, again: false };

const isAtWork = ({ who }: Door): boolean => ["clerk", "operator", "administrator", "caseworker"].includes(who);

/** Undefined: nothing is missing. Who fills in somebody else's istanza is at a desk too, whatever the page. */
export const lacking = (
  ctx: Context,
  door: Door,
  session: Session,
  { istanza, servizio }: Exclude<Reached, "missing">,
): Lack | undefined => {
  const isOthers = istanza !== undefined && istanza.person !== session.person.id;
  if ((isAtWork(door) || isOthers) && session.level < atDesk.level) return atDesk;
  if (door.who !== "owner" || !servizio) return undefined;
  const doing: Doing = door.does ?? "read";
  return lackFor(servizio.policy, doing, session, ctx.clock.now());
};
