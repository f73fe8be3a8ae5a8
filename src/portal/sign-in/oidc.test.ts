// From the button to a session and out again: with an own small federation of SPID and CIE, and with a real provider as
// the gateway of a Region.
import assert from "node:assert/strict";
import type { JsonWebKey } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { exchangesAbout } from "#identity/exchanges.ts";
import { endedOidcSessions, oidcSession } from "#identity/oidc-sessions.ts";
import { revokeEnded } from "#identity/revoke-at-provider.ts";
import { oidcIn } from "#platform/oidc/folder.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { eventually } from "../../../test/browser-words.ts";
import { claimsIn, claimsSignedBy } from "../../../test/jose-by-hand.ts";
import { type Federation, federation, person } from "../../../test/oidc-federation.ts";
import { type Folder, federatedSettings, gatewaySettings, oidcFolder, ownKeys } from "../../../test/oidc-folder.ts";
import { type Gateway, gateway, levels } from "../../../test/oidc-gateway.ts";
import { readEnv } from "../../env.ts";

const { publicUrl } = readEnv({});
let the: TestApp;
let folder: Folder;
let fed: Federation;
let region: Gateway;

before(async () => {
  // the federation lives in the time of the test, the gateway in the machine's
  fed = await federation(() => the?.clock.now() ?? new Date());
  region = await gateway([
    {
      client_id: "sportello",
      client_secret: "a secret of this test",
      redirect_uris: [`${publicUrl}/oidc/piemonte/ritorno`],
      post_logout_redirect_uris: [`${publicUrl}/`],
    },
  ]);
  folder = await oidcFolder();
  await folder.add("spid", { "provider.json": federatedSettings(fed, "spid"), ...ownKeys() });
  await folder.add("cie", { "provider.json": { ...federatedSettings(fed, "cie"), clientId: publicUrl }, ...ownKeys() });
  await folder.add("piemonte", {
    "provider.json": gatewaySettings(region.issuer, levels),
    secret: "a secret of this test\n",
  });
  the = await testApp({ oidc: await oidcIn(folder.path, { publicUrl, loopback: true }) });
  await the.work();
});
after(async () => {
  await the.close();
  await fed.close();
  await region.close();
  await folder.remove();
});

beforeEach(() => {
  Object.assign(fed, { twist: () => {}, instead: () => undefined, person, level: 2 });
  Object.assign(region, {
    person: {
      fiscal_number: "CMPDAA85B43L219T",
      given_name: "Ada",
      family_name: "Campione",
      email: "ada@posta.example",
    },
    acr: "https://www.spid.gov.it/SpidL2",
    refuses: false,
  });
});

/** The browser follows a link that leads to another site: the address, with the cookies that it was given. */
const leave = async (page: Browser, url: string): Promise<string> => {
  const { headers, cookies } = await the.app.inject({ url, headers: { host: "localhost", cookie: page.cookie ?? "" } });
  const given = cookies.map(({ name, value }) => `${name}=${value}`);
  page.cookie = [page.cookie, ...given].filter(Boolean).join("; ");
  return String(headers.location);
};

const buttons = {
  spid: "Entra con SPID (OpenID Connect)",
  cie: "Entra con CIE (OpenID Connect)",
  piemonte: "Entra con Identità Piemonte",
};
type Button = keyof typeof buttons;

const hrefOf = async (page: Browser, button: Button, from: string): Promise<string> => {
  const { html } = await page.get(from);
  const href = html.link(buttons[button]);
  assert.ok(href, `${button} stands on the page`);
  return href;
};

const atFederation = async (page: Browser, button: "spid" | "cie", from: string): Promise<string> => {
  const address = await leave(page, await hrefOf(page, button, from));
  const { headers } = await fetch(address, { redirect: "manual" });
  const { pathname, search } = new URL(headers.get("location") ?? "");
  return pathname + search;
};

const meet = async (path: string): Promise<void> => fed.meets((await the.visitor().get(path)).body.toString());

const entities = {
  spid: "/oidc/spid/.well-known/openid-federation",
  cie: "/.well-known/openid-federation",
} as const;

/** Of sessions that have ended, with what the provider gave for them. */
const tokensKept = async (): Promise<number> =>
  (await many(the.ctx.db, "select 1 from session where closed_at is not null and provider_session ? 'sealedToken'"))
    .length;

for (const button of ["spid", "cie"] as const) {
  test(`S1.11 S4.4 Entra con ${button.toUpperCase()} by OpenID Connect: one is where one was going, and the token is taken back at Esci`, async () => {
    await meet(entities[button]);
    const page = the.visitor();
    const back = await atFederation(page, button, "/accedi?ritorno=/profilo");
    await page.get(back);
    assert.equal(page.page().url, "/profilo");
    assert.match(page.page().html.text, /Ada/);
    const session = await one<{ method: string; issuer: string; level: number }>(
      the.ctx.db,
      "select method, issuer, level from session where closed_at is null and method = $1",
      [button],
    );
    assert.deepEqual(session, { method: button, issuer: fed.op, level: 2 });
    const before = fed.revoked.length;
    await page.post("/esci", {});
    await eventually(tokensKept, 0);
    assert.equal(fed.revoked.length, before + 1);
  });
}

const firm = {
  "https://attributes.eid.gov.it/company_name": "Officine Esempio S.r.l.",
  "https://attributes.eid.gov.it/company_fiscal_number": "TINIT-99990000087",
};

/** From "Imprese e professionisti" to the federation and back, as `who` the provider says it is. */
const comeForWork = async (page: Browser, use: string, who: typeof fed.person): Promise<void> => {
  await meet(entities.spid);
  fed.person = who;
  const { html } = await page.get("/accedi/imprese");
  const href = html
    .all("a")
    .map(({ attributes }) => attributes.href ?? "")
    .find((each) => each.startsWith("/oidc/spid/") && each.includes(`uso=${use}`));
  assert.ok(href, `${use}: by OpenID Connect too`);
  const { headers } = await fetch(await leave(page, href), { redirect: "manual" });
  const { pathname, search } = new URL(headers.get("location") ?? "");
  await page.get(pathname + search);
};

test("C8, S1.11 a firm's SPID by OpenID Connect leads to the firm's desk, a professional's to the professional's", async () => {
  const page = the.visitor();
  await comeForWork(page, "impresa", { ...person, ...firm });
  assert.match(page.page().html.text, /Stai operando per Officine Esempio S\.r\.l\. \(rappresentante di impresa\)/);
  const professional = the.visitor();
  const vat = { "https://attributes.eid.gov.it/vat_number": "VATIT-99990000079" };
  await comeForWork(professional, "professionista", { ...person, ...vat });
  assert.match(professional.page().html.text, /Stai operando per Ada Campione, partita IVA 99990000079/);
});

test("C8 a personal SPID is no identity for work, and what a firm's says is not taken where it was not asked for", async () => {
  const open = () => many(the.ctx.db, "select 1 from session where closed_at is null");
  const before = (await open()).length;
  for (const who of [person, { ...person, ...firm, "https://attributes.eid.gov.it/company_fiscal_number": "123" }]) {
    const page = the.visitor();
    await comeForWork(page, "impresa", who);
    assert.equal(page.page().status, 403);
    assert.match(page.page().html.text, /Questa identità non è per uso professionale/);
  }
  assert.equal((await open()).length, before, "nobody came in");
  fed.person = { ...person, ...firm };
  const page = the.visitor();
  await page.get(await atFederation(page, "spid", "/accedi?ritorno=/bacheca"));
  assert.doesNotMatch(page.page().html.text, /Officine Esempio/);
});

test("S1.11 S4.4 with the gateway of a Region: from the button to the session, and on to the gateway's own end", async () => {
  const page = the.visitor();
  const address = await leave(page, await hrefOf(page, "piemonte", "/accedi?ritorno=/profilo"));
  const { searchParams } = new URL(address);
  assert.equal(searchParams.get("code_challenge_method"), "S256");
  assert.equal(searchParams.get("acr_values"), "https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3");
  await page.get(await region.visit(address));
  assert.equal(page.page().url, "/profilo");
  assert.match(page.page().html.text, /Ada/);
  const { method, issuer, level } = await one<{ method: string; issuer: string; level: number }>(
    the.ctx.db,
    "select method, issuer, level from session where closed_at is null and method = 'oidc'",
  );
  assert.deepEqual({ method, issuer, level }, { method: "oidc", issuer: region.issuer, level: 2 });
  const out = await page.post("/esci", {});
  assert.match(out.html.text, /Identità Piemonte/);
  const onward = out.html.link("Continua su Identità Piemonte");
  assert.equal(new URL(onward ?? "").searchParams.get("post_logout_redirect_uri"), `${publicUrl}/`);
  await eventually(tokensKept, 0);
  assert.equal(region.revoked(), 1);
});

test("what was exchanged is kept for 24 months, unreadable without the key", async () => {
  const rows = await many<{ request: string; sealed: Buffer }>(
    the.ctx.db,
    "select request, sealed from provider_exchange",
  );
  assert.equal(rows.length >= 3, true);
  assert.deepEqual(
    rows.filter(({ sealed }) => sealed.includes("CMPDAA")),
    [],
  );
  const [kept] = await exchangesAbout(the.ctx.db, the.ctx.sealing, rows[0]?.request ?? "");
  assert.deepEqual(Object.keys(kept?.messages ?? {}).sort(), ["idToken", "request", "response", "userinfo"]);
});

test("our configuration for a federation is signed and never cached as a page; the root is of the one that has it", async () => {
  const answer = await the.visitor().get(entities.spid);
  assert.equal(answer.headers["content-type"], "application/entity-statement+jwt");
  const token = answer.body.toString();
  const { jwks } = claimsIn(token) as { jwks: { keys: JsonWebKey[] } };
  const { sub } = claimsSignedBy(token, jwks.keys);
  assert.equal(sub, `${publicUrl}/oidc/spid`);
  assert.equal((await the.visitor().get("/oidc/cie/.well-known/openid-federation")).status, 404);
  assert.equal((await the.visitor().get("/oidc/piemonte/.well-known/openid-federation")).status, 404);
});

test("the resolve address answers about followed chains alone", async () => {
  const at = (query: Record<string, string>) => the.visitor().get(`/oidc/spid/resolve?${new URLSearchParams(query)}`);
  const good = await at({ sub: fed.op, anchor: fed.anchor });
  assert.deepEqual([good.status, good.headers["content-type"]], [200, "application/resolve-response+jwt"]);
  assert.equal((await at({ sub: fed.op, trust_anchor: fed.anchor })).status, 200);
  assert.equal((await at({ sub: "https://other.example", anchor: fed.anchor })).status, 404);
  assert.equal((await at({ sub: fed.op })).status, 400);
});

const begun = async (button: Button = "spid"): Promise<{ page: Browser; back: string }> => {
  if (button !== "piemonte") await meet(entities[button]);
  const page = await the.signedIn("cittadina");
  const from = "/accedi?ritorno=/profilo";
  if (button !== "piemonte") return { page, back: await atFederation(page, button, from) };
  return { page, back: await region.visit(await leave(page, await hrefOf(page, button, from))) };
};

const sessions = async (): Promise<string[]> =>
  (await many<{ id: string }>(the.ctx.db, "select id from session where closed_at is null order by id")).map(
    ({ id }) => id,
  );

type Wrong = {
  button?: Button;
  prepare?: () => void;
  change?: (back: URL, page: Browser) => void;
  status?: number;
  says?: RegExp;
};

const wrongs: Record<string, Wrong> = {
  "a token that another key signed": {
    prepare: () => {
      fed.twist = (of, token) => {
        if (of === "id_token") token.key = { ...fed.keys.stranger, kid: token.key.kid };
      };
    },
  },
  "a lower level than was asked for": {
    prepare: () => {
      fed.level = 1;
    },
  },
  "somebody else than who is signed in": {
    prepare: () => {
      fed.person = { ...person, "https://attributes.eid.gov.it/fiscal_number": "TINIT-PRVVIO79P21L219X" };
    },
    status: 403,
    says: /altra identità/,
  },
  "no codice fiscale that is one": {
    prepare: () => {
      fed.person = { ...person, "https://attributes.eid.gov.it/fiscal_number": "TINIT-CMPDAA85B43L219A" };
    },
  },
  "another state": { change: ({ searchParams }) => searchParams.set("state", "other") },
  "no state": { change: ({ searchParams }) => searchParams.delete("state") },
  "nothing at all": {
    change: (back) => {
      back.search = "";
    },
  },
  "the answer of another provider": { change: ({ searchParams }) => searchParams.set("iss", "https://other.example") },
  "the answer at another provider's address": {
    change: (back) => {
      back.pathname = "/oidc/cie/ritorno";
    },
  },
  "an address that is nobody's": {
    change: (back) => {
      back.pathname = "/oidc/nessuno/ritorno";
    },
    status: 404,
  },
  "another browser": {
    change: (_, page) => {
      page.cookie = page.cookie?.replace(/sportello_richiesta=[^;]*/, "sportello_richiesta=other");
    },
  },
  "no cookie of the question": {
    change: (_, page) => {
      page.cookie = page.cookie?.replace(/;? ?sportello_richiesta=[^;]*/, "");
    },
  },
  "too late": { prepare: () => {}, change: () => the.clock.forward(11 * 60_000) },
  "the person went away": {
    change: ({ searchParams }) => {
      searchParams.delete("code");
      searchParams.set("error", "access_denied");
    },
    status: 403,
    says: /non è stato confermato/,
  },
  "a fault that only the operator can mend": {
    change: ({ searchParams }) => {
      searchParams.delete("code");
      searchParams.set("error", "invalid_request");
    },
    says: /problema tra noi e il gestore/,
  },
  "a provider in trouble": {
    prepare: () => {
      fed.instead = (path) => (path === "/op/token" ? { status: 503 } : undefined);
    },
    status: 403,
    says: /non risponde/,
  },
  "the gateway: nobody there": {
    button: "piemonte",
    prepare: () => {
      region.refuses = true;
    },
    status: 403,
    says: /non è stato confermato/,
  },
  "the gateway: a lower level": {
    button: "piemonte",
    prepare: () => {
      region.acr = "https://www.spid.gov.it/SpidL1";
    },
  },
  "the gateway: a claim is missing": {
    button: "piemonte",
    prepare: () => {
      region.person = { fiscal_number: "CMPDAA85B43L219T", given_name: "Ada" };
    },
  },
  "the gateway: another code": {
    button: "piemonte",
    change: ({ searchParams }) => searchParams.set("code", "other"),
  },
  "the gateway: another iss": {
    button: "piemonte",
    change: ({ searchParams }) => searchParams.set("iss", "https://other.example"),
  },
  "the gateway: without the iss that it promises": {
    button: "piemonte",
    change: ({ searchParams }) => searchParams.delete("iss"),
  },
};

for (const [name, { button, prepare, change, status = 400, says }] of Object.entries(wrongs)) {
  test(`S1.11 refused, and the session is as it was: ${name}`, async () => {
    prepare?.();
    const { page, back } = await begun(button);
    const before = await sessions();
    const cookie = page.cookie;
    const address = new URL(back, "http://localhost");
    change?.(address, page);
    const answer = await page.get(address.pathname + address.search);
    assert.equal(answer.status, status, answer.html.text);
    if (says) assert.match(answer.html.text, says);
    assert.deepEqual(await sessions(), before);
    page.cookie = cookie;
    assert.equal((await page.get("/profilo")).status, 200);
    assert.match(page.page().html.text, /Ada/);
  });
}

test("a provider that cannot be told now is told later, and nobody waits for it at Esci", async () => {
  const { page, back } = await begun();
  await page.get(back);
  const before = fed.revoked.length;
  fed.instead = (path) => (path === "/op/revoke" ? { status: 503 } : undefined);
  await page.post("/esci", {});
  assert.equal(page.page().status, 200);
  await eventually(async () => (fed.asked.get("/op/revoke") ?? 0) > before, true);
  assert.equal(await tokensKept(), 1);
  fed.instead = () => undefined;
  await eventually(tokensKept, 0, 120);
  assert.equal(fed.revoked.length, before + 1);
});

/** Of the session that opened last. */
const newest = async (): Promise<string> =>
  (
    await one<{ id: string }>(
      the.ctx.db,
      "select id from session where provider_session ? 'sealedToken' order by created_at desc limit 1",
    )
  ).id;

test("what a provider gives for a session is of no use in a copy of the database", async () => {
  the.clock.forward(1000);
  const { page, back } = await begun();
  await page.get(back);
  const id = await newest();
  const token = (await oidcSession(the.ctx, id))?.told.accessToken;
  assert.ok(token, "whoever has the key can still tell the provider");
  const { row } = await one<{ row: string }>(the.ctx.db, "select s::text as row from session s where id = $1", [id]);
  assert.match(row, /sealedToken/);
  assert.ok(!row.includes(token));
  await page.post("/esci", {});
  await eventually(tokensKept, 0);
});

test("a session that ended by itself is told to its provider at night, one that goes on is not", async () => {
  the.clock.forward(1000);
  const { page, back } = await begun();
  await page.get(back);
  const id = await newest();
  const ended = () => endedOidcSessions(the.ctx.db, the.clock.now());
  assert.ok(!(await ended()).includes(id));
  the.clock.forward(9 * 3_600_000);
  const there = await ended();
  assert.ok(there.includes(id));
  const before = fed.revoked.length;
  await revokeEnded(the.ctx);
  the.ctx.jobs.nudge();
  await eventually(ended, [], 120);
  assert.ok(fed.revoked.length > before);
});

test("S1.11 an answer is good once", async () => {
  const { page, back } = await begun();
  const cookie = page.cookie;
  await page.get(back);
  assert.equal(page.page().url, "/profilo");
  page.cookie = cookie;
  assert.equal((await page.get(back)).status, 400);
});

test("S1.11 the session has another token after signing in", async () => {
  const { page, back } = await begun();
  const tokenOf = (cookie: string | undefined) => /sportello_sessione=([^;]*)/.exec(cookie ?? "")?.[1];
  const before = tokenOf(page.cookie);
  await page.get(back);
  assert.notEqual(before, undefined);
  assert.notEqual(tokenOf(page.cookie), undefined);
  assert.notEqual(tokenOf(page.cookie), before);
});

test("S1.11 a provider that is not ours, or does not answer, is told on a page", async () => {
  const page = the.visitor();
  const stranger = await page.get("/oidc/spid/entra?gestore=https://other.example");
  assert.equal(stranger.status, 404);
  assert.equal((await page.get(`/oidc/nessuno/entra?gestore=${encodeURIComponent(fed.op)}`)).status, 404);
  // a chain is remembered for an hour
  the.clock.forward(3 * 3_600_000);
  fed.instead = () => ({ status: 503 });
  const silent = await page.get(`/oidc/spid/entra?gestore=${encodeURIComponent(fed.op)}`);
  assert.equal(silent.status, 403);
  assert.match(silent.html.text, /Riprova tra qualche minuto/);
});
