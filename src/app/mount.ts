// Doors become routes here and nowhere else: who is asking, whose istanza it is, and the answer in bytes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { render } from "preact-render-to-string";
import type { Context } from "../context.ts";
import { findSession, type Found } from "#identity/sessions.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { routes } from "../routes.ts";
import type { Catalogue } from "../service.ts";
import type { Answer, Door, Posted, Visit } from "../visit.ts";
import { compressed } from "./compress.ts";
import { sessionCookie, tokenIn } from "./cookie.ts";
import { keepTyped } from "./ended.ts";
import { isSameSite } from "./same-site.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const firsts = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      String((Array.isArray(value) ? value[0] : value) ?? ""),
    ]),
  );

export const mount = (app: FastifyInstance, ctx: Context, catalogue: Catalogue, doors: Door[]): void => {
  const https = ctx.env.publicUrl.startsWith("https:");

  const send = async (request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> => {
    if (answer === "missing") return reply.callNotFound() as unknown as FastifyReply;
    if ("redirect" in answer) {
      if (answer.session !== undefined) reply.header("set-cookie", sessionCookie(answer.session, https));
      // nothing of the person stays in the browser after signing out, the device copies of drafts included
      if (answer.session === null) reply.header("clear-site-data", '"storage"');
      return reply.redirect(answer.redirect, 303);
    }
    if ("json" in answer) return reply.code(answer.status ?? 200).send(answer.json);
    if ("file" in answer) {
      const how = answer.inline ? "inline" : "attachment";
      reply.header("content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(answer.name)}`);
      return reply.type(answer.mediaType).send(answer.file);
    }
    const html = `<!DOCTYPE html>${render(answer.page)}`;
    const { body, encoding } = await compressed(html, String(request.headers["accept-encoding"] ?? ""));
    if (encoding) reply.header("content-encoding", encoding);
    reply.header("vary", "accept-encoding");
    return reply.code(answer.status ?? 200).type("text/html; charset=utf-8").send(body);
  };

  const toSignIn = async (door: Door, request: FastifyRequest, found: Found): Promise<Answer> => {
    const params = firsts(request.params);
    const kept =
      door.keepsTyped && found && "ended" in found
        ? await keepTyped(ctx, found.ended.person, params, request.body as Posted)
        : false;
    if (request.headers.accept?.includes("application/json")) {
      return { json: { sessionEnded: true, kept, signIn: routes.signIn.href({ ritorno: backTo(door, params, request) }) }, status: 401 };
    }
    return { redirect: routes.signIn.href({ ritorno: backTo(door, params, request), scaduta: found ? "1" : undefined }) };
  };

  const visitOf = async (door: Door, request: FastifyRequest): Promise<Visit | Answer> => {
    const token = tokenIn(request.headers.cookie);
    const found = token ? await findSession(ctx.db, token, ctx.clock.now()) : undefined;
    const session = found && "alive" in found ? found.alive : undefined;
    const params = firsts(request.params);
    const common = {
      params,
      query: firsts(request.query),
      body: { ...(request.body as Posted | undefined) },
      here: request.url,
      token,
      session,
    };
    if (door.who === "demo" && !ctx.env.demo) return "missing";
    if (door.who === "anyone" || door.who === "demo") return common as Visit;
    if (!session) return toSignIn(door, request, found);
    if (door.who === "person") return common as Visit;
    const { ente = "", id = "" } = params;
    const istanza = uuid.test(id) ? await istanzaByKey(ctx.db, { ente, id }) : undefined;
    const servizio = istanza && catalogue.byId(istanza.service);
    // the same answer for another person's and for none: nobody learns what exists
    if (!istanza || !servizio || istanza.person !== session.person.id) return "missing";
    return { ...common, istanza, servizio } as Visit;
  };

  for (const door of doors) {
    app.route({
      method: door.method,
      url: door.pattern,
      config: { who: door.who },
      handler: async (request, reply) => {
        if (door.method === "POST" && !isSameSite(request.headers)) return reply.code(403).callNotFound();
        const visit = await visitOf(door, request);
        if (visit === "missing" || !("here" in visit)) return send(request, reply, visit as Answer);
        return send(request, reply, await door.handle(visit as never));
      },
    });
  }
};

/** After signing in one lands on a page: a POST is not repeated, its page is opened (C.SE.1.1). */
const backTo = (door: Door, params: Record<string, string>, request: FastifyRequest): string => {
  if (door.method === "GET") return request.url;
  const { ente = "", id = "", step, service } = params;
  if (step) return routes.istanza.step.href({ ente, id, step });
  if (id && ente) return routes.istanza.page.href({ ente, id });
  if (service) return door.pattern === routes.service.start.pattern ? routes.service.start.href({ ente, service }) : routes.service.card.href({ ente, service });
  return routes.bacheca.href();
};
