// A page that needs somebody, asked for by nobody: sign-in, and from there straight back (C.SE.1.1).
import type { FastifyRequest } from "fastify";
import type { Found } from "#identity/sessions.ts";
import type { Context } from "../context.ts";
import type { Answer, Door } from "../door.ts";
import { routes } from "../routes.ts";
import type { Posted } from "../visit.ts";
import { keepTyped } from "./ended.ts";

/** A POST is not repeated after signing in: the page it was sent from is opened. */
const backTo = (door: Door, doors: Door[], params: Record<string, string>, url: string): string => {
  if (door.method === "GET") return url;
  if (doors.some(({ method, pattern }) => method === "GET" && pattern === door.pattern)) return url.split("?")[0] ?? "";
  const { ente, id, step } = params;
  if (ente && id) return step ? routes.istanza.step.href({ ente, id, step }) : routes.istanza.page.href({ ente, id });
  return routes.bacheca.href();
};

export const signInFirst =
  (ctx: Context, doors: Door[]) =>
  async (
    door: Door,
    request: FastifyRequest,
    params: Record<string, string>,
    found: Found,
    body: Posted,
  ): Promise<Answer> => {
    const ended = found && "ended" in found ? found.ended : undefined;
    const kept = door.keepsTyped && ended ? await keepTyped(ctx, ended.person, params, body) : false;
    const ritorno = backTo(door, doors, params, request.url);
    if (request.headers.accept?.includes("application/json")) {
      return { json: { sessionEnded: true, kept, signIn: routes.signIn.href({ ritorno }) }, status: 401 };
    }
    return { redirect: routes.signIn.href({ ritorno, scaduta: kept ? "salvato" : ended && "1" }) };
  };
