// SPID and CIE in a real browser, from Accedi to a sent istanza and out again, with and without JavaScript: cookies,
// policy and redirects between the two sides decide here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, type Site } from "../../../test/browser-site.ts";
import { follow, press, see, titled } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import { again, completed } from "../../../test/istanze.ts";
import { routes } from "../../routes.ts";

const skip = await noChromium();
let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:07:00+01:00");
});
after(() => site?.close());

const ways = [
  { system: "spid", javaScriptEnabled: true },
  { system: "spid", javaScriptEnabled: false },
  { system: "cie", javaScriptEnabled: true },
] as const;

for (const { system, javaScriptEnabled } of ways) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`S1.11 S4.4 S0.20 Entra con ${system.toUpperCase()}, ${how}: to a sent istanza, and out`, { skip }, async () => {
    const istanza = await completed(site.the);
    const { page, complaints, close } = await site.device({ javaScriptEnabled });
    await page.goto(routes.istanza.page.href({ ente: istanza.ente, id: istanza.id }));
    await titled(page, "Accedi");
    await page
      .locator(`section[aria-labelledby=${system}]`)
      .getByRole("link", { name: "Identità dimostrativa" })
      .click();
    await press(page, "Entra come Ivo Provamaggio (sindaco)");
    await follow(page, "Invia");
    await press(page, "Conferma");
    await titled(page, "L'istanza è stata inviata correttamente");
    assert.equal((await again(site.the, istanza)).state, "INVIATA");
    await press(page, "Esci");
    await page.waitForURL((url) => url.pathname === "/");
    await page.goto("/profilo");
    await titled(page, "Accedi");
    assert.deepEqual(complaints(), []);
    await close();
  });
}

test("S1.11 who gives up at the provider reads so, and may try another way", { skip }, async () => {
  const { page, complaints, close } = await site.device();
  await page.goto("/accedi?ritorno=/istanze");
  await page.getByRole("link", { name: "Identità dimostrativa" }).first().click();
  await press(page, "Annulla");
  await see(page, "Hai annullato l’accesso");
  await follow(page, "Torna ai modi di accesso");
  await titled(page, "Accedi");
  assert.equal(new URL(page.url()).searchParams.get("ritorno"), "/istanze");
  assert.deepEqual(complaints(), []);
  await close();
});
