// The countdown before a session ends, with the server's clock and the browser's moved together.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, type Site } from "../../test/browser-site.ts";
import { noChromium } from "../../test/chromium.ts";
import { routes } from "../routes.ts";

const skip = await noChromium();

let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:07:00+01:00");
});
after(() => site?.close());

const open = async () => {
  const device = await site.device();
  await site.signIn(device, "cittadina");
  await device.page.clock.install();
  await device.page.goto("/profilo");
  const forward = async (minutes: number) => {
    site.the.clock.forward(minutes * 60_000);
    await device.page.clock.fastForward(minutes * 60_000);
  };
  return { ...device, forward };
};

test("C.SE.1.6 five minutes before the end one is told, asks for more time and gets it", { skip }, async () => {
  const { page, forward, complaints, close } = await open();
  // six minutes before the end the page asks how long it has; a clock that leaps before it has heard would leap over the
  // timer that it sets then
  const told = page.waitForResponse((response) => new URL(response.url()).pathname === routes.session.href());
  await forward(24);
  await (await told).finished();
  // answers reach the page's script in their order
  await page.evaluate((address) => fetch(address).then((answer) => answer.json()), routes.session.href());
  assert.equal(await page.getByText("La sessione scade tra").count(), 0, "not before");
  await forward(2);
  await page.getByText("La sessione scade tra").waitFor();
  await page.getByRole("button", { name: "Resta collegato" }).click();
  await page.getByRole("button", { name: "Resta collegato" }).waitFor({ state: "detached" });
  site.the.clock.forward(20 * 60_000);
  await page.goto("/profilo");
  assert.match(page.url(), /\/profilo$/, "alive twenty minutes later");
  assert.deepEqual(complaints(), []);
  await close();
});

test("at the end one is told and led back by the sign-in", { skip }, async () => {
  const { page, forward, close } = await open();
  await forward(26);
  await page.getByText("La sessione scade tra").waitFor();
  await forward(6);
  await page.getByText("La sessione è scaduta").waitFor();
  await page.getByRole("link", { name: "Accedi di nuovo" }).click();
  await page.waitForURL(/\/accedi\?ritorno=%2Fprofilo/);
  await close();
});
