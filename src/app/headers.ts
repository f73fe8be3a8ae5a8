// What every answer says about how it may be used. No inline script or style anywhere, so the policy needs no nonce.
import type { FastifyInstance } from "fastify";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const postingTo = (...targets: string[]): string => [...policy, `form-action ${targets.join(" ")}`].join("; ");

/** For the one page that carries somebody to a provider of identity with a form. */
export const policyPostingTo = (origin: string): string => postingTo("'self'", origin);

export const headersOfAll = ({ https }: { https: boolean }): Record<string, string> => ({
  "content-security-policy": postingTo("'self'"),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(https && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/** Pages hold personal data: no copy stays in a cache; assets say their own. */
export const notKept = { "cache-control": "no-store" };

/** What a style, a script or a letter needs of all these: it opens nothing, and on a phone every byte is paid. */
const ofAssets = ["x-content-type-options", "cross-origin-resource-policy", "strict-transport-security"];

export const addHeaders = (app: FastifyInstance, headers: Record<string, string>): void => {
  const few = Object.fromEntries(Object.entries(headers).filter(([name]) => ofAssets.includes(name)));
  app.addHook("onSend", async (_request, reply) => {
    const isAsset = String(reply.getHeader("cache-control")).includes("immutable");
    const own = reply.getHeader("content-security-policy");
    reply.headers(isAsset ? few : headers);
    if (own) reply.header("content-security-policy", own);
    if (!reply.hasHeader("cache-control")) reply.headers(notKept);
  });
};
