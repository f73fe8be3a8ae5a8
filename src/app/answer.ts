// An answer in bytes.

import type { FastifyReply, FastifyRequest } from "fastify";
import { render } from "preact-render-to-string";
import type { Answer, Cookies } from "../door.ts";
import { compressed } from "./compress.ts";
import { type CookieKind, cookieSet } from "./cookie.ts";
import { policyPostingTo } from "./headers.ts";

export const html = "text/html; charset=utf-8";

type Of<K extends string> = Extract<Answer, Record<K, unknown>>;

const setCookies = (reply: FastifyReply, cookies: Cookies, https: boolean): void => {
  for (const [kind, token] of Object.entries(cookies) as [CookieKind, string | null | undefined][]) {
    if (token !== undefined) reply.header("set-cookie", cookieSet(kind, token, https));
  }
  // nothing of the person stays in the browser after signing out, the device copies of drafts included
  if (cookies.session === null) reply.header("clear-site-data", '"storage"');
};

const sendFile = (reply: FastifyReply, { file, name, mediaType, inline }: Of<"file">): FastifyReply => {
  const how = inline ? "inline" : "attachment";
  reply.header("content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(mediaType).send(file);
};

const sendPage = async (reply: FastifyReply, { page, status = 200, postsTo, leadsTo }: Of<"page">, accepts: string) => {
  const { body, encoding } = await compressed(`<!DOCTYPE html>${render(page)}`, accepts);
  if (encoding) reply.header("content-encoding", encoding);
  reply.header("vary", "accept-encoding");
  if (leadsTo) reply.header("refresh", `0;url=${leadsTo}`);
  if (postsTo) reply.header("content-security-policy", policyPostingTo(postsTo));
  return reply.code(status).type(html).send(body);
};

type Send = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => Promise<FastifyReply>;

export const answers =
  ({ https }: { https: boolean }): Send =>
  async (request, reply, answer) => {
    if (answer === "missing") {
      reply.callNotFound();
      return reply;
    }
    if ("cookies" in answer && answer.cookies) setCookies(reply, answer.cookies, https);
    if ("redirect" in answer) return reply.redirect(answer.redirect, 303);
    if ("json" in answer) return reply.code(answer.status ?? 200).send(answer.json);
    if ("file" in answer) return sendFile(reply, answer);
    return sendPage(reply, answer, String(request.headers["accept-encoding"] ?? ""));
  };
