// A page that needs somebody, asked for by nobody: sign-in, and from there straight back (C.SE.1.1).
import type { FastifyRequest } from "fastify";
import type { Found, Session } from "#identity/sessions.ts";
import type { Lack } from "#istanze/assurance.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import { stepUpHref } from "../portal/sign-in/step-up-href.ts";
import { routes } from "../routes.ts";
import type { Posted } from "../visit.ts";
import { keepLate, type Late } from "./kept.ts";

/** A POST is not repeated after signing in: the page it was sent from is opened. */
const backTo = (door: Door, doors: Door[], params: Record<string, string>, url: string): string => {
  if (door.method === "GET") return url;
  if (doors.some(({ method, pattern }) => method === "GET" && pattern === door.pattern)) return url.split("?")[0] ?? "";
  const { ente, id, step } = params;
  if (door.who === "caseworker" && ente && id) return routes.office.case.page.href({ ente, id });
  if (door.who !== "owner" && ente) return routes.office.queue.href({ ente });
  if (ente && id) return step ? routes.istanza.step.href({ ente, id, step }) : routes.istanza.page.href({ ente, id });
  return routes.bacheca.href();
};

const wantsJson = ({ headers }: FastifyRequest): boolean => headers.accept?.includes("application/json") ?? false;

type Asked = { door: Door; request: FastifyRequest; params: Record<string, string>; body: Posted };

const answer = (request: FastifyRequest, signIn: string, kept: boolean): Answer =>
  wantsJson(request) ? { json: { sessionEnded: true, kept, signIn }, status: 401 } : { redirect: signIn };

export const signInFirst = (ctx: Context, doors: Door[]) => {
  const lateOf = ({ door, request, params, body }: Asked): Late => ({
    door,
    params,
    path: request.url,
    page: backTo(door, doors, params, request.url),
    body,
  });

  return {
    /** For nobody who is signed in. */
    turnAway: async (asked: Asked, found: Found): Promise<Answer> => {
      const ended = found && "ended" in found ? found.ended : undefined;
      const late = lateOf(asked);
      const kept = ended && (await keepLate(ctx, ended.person, late));
      const closed = found !== undefined && "closed" in found;
      const scaduta = closed ? "chiusa" : kept ? "salvato" : ended && "1";
      const signIn = routes.signIn.href({ ritorno: kept ?? late.page, scaduta });
      return answer(asked.request, signIn, kept !== undefined);
    },
    /** For somebody who is signed in, but not well enough. */
    stepUp: async (asked: Asked, { person }: Session, lack: Lack): Promise<Answer> => {
      const late = lateOf(asked);
      const kept = await keepLate(ctx, person.id, late);
      return answer(asked.request, stepUpHref(lack, kept ?? late.page), kept !== undefined);
    },
  };
};
