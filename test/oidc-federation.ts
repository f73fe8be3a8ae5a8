// A small federation on this machine: a trust anchor, an intermediate and a provider of identity under it, with a hook
// for each thing that it says, so that the tests can make it say the wrong one.
import { createHash, type JsonWebKey, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { claimsIn, claimsSignedBy, encryptedToken, type Key, newKey, signedToken, type Token } from "./jose-by-hand.ts";

type Reply = { status?: number; type?: string; location?: string; body?: string };
type Claims = Record<string, unknown>;

export type Federation = {
  base: string;
  anchor: string;
  intermediate: string;
  op: string;
  keys: { anchor: Key; intermediate: Key; op: Key; core: Key; stranger: Key };
  /** Changes a token before it is signed; its name says which ("op", "anchor about intermediate", "id_token"). */
  twist: (name: string, token: Token) => void;
  /** Answers in place of the provider, by path ("/op/token"); undefined: as it should. */
  instead: (path: string) => Reply | "silence" | undefined;
  /** Who signs in, by the names of the claims. */
  person: Claims;
  level: 1 | 2 | 3;
  /** How often something was asked for, by path. */
  asked: Map<string, number>;
  revoked: string[];
  /** The relying party's own configuration, from which the provider knows its keys. */
  meets(configuration: string): void;
  close(): Promise<void>;
};

export const person = {
  given_name: "Ada",
  family_name: "Campione",
  birthdate: "1985-02-03",
  email: "ada@posta.example",
  "https://attributes.eid.gov.it/fiscal_number": "TINIT-CMPDAA85B43L219T",
};

const half = (text: string): string => createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");
const random = (): string => randomBytes(24).toString("base64url");

type Grant = Claims & { redirect_uri: string; client_id: string; code_challenge: string; nonce: string };

const textIn = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
};

export const federation = async (now: () => Date): Promise<Federation> => {
  const keys = {
    anchor: newKey("anchor"),
    intermediate: newKey("intermediate"),
    op: newKey("op"),
    core: newKey("core"),
    stranger: newKey("stranger"),
  };
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  let client: { id: string; keys: JsonWebKey[] } | undefined;

  const second = () => Math.floor(now().getTime() / 1000);
  const signed = (name: string, claims: Claims, key: Key, typ: string): string => {
    const token: Token = { header: { typ }, claims: { iat: second(), exp: second() + 3600, ...claims }, key };
    world.twist(name, token);
    return signedToken(token);
  };
  const statement = (name: string, iss: string, sub: string, key: Key, claims: Claims): Reply => ({
    type: "application/entity-statement+jwt",
    body: signed(name, { iss, sub, ...claims }, key, "entity-statement+jwt"),
  });

  const configuration = (name: "anchor" | "intermediate" | "op", more: Claims): Reply =>
    statement(name, world[name], world[name], keys[name], {
      jwks: { keys: [keys[name].jwk] },
      ...(name === "anchor" ? {} : { authority_hints: [name === "op" ? world.intermediate : world.anchor] }),
      ...more,
    });

  const about = (
    name: string,
    superior: "anchor" | "intermediate",
    below: "intermediate" | "op",
    more: Claims,
  ): Reply =>
    statement(name, world[superior], world[below], keys[superior], { jwks: { keys: [keys[below].jwk] }, ...more });

  const authorize = (query: URLSearchParams): Reply => {
    const grant = claimsSignedBy(query.get("request") ?? "", client?.keys ?? []) as Grant;
    const code = random();
    codes.set(code, grant);
    const back = new URL(grant.redirect_uri);
    back.search = new URLSearchParams({ code, state: String(grant.state), iss: world.op }).toString();
    return { status: 302, location: back.href };
  };

  /** The client is who it says, for this very address. */
  const mustBeClient = (form: URLSearchParams, path: string): void => {
    const { sub, aud } = claimsSignedBy(form.get("client_assertion") ?? "", client?.keys ?? []);
    if (sub !== client?.id || !(aud as string[]).includes(`${world.base}${path}`)) throw new Error("invalid_client");
  };

  const token = (form: URLSearchParams): Reply => {
    mustBeClient(form, "/op/token");
    const grant = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood = grant?.code_challenge === challenge && grant.redirect_uri === form.get("redirect_uri");
    if (!isGood) return { status: 400, body: '{"error":"invalid_grant"}' };
    const access_token = random();
    tokens.set(access_token, grant);
    const id_token = signed(
      "id_token",
      {
        iss: world.op,
        sub: "pairwise-1",
        aud: grant.client_id,
        nonce: grant.nonce,
        at_hash: half(access_token),
        acr: `https://www.spid.gov.it/SpidL${world.level}`,
      },
      keys.core,
      "JWT",
    );
    return { body: JSON.stringify({ access_token, token_type: "Bearer", expires_in: 600, id_token }) };
  };

  const userinfo = (authorization = ""): Reply => {
    const grant = tokens.get(authorization.replace("Bearer ", ""));
    if (!grant) return { status: 401 };
    const to = client?.keys.find(({ use }) => use === "enc");
    if (!to) throw new Error("no key to encrypt to");
    const claims = { iss: world.op, aud: grant.client_id, sub: "pairwise-1", ...world.person };
    const inner = signed("userinfo", claims, keys.core, "JWT");
    return { type: "application/jwt", body: encryptedToken(inner, to) };
  };

  const routes: Record<string, (url: URL, body: string, request: IncomingMessage) => Reply> = {
    "/anchor/.well-known/openid-federation": () =>
      configuration("anchor", {
        metadata: { federation_entity: { federation_fetch_endpoint: `${world.base}/anchor/fetch` } },
        constraints: { max_path_length: 1 },
      }),
    "/intermediate/.well-known/openid-federation": () =>
      configuration("intermediate", {
        metadata: { federation_entity: { federation_fetch_endpoint: `${world.base}/intermediate/fetch` } },
      }),
    "/op/.well-known/openid-federation": () =>
      configuration("op", {
        metadata: {
          openid_provider: {
            issuer: world.op,
            authorization_endpoint: `${world.op}/authorize`,
            token_endpoint: `${world.op}/token`,
            userinfo_endpoint: `${world.op}/userinfo`,
            revocation_endpoint: `${world.op}/revoke`,
            scopes_supported: ["openid", "offline_access"],
            jwks: { keys: [keys.core.jwk] },
          },
        },
      }),
    "/anchor/fetch": () =>
      about("anchor about intermediate", "anchor", "intermediate", {
        metadata_policy: { openid_provider: { scopes_supported: { subset_of: ["openid"] } } },
      }),
    "/intermediate/fetch": () => about("intermediate about op", "intermediate", "op", {}),
    "/op/authorize": (url) => authorize(url.searchParams),
    "/op/token": (_, body) => token(new URLSearchParams(body)),
    "/op/userinfo": (_, __, request) => userinfo(request.headers.authorization),
    "/op/revoke": (_, body) => {
      const form = new URLSearchParams(body);
      mustBeClient(form, "/op/revoke");
      world.revoked.push(form.get("token") ?? "");
      return {};
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", world.base);
    world.asked.set(url.pathname, (world.asked.get(url.pathname) ?? 0) + 1);
    const body = await textIn(request);
    const replaced = world.instead(url.pathname);
    // the socket stays open, as with a server that hangs
    if (replaced === "silence") return;
    const reply = replaced ?? routes[url.pathname]?.(url, body, request) ?? { status: 404 };
    response.statusCode = reply.status ?? 200;
    response.setHeader("content-type", reply.type ?? "application/json");
    if (reply.location) response.setHeader("location", reply.location);
    response.end(reply.body ?? "");
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: Error) => response.writeHead(400).end(fault.message));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const world: Federation = {
    base,
    anchor: `${base}/anchor`,
    intermediate: `${base}/intermediate`,
    op: `${base}/op`,
    keys,
    twist: () => {},
    instead: () => undefined,
    person,
    level: 2,
    asked: new Map(),
    revoked: [],
    meets: (configurationOfParty) => {
      const claims = claimsIn(configurationOfParty) as {
        sub: string;
        metadata: Record<string, { jwks: { keys: JsonWebKey[] } }>;
      };
      client = { id: claims.sub, keys: claims.metadata.openid_relying_party?.jwks.keys ?? [] };
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return world;
};
