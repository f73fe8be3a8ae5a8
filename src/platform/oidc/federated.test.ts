import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import type { Level } from "#kit/assurance.ts";
import { claimsIn, claimsSignedBy, newKey, pemOf, signedToken, type Token } from "../../../test/jose-by-hand.ts";
import { federation, person } from "../../../test/oidc-federation.ts";
import { federatedProvider } from "./federated.ts";
import { readKey } from "./keys.ts";
import { isIdentified, type OidcProvider } from "./provider.ts";
import type { RelyingParty } from "./relying-party.ts";
import { webWith } from "./web.ts";

let now = new Date("2026-05-04T10:00:00Z");
const world = await federation(() => now);
after(() => world.close());

const own = { federation: newKey("f"), signing: newKey("s"), encryption: newKey("e") };
const clientId = "https://servizi.ente.example/oidc/spid";
const party: RelyingParty = {
  clientId,
  callback: `${clientId}/ritorno`,
  resolve: `${clientId}/resolve`,
  organization: {
    name: "Comune di Prova",
    homepage: "https://www.ente.example",
    privacy: "https://www.ente.example/privacy",
    logo: "https://www.ente.example/logo.svg",
    contacts: ["protocollo@pec.ente.example"],
  },
  keys: {
    federation: [await readKey(pemOf(own.federation), "federation")],
    signing: [await readKey(pemOf(own.signing), "signing")],
    encryption: [await readKey(pemOf(own.encryption), "encryption")],
  },
  authorityHints: [world.anchor],
  trustMarks: [{ id: "https://anchor.example/openid_relying_party/public", trust_mark: "eyJ" }],
};

type Made = { kind?: "spid" | "cie"; marks?: string[]; anchorKeys?: typeof own.signing; patienceMs?: number };

const made = ({ kind = "spid", marks = [], anchorKeys = world.keys.anchor, patienceMs = 5_000 }: Made = {}) =>
  federatedProvider({
    id: kind,
    kind,
    name: "SPID",
    choices: [{ issuer: world.op, name: "Prova ID" }],
    party,
    federation: {
      web: webWith({ loopback: true, patienceMs }),
      anchors: [{ entity: world.anchor, jwks: { keys: [anchorKeys.jwk as { kty: string }] } }],
      demandedMarks: marks,
    },
  });

beforeEach(async () => {
  now = new Date("2026-05-04T10:00:00Z");
  Object.assign(world, { twist: () => {}, instead: () => undefined, person, level: 2, revoked: [] });
  world.asked.clear();
  world.meets((await made().entity?.configuration(now)) ?? "");
});

/** The browser goes there and comes back with what is in the address. */
const browse = async (address: string): Promise<Record<string, string>> => {
  const { headers } = await fetch(address, { redirect: "manual" });
  return Object.fromEntries(new URL(headers.get("location") ?? "").searchParams);
};

type Journey = {
  provider?: OidcProvider;
  level?: Level;
  change?: (query: Record<string, string>) => Record<string, string>;
};

const signIn = async ({ provider = made(), level = 2, change = (query) => query }: Journey = {}) => {
  const asked = await provider.ask(world.op, { state: "the-state", level, now });
  if ("refused" in asked) return asked;
  const query = await browse(asked.address);
  return provider.answer(change(query), { state: "the-state", kept: asked.kept, level, now });
};

for (const kind of ["spid", "cie"] as const) {
  test(`S1.11 S4.4 ${kind} by OpenID Connect: from the chain to who it is, and told when it is over`, async () => {
    const provider = made({ kind });
    const found = await signIn({ provider });
    assert.ok(isIdentified(found), JSON.stringify(found));
    assert.deepEqual(found.attributes, {
      fiscalNumber: person["https://attributes.eid.gov.it/fiscal_number"],
      name: "Ada",
      familyName: "Campione",
      email: "ada@posta.example",
      dateOfBirth: "1985-02-03",
    });
    assert.deepEqual([found.level, found.issuer], [2, world.op]);
    await provider.revoke(found.session, now);
    assert.deepEqual(world.revoked, [found.session.accessToken]);
  });
}

test("S4.4 what is asked is signed as the rules want it, and the person is not in the address", async () => {
  const asked = await made().ask(world.op, { state: "the-state", level: 3, now });
  assert.ok("address" in asked);
  const { searchParams } = new URL(asked.address);
  const claims = claimsSignedBy(searchParams.get("request") ?? "", [
    party.keys.signing[0].published as { kid: string },
  ]);
  for (const name of ["client_id", "response_type", "scope", "code_challenge", "code_challenge_method"]) {
    assert.equal(searchParams.get(name), claims[name], name);
  }
  assert.deepEqual([claims.acr_values, claims.prompt], ["https://www.spid.gov.it/SpidL3", "consent login"]);
  assert.ok(String(claims.nonce).length >= 32);
  assert.ok([claims.aud].flat().includes(world.op));
});

test("the configuration of ours is signed with the federation's key, and shows the other two", async () => {
  const token = (await made().entity?.configuration(now)) ?? "";
  const claims = claimsSignedBy(token, [party.keys.federation[0].published as { kid: string }]);
  const metadata = claims.metadata as Record<string, Record<string, unknown>>;
  assert.deepEqual([claims.iss, claims.sub], [clientId, clientId]);
  assert.deepEqual([claims.authority_hints, claims.trust_marks], [[world.anchor], party.trustMarks]);
  assert.equal(metadata.federation_entity?.organization_name, "Comune di Prova");
  const { jwks } = metadata.openid_relying_party ?? {};
  const { keys } = jwks as { keys: { use: string; d?: string; p?: string }[] };
  assert.deepEqual(
    keys.map(({ use }) => use),
    ["sig", "enc"],
  );
  assert.ok(keys.every(({ d, p }) => d === undefined && p === undefined));
});

const claim =
  (token: string, name: string, value: unknown) =>
  (of: string, { claims }: Token): void => {
    if (of === token) claims[name] = value;
  };
const header =
  (token: string, name: string, value: unknown) =>
  (of: string, { header: fields }: Token): void => {
    if (of === token) fields[name] = value;
  };
const key =
  (token: string, by: keyof typeof world.keys) =>
  (of: string, signed: Token): void => {
    if (of === token) signed.key = { ...world.keys[by], kid: signed.key.kid };
  };
const past = () => Math.floor(now.getTime() / 1000) - 3600;

const twisted: Record<string, [twist: typeof world.twist, refused: RegExp]> = {
  "the anchor signs with another key": [key("anchor", "stranger"), /anchor: ERR_JWS_SIGNATURE/],
  "the anchor's word about the intermediate is signed by another": [
    key("anchor about intermediate", "stranger"),
    /anchor about .*SIGNATURE/,
  ],
  "the intermediate's word about the provider is signed by another": [
    key("intermediate about op", "stranger"),
    /intermediate about .*SIGNATURE/,
  ],
  "the provider signs its configuration with a key that nobody vouches for": [
    (of, token) => {
      if (of !== "op") return;
      token.key = { ...world.keys.stranger, kid: world.keys.op.kid };
      token.claims.jwks = { keys: [{ ...world.keys.stranger.jwk, kid: world.keys.op.kid }] };
    },
    /SIGNATURE/,
  ],
  "the anchor's configuration is over": [(of, t) => claim("anchor", "exp", past())(of, t), /anchor: exp/],
  "a statement of the chain is over": [
    (of, t) => claim("anchor about intermediate", "exp", past())(of, t),
    /about .*intermediate: exp/,
  ],
  "a statement of the future": [
    (of, t) => claim("intermediate about op", "iat", past() + 7200)(of, t),
    /about .*op: of the future/,
  ],
  "a statement without an end": [claim("op", "exp", undefined), /op: exp/],
  "a statement about somebody else": [claim("intermediate about op", "sub", "https://other.example"), /about .*: sub/],
  "a statement by somebody else": [claim("intermediate about op", "iss", "https://other.example"), /about .*: iss/],
  "a statement that is another kind of token": [header("op", "typ", "JWT"), /op: typ/],
  "a statement that is not signed": [header("op", "alg", "none"), /op: ERR_JOSE/],
  "a statement that names no key": [header("op", "kid", undefined), /op: names no key/],
  "under an anchor that nobody trusts": [
    claim("intermediate", "authority_hints", ["http://127.0.0.1:9/other"]),
    /no answer/,
  ],
  "under nobody": [claim("op", "authority_hints", []), /under no anchor/],
  "in a circle": [
    (of, t) => claim("intermediate", "authority_hints", [world.op, world.intermediate])(of, t),
    /under no anchor/,
  ],
  "a longer path than the anchor allows": [claim("anchor", "constraints", { max_path_length: 0 }), /longer path/],
  "a longer path than the anchor's statement allows": [
    claim("anchor about intermediate", "constraints", { max_path_length: 0 }),
    /longer path/,
  ],
  "the policy demands another method": [
    claim("anchor about intermediate", "metadata_policy", {
      openid_provider: { issuer: { one_of: ["https://other.example"] } },
    }),
    /policy: issuer is none of one_of/,
  ],
  "the policy misses what is essential": [
    claim("anchor about intermediate", "metadata_policy", { openid_provider: { logo_uri: { essential: true } } }),
    /policy: logo_uri is essential/,
  ],
  "a policy with an operator that must be understood": [
    claim("anchor about intermediate", "metadata_policy_crit", ["regexp"]),
    /regexp is critical/,
  ],
  "a policy that is none": [
    claim("anchor about intermediate", "metadata_policy", { openid_provider: 1 }),
    /metadata_policy/,
  ],
  "no provider of identity": [claim("op", "metadata", { federation_entity: {} }), /is no openid_provider/],
  "the metadata name another issuer": [
    (of, { claims }) => {
      if (of === "op")
        Object.assign((claims.metadata as { openid_provider: object }).openid_provider, {
          issuer: "https://o.example",
        });
    },
    /another issuer/,
  ],
  "id_token signed by another key": [key("id_token", "stranger"), /id_token: ERR_JWS_SIGNATURE/],
  "id_token signed by the federation's key": [
    (of, t) => {
      if (of === "id_token") t.key = world.keys.op;
    },
    /id_token: unknown key/,
  ],
  "id_token with an unknown kid": [header("id_token", "kid", "other"), /id_token: unknown key/],
  "id_token without a kid": [header("id_token", "kid", undefined), /id_token: names no key/],
  "id_token with alg none": [header("id_token", "alg", "none"), /id_token: ERR_JOSE/],
  "id_token with HS256 and the public key": [header("id_token", "alg", "HS256"), /id_token: ERR_JOSE_ALG/],
  "id_token of another issuer": [claim("id_token", "iss", "https://other.example"), /id_token: iss/],
  "id_token for another": [claim("id_token", "aud", "https://other.example"), /id_token: aud/],
  "id_token for others too": [claim("id_token", "aud", [clientId, "https://other.example"]), /id_token: aud/],
  "id_token with another nonce": [claim("id_token", "nonce", "x".repeat(43)), /id_token: nonce/],
  "id_token without a nonce": [claim("id_token", "nonce", undefined), /id_token: nonce/],
  "id_token with another at_hash": [claim("id_token", "at_hash", "x".repeat(22)), /id_token: at_hash/],
  "id_token without at_hash": [claim("id_token", "at_hash", undefined), /id_token: at_hash/],
  "id_token that is over": [(of, t) => claim("id_token", "exp", past())(of, t), /id_token: exp/],
  "id_token of the future": [(of, t) => claim("id_token", "iat", past() + 7200)(of, t), /id_token: of the future/],
  "id_token not yet good": [(of, t) => claim("id_token", "nbf", past() + 7200)(of, t), /id_token: nbf/],
  "id_token without iat": [claim("id_token", "iat", undefined), /id_token: iat/],
  "id_token without sub": [claim("id_token", "sub", undefined), /id_token: sub/],
  "a lower level than was asked for": [claim("id_token", "acr", "https://www.spid.gov.it/SpidL1"), /lower level/],
  "no level": [claim("id_token", "acr", undefined), /id_token: acr/],
  "a level of another kind": [claim("id_token", "acr", "urn:mace:incommon:iap:gold"), /id_token: acr/],
  "userinfo signed by another key": [key("userinfo", "stranger"), /userinfo: ERR_JWS_SIGNATURE/],
  "userinfo that is not signed": [header("userinfo", "alg", "none"), /userinfo: ERR_JOSE/],
  "userinfo of another sub": [claim("userinfo", "sub", "pairwise-2"), /userinfo: of another sub/],
  "userinfo of another issuer": [claim("userinfo", "iss", "https://other.example"), /userinfo: iss/],
  "userinfo for another": [claim("userinfo", "aud", "https://other.example"), /userinfo: aud/],
  "no codice fiscale": [claim("userinfo", "https://attributes.eid.gov.it/fiscal_number", undefined), /no fiscalNumber/],
  "an empty name": [claim("userinfo", "given_name", " "), /no name/],
  "a family name that is no text": [claim("userinfo", "family_name", ["Campione"]), /no familyName/],
};

for (const [name, [twist, refused]] of Object.entries(twisted)) {
  test(`S1.11 refused: ${name}`, async () => {
    world.twist = twist;
    const found = await signIn();
    assert.ok("refused" in found, "somebody was let in");
    assert.match(found.refused, refused);
  });
}

const instead = (path: string, reply: ReturnType<typeof world.instead>) => (asked: string) =>
  asked === path ? reply : undefined;
const plainUserinfo = JSON.stringify({ sub: "pairwise-1", ...person });

const replaced: Record<string, [reply: typeof world.instead, refused: RegExp, temporary: boolean]> = {
  "the provider is in trouble": [instead("/op/token", { status: 503 }), /token endpoint: status 503/, true],
  "the provider refuses the code": [instead("/op/token", { status: 400 }), /token endpoint: status 400/, false],
  "the token endpoint leads elsewhere": [
    instead("/op/token", { status: 307, location: "https://other.example" }),
    /leads elsewhere/,
    false,
  ],
  "the anchor leads elsewhere": [
    instead("/anchor/fetch", { status: 302, location: "http://127.0.0.1/" }),
    /leads elsewhere/,
    false,
  ],
  "too large an answer": [instead("/op/token", { body: "x".repeat(400_000) }), /too large/, false],
  "tokens that are no JSON": [instead("/op/token", { body: "<html>" }), /no object/, false],
  "tokens that are null": [instead("/op/token", { body: "null" }), /no object/, false],
  "a token of another type": [
    instead("/op/token", { body: '{"token_type":"mac","access_token":"a","id_token":"b"}' }),
    /token_type/,
    false,
  ],
  "no id_token": [instead("/op/token", { body: '{"token_type":"Bearer","access_token":"a"}' }), /is missing/, false],
  "an id_token that is none": [
    instead("/op/token", { body: '{"token_type":"Bearer","access_token":"a","id_token":"%%"}' }),
    /id_token: not readable/,
    false,
  ],
  "userinfo as plain JSON": [instead("/op/userinfo", { body: plainUserinfo }), /userinfo: not/, false],
  "userinfo that is signed alone": [instead("/op/userinfo", { body: "a.b.c" }), /userinfo: not encrypted/, false],
  "userinfo encrypted with nonsense": [instead("/op/userinfo", { body: "a.b.c.d.e" }), /userinfo: not readable/, false],
  "a fetch endpoint that answers a page": [instead("/anchor/fetch", { body: "<html>" }), /about .*: /, false],
};

for (const [name, [reply, refused, temporary]] of Object.entries(replaced)) {
  test(`S1.11 refused: ${name}`, async () => {
    world.instead = reply;
    const found = await signIn();
    assert.ok("refused" in found, "somebody was let in");
    assert.match(found.refused, refused);
    assert.equal(found.temporary, temporary);
  });
}

test("S1.11 a provider that does not answer keeps nobody waiting for long, and may be tried again", async () => {
  world.instead = instead("/op/token", "silence");
  const found = await signIn({ provider: made({ patienceMs: 400 }) });
  assert.ok("refused" in found && found.temporary);
});

test("S1.11 an answer encrypted to another key is not for us", async () => {
  const token = (await made().entity?.configuration(now)) ?? "";
  const claims = claimsIn(token) as { metadata: { openid_relying_party: { jwks: { keys: object[] } } } };
  const stranger = { ...newKey("other").jwk, use: "enc" };
  const { keys } = claims.metadata.openid_relying_party.jwks;
  const meet = (enc: object) => {
    claims.metadata.openid_relying_party.jwks.keys = [...keys.slice(0, 1), enc];
    world.meets(`.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`);
  };
  meet(stranger);
  const unknown = await signIn();
  assert.ok("refused" in unknown && /another key/.test(unknown.refused));
  meet({ ...stranger, kid: party.keys.encryption[0].kid });
  const named = await signIn();
  assert.ok("refused" in named && /userinfo: ERR_JWE_DECRYPTION/.test(named.refused));
});

test("S1.11 an anchor whose key is not the configured one is not believed", async () => {
  const found = await signIn({
    provider: made({ anchorKeys: { ...world.keys.stranger, jwk: { ...world.keys.stranger.jwk, kid: "anchor" } } }),
  });
  assert.ok("refused" in found && /SIGNATURE/.test(found.refused));
});

const brought: Record<string, [change: NonNullable<Journey["change"]>, refused: RegExp, kind?: "cie"]> = {
  "another state": [(query) => ({ ...query, state: "other" }), /state/],
  "no state": [({ state: _, ...query }) => query, /state/],
  "the answer of another provider": [(query) => ({ ...query, iss: "https://other.example" }), /iss/],
  "CIE without iss": [({ iss: _, ...query }) => query, /iss/, "cie"],
  "no code": [({ code: _, ...query }) => query, /code/],
  "another code": [(query) => ({ ...query, code: "other" }), /status 400/],
};

for (const [name, [change, refused, kind]] of Object.entries(brought)) {
  test(`S1.11 refused: ${name}`, async () => {
    const found = await signIn({ change, ...(kind ? { provider: made({ kind }) } : {}) });
    assert.ok("refused" in found && refused.test(found.refused), JSON.stringify(found));
  });
}

test("S1.11 SPID may leave iss out", async () => {
  assert.ok(isIdentified(await signIn({ change: ({ iss: _, ...query }) => query })));
});

test("S1.11 a code is good once, and only with the verifier of the browser that asked", async () => {
  const provider = made();
  const asked = await provider.ask(world.op, { state: "s", level: 2, now });
  assert.ok("address" in asked);
  const query = await browse(asked.address);
  const awaited = { state: "s", kept: asked.kept, level: 2, now } as const;
  const other = await provider.answer(query, { ...awaited, kept: { ...asked.kept, verifier: "x".repeat(43) } });
  assert.ok("refused" in other);
  const again = await provider.ask(world.op, { state: "s", level: 2, now });
  assert.ok("address" in again);
  const good = { ...awaited, kept: again.kept };
  const second = await browse(again.address);
  assert.ok(isIdentified(await provider.answer(second, good)));
  assert.ok("refused" in (await provider.answer(second, good)));
});

test("S4.4 the provider's own errors are told apart", async () => {
  for (const error of [
    "access_denied",
    "login_required",
    "consent_required",
    "server_error",
    "temporarily_unavailable",
  ]) {
    const found = await signIn({ change: ({ state = "" }) => ({ state, error, iss: world.op }) });
    assert.deepEqual("error" in found && found.error, error);
  }
});

test("S1.11 a higher level than was asked for is taken", async () => {
  world.level = 3;
  const found = await signIn({ level: 2 });
  assert.ok(isIdentified(found) && found.level === 3);
});

test("a chain is remembered, asked anew before it is over, and kept while nobody up there answers", async () => {
  const provider = made();
  const ask = () => provider.ask(world.op, { state: "s", level: 2, now });
  await Promise.all([ask(), ask()]);
  await ask();
  assert.equal(world.asked.get("/anchor/fetch"), 1);
  // a statement lives an hour here; a quarter before, it is asked for again
  now = new Date(now.getTime() + 50 * 60_000);
  world.instead = (path) => (path.startsWith("/anchor") ? { status: 503 } : undefined);
  assert.ok("address" in (await ask()));
  now = new Date(now.getTime() + 15 * 60_000);
  const over = await ask();
  assert.ok("refused" in over && over.temporary);
  world.instead = () => undefined;
  assert.ok("address" in (await ask()));
});

test("a provider that has changed its keys is asked for the new ones", async () => {
  const provider = made();
  assert.ok(isIdentified(await signIn({ provider })), "somebody comes in");
  const former = world.keys.core;
  try {
    world.keys.core = newKey("core-2");
    assert.ok(isIdentified(await signIn({ provider })), "somebody comes in");
  } finally {
    world.keys.core = former;
  }
});

const mark = "https://anchor.example/openid_provider/public";
const signMark = (claims: Record<string, unknown>, by: typeof world.keys.anchor): string =>
  signedToken({ header: { typ: "trust-mark+jwt", kid: "anchor" }, claims, key: by });
const bearing = (claims: object, by = world.keys.anchor, issuers: object = { [mark]: [world.anchor] }) => {
  const give = (of: string, token: Token): void => {
    if (of === "anchor") token.claims.trust_mark_issuers = issuers;
    if (of === "op") {
      const iat = Math.floor(now.getTime() / 1000);
      const all = { iss: world.anchor, sub: world.op, id: mark, iat, ...claims };
      token.claims.trust_marks = [{ id: mark, trust_mark: signMark(all, by) }];
    }
  };
  return give;
};
test("a trust mark that is demanded must be there, from whom the anchor lets give it, about the provider, and not over", async () => {
  const marked = () => signIn({ provider: made({ marks: [mark] }) });
  world.twist = bearing({});
  assert.ok(isIdentified(await marked()));
  const bad: Record<string, typeof world.twist> = {
    none: () => {},
    "another's": bearing({ sub: "https://other.example" }),
    over: bearing({ exp: past() }),
    "another mark": bearing({ id: "https://anchor.example/other" }),
    "a stranger's key": bearing({}, world.keys.stranger),
    "an issuer who may not": bearing({}, world.keys.anchor, { [mark]: ["https://other.example"] }),
    "a mark that nobody may give": bearing({}, world.keys.anchor, {}),
  };
  for (const [name, twist] of Object.entries(bad)) {
    world.twist = twist;
    const found = await marked();
    assert.ok("refused" in found && /no valid trust mark/.test(found.refused), name);
  }
});

test("the resolve answer tells of followed chains alone, signed with the federation's key", async () => {
  const provider = made();
  assert.equal(await provider.entity?.resolved(world.op, world.anchor, now), undefined);
  await provider.ask(world.op, { state: "s", level: 2, now });
  assert.equal(await provider.entity?.resolved(world.op, "https://other.example", now), undefined);
  const token = (await provider.entity?.resolved(world.op, world.anchor, now)) ?? "";
  const claims = claimsSignedBy(token, [party.keys.federation[0].published as { kid: string }]);
  const { openid_provider } = claims.metadata as { openid_provider: Record<string, unknown> };
  assert.deepEqual(openid_provider.scopes_supported, ["openid"], "after the anchor's policy");
  assert.equal((claims.trust_chain as string[]).length, 4);
});
