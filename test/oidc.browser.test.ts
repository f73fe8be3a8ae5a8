// The ways in by OpenID Connect in a real browser: its cookies, its policy of forms and its redirects decide here.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { many } from "../src/db/connect.ts";
import { oidcIn } from "../src/platform/oidc/folder.ts";
import { routes } from "../src/routes.ts";
import { type TestApp, testApp } from "./app.ts";
import { follow, press, titled } from "./browser-words.ts";
import { launchChromium } from "./chromium.ts";
import { again, completed } from "./istanze.ts";
import { type Federation, federation, person } from "./oidc-federation.ts";
import { type Folder, federatedSettings, gatewaySettings, oidcFolder, ownKeys } from "./oidc-folder.ts";
import { type Gateway, gateway, levels } from "./oidc-gateway.ts";

let the: TestApp;
let browser: Browser;
let folder: Folder;
let fed: Federation;
let region: Gateway;
let publicUrl: string;

// providers must know where to send people back to before there is anything to send them to
const server = createServer((request, response) => the.app.routing(request, response));

before(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fed = await federation(() => the.clock.now());
  fed.person = {
    ...person,
    given_name: "Ivo",
    family_name: "Provamaggio",
    "https://attributes.eid.gov.it/fiscal_number": "TINIT-PRVVIO79P21L219X",
  };
  region = await gateway([
    {
      client_id: "sportello",
      client_secret: "a secret of this test",
      redirect_uris: [`${publicUrl}/oidc/piemonte/ritorno`],
      post_logout_redirect_uris: [`${publicUrl}/`],
    },
  ]);
  region.person = { fiscal_number: "PRVVIO79P21L219X", given_name: "Ivo", family_name: "Provamaggio" };
  folder = await oidcFolder();
  for (const kind of ["spid", "cie"] as const) {
    await folder.add(kind, { "provider.json": federatedSettings(fed, kind), ...ownKeys() });
  }
  await folder.add("piemonte", {
    "provider.json": gatewaySettings(region.issuer, levels),
    secret: "a secret of this test",
  });
  const oidc = await oidcIn(folder.path, { publicUrl, loopback: true });
  [the, browser] = await Promise.all([testApp({ env: { publicUrl }, oidc }), launchChromium()]);
  await the.app.ready();
});
after(async () => {
  await browser.close();
  await the.close();
  await Promise.all([fed.close(), region.close(), folder.remove()]);
  server.closeAllConnections();
  server.close();
});

/** A browser of the mayor's, from an istanza that is ready, by this way in, to the istanza that is sent. */
const toSent = async (button: string): Promise<Page> => {
  const istanza = await completed(the);
  const context = await browser.newContext({ baseURL: publicUrl, locale: "it-IT" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const address = routes.istanza.page.href({ ente: istanza.ente, id: istanza.id });
  await page.goto(address);
  await titled(page, "Accedi");
  await follow(page, button);
  await page.waitForURL(`${publicUrl}${address}`);
  await follow(page, "Invia");
  await press(page, "Conferma");
  await titled(page, "L'istanza è stata inviata correttamente");
  assert.equal((await again(the, istanza)).state, "INVIATA");
  return page;
};

for (const system of ["SPID", "CIE"] as const) {
  test(`S1.11 S4.4 Entra con ${system} (OpenID Connect) in a browser: there, back, and to a sent istanza`, async () => {
    fed.meets(await (await fetch(`${publicUrl}/oidc/${system.toLowerCase()}/.well-known/openid-federation`)).text());
    const page = await toSent(`Entra con ${system} (OpenID Connect)`);
    await page.context().close();
  });
}

test("S1.11 with a gateway in a browser to a sent istanza; Esci leads on to the gateway's own end", async () => {
  const page = await toSent("Entra con Identità Piemonte");
  const cookies = await page.context().cookies(publicUrl);
  assert.equal(
    cookies.every(({ httpOnly }) => httpOnly),
    true,
  );
  await press(page, "Esci");
  await page.waitForURL(`${region.issuer}/session/end?**`, { waitUntil: "commit" });
  const open = "select 1 from session where closed_at is null and issuer = $1";
  assert.deepEqual(await many(the.ctx.db, open, [region.issuer]), []);
  await page.context().close();
});

test("who gives up at the gateway is told on a page, and goes back to the ways in", async () => {
  region.refuses = true;
  const context = await browser.newContext({ baseURL: publicUrl, locale: "it-IT" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto("/accedi?ritorno=/profilo");
  await follow(page, "Entra con Identità Piemonte");
  await titled(page, "L’accesso non è stato confermato");
  await follow(page, "Torna ai modi di accesso");
  await page.waitForURL(`${publicUrl}/accedi?ritorno=%2Fprofilo`);
  await context.close();
});
