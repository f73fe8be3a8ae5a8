// The server: what every request passes through, and the doors of portal and services.
import formbody from "@fastify/formbody";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { render } from "preact-render-to-string";
import { assetsFolder } from "#ui/assets.ts";
import { html } from "./app/answer.ts";
import { ErrorPage } from "./app/error-page.tsx";
import { addHeaders, headersOfAll, notKept } from "./app/headers.ts";
import { mount } from "./app/mount.ts";
import { endSlowBodies } from "./app/slow-body.ts";
import type { Context } from "./context.ts";
import { demoProviderDoors } from "./demo/provider/pages.tsx";
import type { Door } from "./door.ts";
import { officeDoors } from "./office/doors.ts";
import { portalDoors } from "./portal/doors.ts";
import { frameMaker } from "./portal/frame.ts";
import type { Catalogue } from "./service.ts";

/** The largest form is a step with fifty rows; nothing longer is read. */
const bodyLimitBytes = 1_000_000;

/** Every page there is, with who may call it. */
export const allDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = frameMaker(ctx);
  return [
    ...portalDoors(ctx, catalogue, frame),
    ...officeDoors(ctx, catalogue),
    ...demoProviderDoors(ctx, frame),
    ...catalogue.all.flatMap((service) => service.pages?.(ctx, frame) ?? []),
  ];
};

export const buildApp = async (ctx: Context, catalogue: Catalogue): Promise<FastifyInstance> => {
  const errorPage = (status: number, id: string): string =>
    `<!DOCTYPE html>${render(<ErrorPage status={status} id={id} demo={ctx.env.demo} />)}`;
  const headers = headersOfAll({ https: ctx.env.publicUrl.startsWith("https:") });
  const app = Fastify({
    logger:
      ctx.env.logLevel === "silent"
        ? false
        : {
            level: ctx.env.logLevel,
            // addresses hold ids and search words, bodies what people type: neither is logged
            serializers: { req: ({ method }) => ({ method }), res: ({ statusCode }) => ({ statusCode }) },
          },
    bodyLimit: bodyLimitBytes,
    // a large file over a slow line; what holds no files has less time: see app/slow-body.ts
    requestTimeout: 600_000,
    // one proxy, which writes down whom it saw: what stands before that in the header anybody could have written
    trustProxy: ctx.env.trustProxy && ((_address, hop) => hop === 0),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // an idle keep-alive connection must not hold up a stop
    forceCloseConnections: "idle",
    // an address that cannot be read comes before the hooks
    frameworkErrors: ({ statusCode = 400 }, { id }, reply: FastifyReply) => {
      const status = statusCode === 414 ? 404 : statusCode;
      reply
        .headers({ ...headers, ...notKept })
        .code(status)
        .type(html)
        .send(errorPage(status, id));
    },
  });
  addHeaders(app, headers);
  app.setNotFoundHandler((request, reply) => {
    const status = reply.statusCode === 403 ? 403 : 404;
    return reply.code(status).type(html).send(errorPage(status, request.id));
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: { message: error.message, stack: error.stack } }, "request failed");
    return reply.code(status).type(html).send(errorPage(status, request.id));
  });

  // forms are the only thing that is posted here
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: bodyLimitBytes });
  // left unread until it is known who asks: see app/multipart.ts
  app.addContentTypeParser("multipart/form-data", (_request, _payload, done) => done(null));
  endSlowBodies(app);
  await app.register(fastifyStatic, {
    root: assetsFolder(),
    prefix: "/a/",
    preCompressed: true,
    immutable: true,
    maxAge: "365d",
    // what never changes is never asked for again: on a phone these would be paid for each file
    etag: false,
    lastModified: false,
    acceptRanges: false,
    index: false,
  });
  mount(app, ctx, catalogue, allDoors(ctx, catalogue));
  return app;
};
