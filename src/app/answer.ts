// An answer in bytes.

import type { FastifyReply, FastifyRequest } from "fastify";
import { render } from "preact-render-to-string";
import type { Answer } from "../door.ts";
import { compressed } from "./compress.ts";
import { sessionCookie } from "./cookie.ts";

export const html = "text/html; charset=utf-8";

type Of<K extends string> = Extract<Answer, Record<K, unknown>>;

const redirect = (reply: FastifyReply, { redirect: to, session }: Of<"redirect">, https: boolean): FastifyReply => {
  if (session !== undefined) reply.header("set-cookie", sessionCookie(session, https));
  // nothing of the person stays in the browser after signing out, the device copies of drafts included
  if (session === null) reply.header("clear-site-data", '"storage"');
  return reply.redirect(to, 303);
};

const sendFile = (reply: FastifyReply, { file, name, mediaType, inline }: Of<"file">): FastifyReply => {
  const how = inline ? "inline" : "attachment";
  reply.header("content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(mediaType).send(file);
};

const sendPage = async (reply: FastifyReply, { page, status = 200 }: Of<"page">, accepts: string) => {
  const { body, encoding } = await compressed(`<!DOCTYPE html>${render(page)}`, accepts);
  if (encoding) reply.header("content-encoding", encoding);
  reply.header("vary", "accept-encoding");
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
    if ("redirect" in answer) return redirect(reply, answer, https);
    if ("json" in answer) return reply.code(answer.status ?? 200).send(answer.json);
    if ("file" in answer) return sendFile(reply, answer);
    return sendPage(reply, answer, String(request.headers["accept-encoding"] ?? ""));
  };
