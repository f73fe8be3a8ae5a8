// An answer in bytes.
import type { FastifyReply, FastifyRequest } from "fastify";
import { render } from "preact-render-to-string";
import type { Answer } from "../door.ts";
import { compressed } from "./compress.ts";
import { sessionCookie } from "./cookie.ts";

export const html = "text/html; charset=utf-8";

type Send = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => Promise<FastifyReply>;

export const answers =
  ({ https }: { https: boolean }): Send =>
  async (request, reply, answer) => {
    if (answer === "missing") {
      reply.callNotFound();
      return reply;
    }
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
    const page = `<!DOCTYPE html>${render(answer.page)}`;
    const { body, encoding } = await compressed(page, String(request.headers["accept-encoding"] ?? ""));
    if (encoding) reply.header("content-encoding", encoding);
    reply.header("vary", "accept-encoding");
    return reply
      .code(answer.status ?? 200)
      .type(html)
      .send(body);
  };
