// The ways in by OpenID Connect in a real browser: its cookies, its policy of forms and its redirects decide here.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { many } from "../src/db/connect.ts";
import { oidcIn } from "../src/platform/oidc/folder.ts";
import { type TestApp, testApp } from "./app.ts";
import { follow, press, see, titled } from "./browser-words.ts";
import { launchChromium } from "./chromium.ts";
import { type Federation, federation } from "./oidc-federation.ts";
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
  region = await gateway([
    {
      client_id: "sportello",
      client_secret: "a secret of this test",
      redirect_uris: [`${publicUrl}/oidc/piemonte/ritorno`],
      post_logout_redirect_uris: [`${publicUrl}/`],
    },
  ]);
  region.person = { fiscal_number: "CMPDAA85B43L219T", given_name: "Ada", family_name: "Campione" };
  folder = await oidcFolder();
  await folder.add("spid", { "provider.json": federatedSettings(fed, "spid"), ...ownKeys() });
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

const atProfile = async (button: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: publicUrl, locale: "it-IT" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto("/accedi?ritorno=/profilo");
  await follow(page, button);
  await page.waitForURL(`${publicUrl}/profilo`);
  return page;
};

test("S1.11 S4.4 Entra con SPID (OpenID Connect) in a browser: there, back, and where one was going", async () => {
  fed.meets(await (await fetch(`${publicUrl}/oidc/spid/.well-known/openid-federation`)).text());
  const page = await atProfile("Entra con SPID (OpenID Connect)");
  await see(page, /Ada/);
  await page.context().close();
});

test("S1.11 with a gateway in a browser; Esci leads on to the gateway's own end", async () => {
  const page = await atProfile("Entra con Identità Piemonte");
  await see(page, /Ada/);
  const cookies = await page.context().cookies(publicUrl);
  assert.equal(
    cookies.every(({ httpOnly }) => httpOnly),
    true,
  );
  await press(page, "Esci");
  await page.waitForURL(`${region.issuer}/session/end?**`, { waitUntil: "commit" });
  const open = await many(the.ctx.db, "select 1 from session where closed_at is null and method = 'oidc'");
  assert.deepEqual(open, []);
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
