// Doors become routes here and nowhere else: who is asking, whose istanza it is, and what is answered.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Found, findSession } from "#identity/sessions.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import type { Catalogue } from "../service.ts";
import type { Posted, Visit } from "../visit.ts";
import { answers } from "./answer.ts";
import { tokenIn } from "./cookie.ts";
import { paramsOf, queryOf } from "./request.ts";
import { isSameSite } from "./same-site.ts";
import { signInFirst } from "./sign-in-first.ts";

const needsNobody = ({ who }: Door): boolean => who === "anyone" || who === "demo";

export const mount = (app: FastifyInstance, ctx: Context, catalogue: Catalogue, doors: Door[]): void => {
  const send = answers({ https: ctx.env.publicUrl.startsWith("https:") });
  const toSignIn = signInFirst(ctx, doors);

  /** The same answer for another person's and for none: nobody learns what exists. */
  const owned = async ({ ente = "", id = "" }: Record<string, string>, person: string) => {
    const istanza = isUuid(id) ? await istanzaByKey(ctx.db, { ente, id }) : undefined;
    const servizio = istanza && catalogue.byId(istanza.service);
    return istanza?.person === person && servizio ? { istanza, servizio } : "missing";
  };

  const sessionOf = async (token: string | undefined): Promise<Found> =>
    token ? findSession(ctx.db, token, ctx.clock.now()) : undefined;

  const visitOf = async (door: Door, request: FastifyRequest): Promise<Visit | Answer> => {
    const params = paramsOf(request);
    if (!params || (door.who === "demo" && !ctx.env.demo)) return "missing";
    const token = tokenIn(request.headers.cookie);
    const found = await sessionOf(token);
    const session = found && "alive" in found ? found.alive : undefined;
    const body = { ...(request.body as Posted | undefined) };
    const common = { params, query: queryOf(request), body, here: request.url, token, session };
    if (needsNobody(door)) return common as Visit;
    if (!session) return toSignIn(door, request, params, found);
    if (door.who === "person") return common as Visit;
    const own = await owned(params, session.person.id);
    return own === "missing" ? own : ({ ...common, ...own } as Visit);
  };

  for (const door of doors) {
    app.route({
      method: door.method,
      url: door.pattern,
      handler: async (request, reply) => {
        if (door.method === "POST" && !isSameSite(request.headers)) return reply.code(403).callNotFound();
        const visit = await visitOf(door, request);
        if (visit === "missing" || !("here" in visit)) return send(request, reply, visit as Answer);
        return send(request, reply, await door.handle(visit as never));
      },
    });
  }
};
