// A form that trickles in holds a connection no longer than this; those with files have their own watch (multipart.ts).
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isMultipart } from "./multipart.ts";

const most = 30_000;

export const endSlowBodies = (app: FastifyInstance): void => {
  const watches = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.addHook("preParsing", async (request) => {
    if (isMultipart(request)) return;
    watches.set(
      request,
      setTimeout(() => request.raw.destroy(), most),
    );
  });
  const stop = async (request: FastifyRequest): Promise<void> => clearTimeout(watches.get(request));
  app.addHook("preHandler", stop);
  app.addHook("onRequestAbort", stop);
  app.addHook("onResponse", stop);
};
