// Passkeys in a real browser, with an authenticator that Chromium makes up (W3C WebAuthn, 11: automation).
import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { CDPSession } from "playwright-core";
import { many, one } from "#db/connect.ts";
import { ada, answerAll, linkTo, passphrase, register, signInWith, switchOn } from "../../../test/accounts.ts";
import { type Device, openSite, type Site } from "../../../test/browser-site.ts";
import { follow, titled } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import { seedDemoAccounts } from "../../demo/seed-accounts.ts";
import { routes } from "../../routes.ts";

const skip = await noChromium();

let site: Site;
let device: Device;
let cdp: CDPSession;
let origin: string;

/** Takes the place of the former one, with its passkeys. */
const newAuthenticator = async (): Promise<void> => {
  await cdp.send("WebAuthn.disable");
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:07:00+01:00");
  const { port } = site.the.app.server.address() as AddressInfo;
  // a passkey is of a name, never of an IP address
  origin = `http://localhost:${port}`;
  site.the.ctx.env.publicUrl = origin;
  await switchOn(site.the);
  device = await site.device({ baseURL: origin });
  cdp = await device.context.newCDPSession(device.page);
  await newAuthenticator();
});
after(async () => {
  await device?.close();
  await site?.close();
});

const press = (name: string) => device.page.getByRole("button", { name }).click();
const sessions = () =>
  many<{ level: number; method: string; person: string }>(
    site.the.ctx.db,
    "select level, method, person from session where method = 'locale' order by created_at, id",
  );

test("S4.20 capability 4 at the link of the mail a passkey is made instead of a password, and it is the whole sign-in", {
  skip,
}, async () => {
  const { page } = device;
  await register(site.the, site.the.visitor());
  await page.goto(await linkTo(site.the, ada.email, "Completa la registrazione"));
  await press("Crea una passkey");
  await page.waitForURL("**/bacheca");
  const account = await one<{ password: string | null; person: string }>(
    site.the.ctx.db,
    "select password, person from account",
  );
  assert.equal(account.password, null);
  const [key] = await many<{ person: string; level: number }>(site.the.ctx.db, "select person, level from passkey");
  assert.deepEqual(key, { person: account.person, level: 1 });

  await press("Esci");
  await page.goto("/accedi?ritorno=/messaggi");
  await press("Entra con una passkey");
  await page.waitForURL("**/messaggi");
  assert.equal((await sessions()).length, 2);
  assert.deepEqual(device.complaints(), []);
});

test("the only way in is not taken away; a second passkey of the same device is refused in words", {
  skip,
}, async () => {
  const { page } = device;
  await page.goto("/profilo/sicurezza");
  await page.getByRole("link", { name: "Togli la passkey" }).click();
  await press("Togli la passkey");
  await page.getByText("È il tuo unico modo di entrare").waitFor();
  await press("Aggiungi una passkey");
  await page.getByText("Questo dispositivo ha già una passkey").waitFor();
  assert.equal((await many(site.the.ctx.db, "select 1 from passkey")).length, 1);
});

test("an answer of a passkey is good once, for what was asked, and not when it is touched", { skip }, async () => {
  const { page } = device;
  await press("Esci");
  await page.goto("/accedi/passkey");
  // the answer is taken out of the form instead of sent
  const answer = await page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>("form[data-passkey]");
    const field = form?.querySelector<HTMLInputElement>("input[name=risposta]");
    if (!form || !field) return "";
    const sent = new Promise<string>((done) => {
      form.submit = () => done(field.value);
    });
    form.querySelector("button")?.click();
    return sent;
  });
  const before = (await sessions()).length;
  const send = (risposta: string) => site.the.visitor().post("/accedi/passkey", { risposta });
  const touched = JSON.parse(answer) as { response: { signature: string; clientDataJSON: string } };
  const { signature } = touched.response;
  touched.response.signature = `${signature.slice(0, 20)}${signature[20] === "A" ? "B" : "A"}${signature.slice(21)}`;
  for (const bad of [
    "",
    "{}",
    "null",
    "[]",
    "nessuna",
    JSON.stringify(touched),
    answer.replace(/"id":"..../, '"id":"AAAA'),
  ]) {
    const refused = await send(bad);
    assert.equal(refused.status, 422, bad.slice(0, 40));
    assert.match(refused.html.text, /non è stata riconosciuta/);
  }
  const client = JSON.parse(Buffer.from(touched.response.clientDataJSON, "base64url").toString()) as {
    challenge: string;
  };
  assert.ok(client.challenge.length > 40);
  assert.equal((await sessions()).length, before, "nobody came in");
  assert.equal((await send(answer)).url, "/bacheca");
  assert.equal((await send(answer)).status, 422, "a second time it is a replay");
  site.the.clock.forward(11 * 60_000);
  assert.equal((await send(answer)).status, 422);
});

/** With the password, then with the passkey of this device. */
const signInHere = async (): Promise<void> => {
  const { page } = device;
  await page.getByLabel("Utente").fill(ada.codiceFiscale);
  await page.locator("#password").fill(passphrase);
  await page.locator("main").getByRole("button", { name: "Accedi", exact: true }).click();
  await page.waitForURL("**/secondo-fattore**");
  await press("Usa la passkey");
};

test("a passkey as the second factor after a password; recognised at a desk the two are level 2, the password is level 1", {
  skip,
}, async () => {
  const { page } = device;
  const { ctx } = site.the;
  await site.the.visitor().post("/accedi/recupero", { codiceFiscale: ada.codiceFiscale });
  await answerAll(site.the);
  await page.goto(await linkTo(site.the, ada.email, "Scegli una nuova password"));
  await page.locator("#nuova").fill(passphrase);
  await page.locator("#conferma").fill(passphrase);
  await press("Cambia Password");
  // a link in a mail is one factor: the other is still asked for
  await page.waitForURL("**/accedi");
  await ctx.db.query("update account set recognised_at = $1", [site.the.clock.now()]);
  await signInHere();
  await page.waitForURL("**/bacheca");
  assert.equal((await sessions()).at(-1)?.level, 2);
  // without JavaScript there is the way by a code on paper, and no way around
  const visitor = site.the.visitor();
  const asked = await signInWith(visitor, ada.codiceFiscale, passphrase);
  assert.equal(asked.url, "/accedi/secondo-fattore");
  assert.equal(asked.html.button("Usa la passkey"), undefined);
  assert.ok(asked.html.button("Usa il codice di recupero"));
});

const type = async (typed: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(typed)) await device.page.locator(`[name="${name}"]`).fill(text);
};

test("S1.11 S4.14 with an account, recognised and at level 2, from Accedi to a sent istanza", { skip }, async () => {
  const { page } = device;
  const { ctx } = site.the;
  await seedDemoAccounts(ctx);
  // what the desk does when it recognises
  await ctx.db.query("update person set codice_fiscale = $1 where id = (select person from account)", [
    ada.codiceFiscale,
  ]);
  await press("Esci");
  const card = routes.service.card.href({ ente: "borgo-esempio", service: "istanza-generica" });
  await page.goto(routes.signIn.href({ ritorno: card }));
  await signInHere();
  await page.waitForURL(`**${card}`);
  await press("Compila");
  await page.locator('[name="presaVisione"]').check();
  await press("Successivo");
  await type({ email: ada.email });
  await page.locator('[name="perChi"][value="me"]').check();
  await press("Successivo");
  await page.locator('[name="argomento"][value="segnalazione"]').check();
  const what = { oggetto: "Lampione spento", luogo: "Via della Prova, 3", descrizione: "È spento da una settimana." };
  await type(what);
  await press("Successivo");
  await press("Successivo");
  await page.waitForURL("**/riepilogo");
  await press("Successivo");
  await follow(page, "Invia");
  await page.getByRole("button", { name: "Conferma", exact: true }).click();
  await titled(page, "L'istanza è stata inviata correttamente");
  const { state } = await one<{ state: string }>(ctx.db, "select state from istanza");
  assert.equal(state, "INVIATA");
  assert.deepEqual(device.complaints(), []);
});

test("a passkey of somebody without an account confirms and does not let in; of a clerk it does", {
  skip,
}, async () => {
  const { page } = device;
  const add = async (part: string) => {
    await newAuthenticator();
    const visitor = await site.the.signedIn(part);
    const [name = "", value = ""] = (visitor.cookie ?? "").split(";")[0]?.split("=") ?? [];
    await device.context.clearCookies();
    await device.context.addCookies([{ name, value, url: origin }]);
    await page.goto("/profilo/sicurezza");
    await press("Aggiungi una passkey");
    await page.getByText("La passkey è stata aggiunta.").waitFor();
    await device.context.clearCookies();
    await page.goto("/accedi/passkey");
    await press("Entra con una passkey");
  };
  await add("cittadina");
  await page.getByText("serve a confermare quello che fai").waitFor();
  await add("operatore regionale");
  await page.waitForURL("**/e/regione-piemonte/ufficio");
  assert.equal((await sessions()).at(-1)?.level, 2, "never more, whatever they had when it was added");
});

test("S2.73 the password can be shown, pasted, and its length is said while it is typed", { skip }, async () => {
  const { page } = device;
  const { ctx } = site.the;
  await register(site.the, site.the.visitor(), {
    codiceFiscale: "SMPDRI85T50L219Y",
    nome: "Dria",
    email: "dria@posta.example",
  });
  await device.context.clearCookies();
  await page.goto(await linkTo(site.the, "dria@posta.example", "Completa la registrazione"));
  const field = page.locator("#nuova");
  await field.fill("sette barche");
  await page.getByText("Ancora 3 caratteri: ne servono almeno 15").waitFor();
  await field.fill("sette barche in mezzo al porto");
  await page.getByText("Lunghezza molto buona").waitFor();
  await page.getByLabel("Mostra le password").check();
  assert.equal(await field.getAttribute("type"), "text");
  await page.locator("#conferma").fill("sette barche in mezzo al porto");
  await press("Conferma");
  await page.waitForURL("**/bacheca");
  assert.equal((await many(ctx.db, "select 1 from account")).length, 2);
});
