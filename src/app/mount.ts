// Doors become routes here and nowhere else: who is asking, whose istanza it is, and what is answered.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Clerk, clerkOf } from "#identity/clerks.ts";
import { type Found, findSession, type Session } from "#identity/sessions.ts";
import { deskServices } from "#istanze/assisted.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Files } from "#platform/files.ts";
import type { Context } from "../context.ts";
import type { Answer, Door, Who } from "../door.ts";
import type { Catalogue, Servizio } from "../service.ts";
import type { Posted, Visit } from "../visit.ts";
import { answers } from "./answer.ts";
import { cookieIn } from "./cookie.ts";
import { deviceOf } from "./device.ts";
import { failure } from "./failure.ts";
import { isHelped } from "./helped.ts";
import { type Form, isMultipart, readMultipart } from "./multipart.ts";
import { networkOf } from "./network.ts";
import { recordShown } from "./record-look.ts";
import { paramsOf, queryOf } from "./request.ts";
import { isSameSite } from "./same-site.ts";
import { signInFirst } from "./sign-in-first.ts";

const needsNobody = ({ who }: Door): boolean => who === "anyone" || who === "demo";

/** A case of one's own is read and not worked (L. 241/1990 art. 6-bis). */
const isClosedToOneself = ({ method, refusesOwn }: Door, istanza: Istanza, session: Session): boolean =>
  method === "POST" && istanza.person === session.person.id && !refusesOwn;

const aliveIn = (found: Found): Session | undefined => (found && "alive" in found ? found.alive : undefined);

/** Whether somebody who works for the ente may call a page of this kind. */
const atWork: Partial<Record<Who, (clerk: Clerk) => boolean>> = {
  clerk: () => true,
  operator: ({ operator }) => operator,
  administrator: ({ administrator }) => administrator,
  caseworker: ({ operator }) => operator,
};

/** What a page is about; "missing": for this person it does not exist. */
type Reached = { istanza?: Istanza; servizio?: Servizio; clerk?: Clerk; helps?: boolean } | "missing";

export const mount = (app: FastifyInstance, ctx: Context, catalogue: Catalogue, doors: Door[]): void => {
  const https = ctx.env.publicUrl.startsWith("https:");
  const send = answers({ https });
  const toSignIn = signInFirst(ctx, doors);

  const named = async ({ ente = "", id = "" }: Record<string, string>) => {
    const istanza = isUuid(id) ? await istanzaByKey(ctx.db, { ente, id }) : undefined;
    const servizio = istanza && catalogue.byId(istanza.service);
    return istanza && servizio ? { istanza, servizio } : undefined;
  };

  /** The same answer for another person's and for none: nobody learns what exists. */
  const owned = async (door: Door, params: Record<string, string>, session: Session) => {
    const found = await named(params);
    if (!found) return "missing";
    const theirs = found.istanza.person === session.person.id;
    return theirs || (await isHelped(ctx, door, found.istanza, session)) ? found : "missing";
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

  /** What a signed-in person's page is about, or that it does not exist for this person. */
  const reached = async (door: Door, params: Record<string, string>, session: Session): Promise<Reached> => {
    if (door.who === "person") return {};
    return door.who === "owner" ? owned(door, params, session) : worked(door, params, session);
  };

  const sessionOf = async (token: string | undefined): Promise<Found> =>
    token ? findSession(ctx.db, token, ctx.clock.now()) : undefined;

  const formOf = async ({ takesFiles }: Door, request: FastifyRequest, store?: Files): Promise<Form> =>
    takesFiles && isMultipart(request)
      ? readMultipart(request.raw, takesFiles, store)
      : { body: { ...(request.body as Posted | undefined) }, files: {} };

  /** Texts are kept for doors that say so, of a session that has ended; nothing of a file is, nor is anything read of a stranger. */
  const turnedAway = async (door: Door, request: FastifyRequest, params: Record<string, string>, found: Found) => {
    const { body } = door.keepsTyped && found && "ended" in found ? await formOf(door, request) : { body: {} };
    return toSignIn(door, request, params, found, body);
  };

  const visitOf = async (door: Door, request: FastifyRequest): Promise<Visit | Answer> => {
    const params = paramsOf(request);
    if (!params || (door.who === "demo" && !ctx.env.demo)) return "missing";
    const token = cookieIn(request.headers.cookie, "session", https);
    const found = await sessionOf(token);
    const session = aliveIn(found);
    const open = needsNobody(door);
    if (!open && !session) return turnedAway(door, request, params, found);
    const more: Reached = session && !open ? await reached(door, params, session) : {};
    if (more === "missing") return more;
    // last: nothing of a file is kept for somebody who may not post it, or when nothing can be made of it
    const closed = more.istanza && door.takesFiles?.when?.(more.istanza) === false;
    const form = await formOf(door, request, closed ? undefined : ctx.files);
    const from = {
      token,
      browser: cookieIn(request.headers.cookie, "request", https),
      known: cookieIn(request.headers.cookie, "known", https),
      device: deviceOf(request.headers["user-agent"]),
      network: networkOf(request.ip),
    };
    return { params, query: queryOf(request), ...form, here: request.url, ...from, session, ...more } as Visit;
  };

  for (const door of doors) {
    app.route({
      method: door.method,
      url: door.pattern,
      handler: async (request, reply) => {
        const judged = door.method === "POST" && !door.fromElsewhere;
        if (judged && !isSameSite(request.headers)) return reply.code(403).callNotFound();
        if (isMultipart(request) && !door.takesFiles) throw failure(415, "no files are taken here");
        const visit = await visitOf(door, request);
        if (visit === "missing" || !("here" in visit)) return send(request, reply, visit as Answer);
        const answer = await door.handle(visit as never);
        await recordShown(ctx, door, visit, answer);
        return send(request, reply, answer);
      },
    });
  }
};
