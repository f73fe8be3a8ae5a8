// The gateway of a Region, played by oidc-provider: a certified provider that is nobody's here. It says on the console
// that it was not tried on the Node of these tests; it works there.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type KoaContextWithOIDC, Provider } from "oidc-provider";
import { newKey } from "./jose-by-hand.ts";

export type Gateway = {
  issuer: string;
  /** Who is signed in there from now on, and how sure the gateway is. */
  person: Record<string, unknown>;
  acr: string;
  /** Makes the provider say no. */
  refuses: boolean;
  /** Goes where the button leads, like a browser that has the provider's cookies; the path and query that it brings back. */
  visit(address: string): Promise<string>;
  /** Access tokens that were taken back. */
  revoked: () => number;
  close(): Promise<void>;
};

export const levels = {
  "https://www.spid.gov.it/SpidL1": 1,
  "https://www.spid.gov.it/SpidL2": 2,
  "https://www.spid.gov.it/SpidL3": 3,
};

export const gateway = async (clients: readonly Record<string, unknown>[]): Promise<Gateway> => {
  let provider: Provider;
  let revoked = 0;
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return provider.callback()(request, response);
    await provider.interactionDetails(request, response);
    const no = { error: "access_denied", error_description: "the person went away" };
    const yes = { login: { accountId: "ada", acr: world.acr, remember: false } };
    return provider.interactionFinished(request, response, world.refuses ? no : yes);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  provider = new Provider(issuer, {
    clients: clients as never,
    jwks: { keys: [{ ...newKey("gateway").key.export({ format: "jwk" }), kid: "gateway", use: "sig" } as never] },
    cookies: { keys: ["for these tests alone"] },
    acrValues: Object.keys(levels),
    claims: { openid: ["sub"], profile: ["fiscal_number", "given_name", "family_name"], email: ["email"] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...world.person }) }),
    loadExistingGrant: async (ctx: KoaContextWithOIDC) => {
      const accountId = ctx.oidc.session?.accountId;
      const grant = new provider.Grant({ clientId: ctx.oidc.client?.clientId ?? "", accountId: accountId ?? "" });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  provider.on("access_token.destroyed", () => {
    revoked += 1;
  });

  const world: Gateway = {
    issuer,
    person: {},
    acr: "https://www.spid.gov.it/SpidL2",
    refuses: false,
    revoked: () => revoked,
    async visit(address) {
      const jar = new Map<string, string>();
      let at = address;
      while (at.startsWith(issuer)) {
        const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
        const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
        for (const set of answer.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          jar.set(name, value);
        }
        const location = answer.headers.get("location");
        if (!location) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
        at = new URL(location, at).href;
      }
      return at.slice(new URL(at).origin.length);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return world;
};
