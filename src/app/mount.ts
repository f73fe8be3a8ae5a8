// Doors become routes here and nowhere else: who is asking, whose istanza it is, and what is answered.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type Found, findSession, type Session } from "#identity/sessions.ts";
import type { Files } from "#platform/files.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import type { Catalogue } from "../service.ts";
import type { Posted, Visit } from "../visit.ts";
import { answers } from "./answer.ts";
import { callerOf } from "./caller.ts";
import { failure } from "./failure.ts";
import { isKept } from "./kept.ts";
import { type Form, isMultipart, readMultipart } from "./multipart.ts";
import { needsNobody, type Reached, reachFor } from "./reach.ts";
import { recordShown } from "./record-look.ts";
import { paramsOf, queryOf } from "./request.ts";
import { isSameSite } from "./same-site.ts";
import { signInFirst } from "./sign-in-first.ts";
import { lacking } from "./step-up.ts";

/** A session of the demo ends with the demo. */
const aliveIn = (found: Found, { demo }: Context["env"]): Session | undefined => {
  const session = found && "alive" in found ? found.alive : undefined;
  return session?.method === "dimostrativo" && !demo ? undefined : session;
};

type Asked = { door: Door; request: FastifyRequest; params: Record<string, string> };
/** Let in; or what is answered instead. */
type Admitted = { session: Session | undefined; more: Exclude<Reached, "missing"> } | Answer;

export const mount = (app: FastifyInstance, ctx: Context, catalogue: Catalogue, doors: Door[]): void => {
  const https = ctx.env.publicUrl.startsWith("https:");
  const send = answers({ https });
  const reached = reachFor(ctx, catalogue);
  const { turnAway, stepUp } = signInFirst(ctx, doors);

  const sessionOf = async ({ untouched }: Door, token: string | undefined): Promise<Found> =>
    token ? findSession(ctx.db, token, ctx.clock.now(), { untouched }) : undefined;

  const formOf = async ({ takesFiles }: Door, request: FastifyRequest, store?: Files): Promise<Form> =>
    takesFiles && isMultipart(request)
      ? readMultipart(request.raw, takesFiles, store)
      : { body: { ...(request.body as Posted | undefined) }, files: {} };

  /** Texts are kept, where kept.ts says so; nothing of a file is, nor is anything read of a stranger. */
  const typedIn = async ({ door, request }: Asked, kept: boolean): Promise<Posted> =>
    kept && isKept(door) ? (await formOf(door, request)).body : {};

  const admit = async (asked: Asked, found: Found): Promise<Admitted> => {
    const { door, params } = asked;
    const session = aliveIn(found, ctx.env);
    if (!session) {
      if (needsNobody(door)) return { session, more: {} };
      const ended = found !== undefined && "ended" in found;
      return turnAway({ ...asked, body: await typedIn(asked, ended) }, found);
    }
    const more = await reached(door, params, session);
    if (more === "missing") return more;
    const lack = lacking(ctx, door, session, more);
    return lack ? stepUp({ ...asked, body: await typedIn(asked, true) }, session, lack) : { session, more };
  };

  const visitOf = async (door: Door, request: FastifyRequest): Promise<Visit | Answer> => {
    const params = paramsOf(request);
    if (!params || (door.who === "demo" && !ctx.env.demo)) return "missing";
    const caller = callerOf(request, https);
    const admitted = await admit({ door, request, params }, await sessionOf(door, caller.token));
    if (admitted === "missing" || !("more" in admitted)) return admitted;
    const { session, more } = admitted;
    // last: nothing of a file is kept for somebody who may not post it, or when nothing can be made of it
    const closed = more.istanza && door.takesFiles?.when?.(more.istanza) === false;
    const form = await formOf(door, request, closed ? undefined : ctx.files);
    return { params, query: queryOf(request), ...form, here: request.url, ...caller, session, ...more } as Visit;
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
