// What a page is about for whoever is signed in: the istanza of the address, the desk of the ente, or nothing at all.
import { type Clerk, clerkOf } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import { deskServices } from "#istanze/assisted.ts";
import { withIdentity } from "#istanze/identity-known.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../context.ts";
import type { Door, Who } from "../door.ts";
import type { Catalogue, Servizio } from "../service.ts";
import { isHelped } from "./helped.ts";

/** A case of one's own is read and not worked (L. 241/1990 art. 6-bis). */
const isClosedToOneself = ({ method, refusesOwn }: Door, istanza: Istanza, session: Session): boolean =>
  method === "POST" && istanza.person === session.person.id && !refusesOwn;

/** Whether somebody who works for the ente may call a page of this kind. */
const atWork: Partial<Record<Who, (clerk: Clerk) => boolean>> = {
  clerk: () => true,
  operator: ({ operator }) => operator,
  administrator: ({ administrator }) => administrator,
  caseworker: ({ operator }) => operator,
};

/** "missing": for this person it does not exist. */
export type Reached = { istanza?: Istanza; servizio?: Servizio; clerk?: Clerk; helps?: boolean } | "missing";

type Reach = (door: Door, params: Record<string, string>, session: Session) => Promise<Reached>;

export const reachFor = (ctx: Context, catalogue: Catalogue): Reach => {
  const named = async ({ ente = "", id = "" }: Record<string, string>) => {
    const istanza = isUuid(id) ? await istanzaByKey(ctx.db, { ente, id }) : undefined;
    const servizio = istanza && catalogue.byId(istanza.service);
    return istanza && servizio ? { istanza, servizio } : undefined;
  };

  /** The same answer for another person's and for none: nobody learns what exists. */
  const owned = async (door: Door, params: Record<string, string>, session: Session) => {
    const found = await named(params);
    if (!found) return "missing";
    if (found.istanza.person === session.person.id) {
      return { ...found, istanza: await withIdentity(ctx, found.istanza, session.person) };
    }
    return (await isHelped(ctx, door, found.istanza, session)) ? found : "missing";
  };

  const worked = async (door: Door, params: Record<string, string>, session: Session) => {
    const clerk = await clerkOf(ctx.db, session, params.ente ?? "");
    if (!clerk || !atWork[door.who]?.(clerk)) return "missing";
    const helps = clerk.operator && (await deskServices(ctx.db, catalogue.all, clerk.ente.id)).length > 0;
    if (door.who !== "caseworker") return { clerk, helps };
    const found = await named(params);
    const isTheirs = found?.istanza.sentAt && clerk.services.includes(found.istanza.service);
    return isTheirs && !isClosedToOneself(door, found.istanza, session) ? { clerk, helps, ...found } : "missing";
  };

  return async (door, params, session) => {
    if (needsNobody(door) || door.who === "person") return {};
    return door.who === "owner" ? owned(door, params, session) : worked(door, params, session);
  };
};

export const needsNobody = ({ who }: Door): boolean => who === "anyone" || who === "demo";
