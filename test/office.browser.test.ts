// Both sides of one request in a real browser, with and without JavaScript: the mayor sends, the clerk sends it back
// with remarks on a field and on a row, the mayor corrects only that, the clerk reads the difference, validates and has
// the next case, the official who is named signs in and acts. With SPORTELLO_PICTURES=<folder> it takes pictures.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { routes } from "../src/routes.ts";
import { type Device, openSite, type Site } from "./browser-site.ts";
import { box, eventually, follow, press, see, textOf, titled } from "./browser-words.ts";
import { noChromium } from "./chromium.ts";
import { again, draft, filled, region, rules, sent, untilWorked } from "./istanze.ts";

const skip = await noChromium();
const timeout = 300_000;
let site: Site;
before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:00:00+01:00");
  await site.the.work();
});
after(() => site?.close());

type Official = { part: string; nome: string; cognome: string; codiceFiscale: string };
type Walk = { mayor: Device; clerk: Device; official: Official; take(page: Page, name: string): Promise<void> };

const folder = process.env.SPORTELLO_PICTURES;
const camera =
  (javaScript: boolean): Walk["take"] =>
  async (page, name) => {
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const path = join(folder, `${name}-${javaScript ? "" : "senza-js-"}${width}.png`);
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

const main = (page: Page): Promise<string> => textOf(page.getByRole("main"));
const stands = async (page: Page, words: RegExp): Promise<void> =>
  eventually(async () => words.test(await main(page)) || main(page), true);

/** From the Riepilogo of what is filled in already; its address and number. */
const send = async ({ mayor: { page } }: Walk): Promise<{ at: string; number: string }> => {
  const wrong = { "utenti.0.nome": "Ugo", "utenti.0.cognome": "Finti", "utenti.0.codiceFiscale": "FNTGUO65H25L219K" };
  const istanza = await filled(site.the, await draft(site.the), wrong);
  await page.goto(routes.istanza.summary.href({ ente: region, id: istanza.id }));
  await press(page, "Successivo");
  await follow(page, /^Invia\b/);
  await press(page, "Conferma");
  await titled(page, "L'istanza è stata inviata correttamente");
  return {
    at: routes.istanza.page.href({ ente: region, id: istanza.id }),
    number: (await again(site.the, istanza)).number ?? "",
  };
};

const pin = async (page: Page, what: string, text: string): Promise<void> => {
  await follow(page, `Segnala ${what}`);
  await box(page, "Che cosa va corretto").fill(text);
  await press(page, "Segnala");
  await see(page, text);
};

const sendBack = async ({ clerk: { page }, take }: Walk, number: string): Promise<void> => {
  await page.goto(routes.office.queue.href({ ente: region }));
  await take(page, "ufficio-pratiche");
  await follow(page, number);
  await stands(page, /Protocollo \d{7}\/2026/);
  await take(page, "ufficio-pratica");
  await follow(page, "Prendi in carico");
  await press(page, "Prendi in carico");
  await stands(page, /Assegnata a Ugo Finti/);
  await pin(page, "Nominativo RUP per i Servizi 06", "Manca il secondo cognome.");
  await pin(page, "Utente 1", "Non lavora più in Comune.");
  await take(page, "ufficio-segnalazioni");
  await follow(page, "Richiedi correzioni");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Manca il secondo cognome.").waitFor();
  await dialog.getByText("Non lavora più in Comune.").waitFor();
  await take(page, "ufficio-richiedi-correzioni");
  await press(page, "Richiedi correzioni");
  await stands(page, new RegExp(`Pratica ${number} .* Questa è la prossima`));
};

const typable = (page: Page): Promise<(string | null)[]> =>
  page
    .locator("#passo-form :is(input:not([type=hidden]), select, textarea)")
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("name")));

const correct = async ({ mayor: { page }, official, take }: Walk): Promise<void> => {
  await untilWorked(site.the);
  await page.goto(routes.bacheca.href());
  await follow(page, /^Leggi e correggi/);
  await stands(page, /Stato attuale RIFIUTATO/);
  await stands(page, /Nominativo RUP per i Servizi 06: Manca il secondo cognome\./);
  await stands(page, /Utente 1: Non lavora più in Comune\./);
  await take(page, "cittadino-da-correggere");
  await follow(page, /^Correggi/);
  await see(page, "L’ufficio chiede: Manca il secondo cognome.");
  assert.deepEqual(await typable(page), ["rup"], "only what is to be fixed can be typed");
  await take(page, "cittadino-correzione");
  await box(page, "Nominativo RUP per i Servizi 06").fill("Rosa Prova Bianchi");
  await press(page, "Successivo");
  await see(page, "L’ufficio chiede: Non lavora più in Comune.");
  for (const cell of ["nome", "cognome", "codiceFiscale"] as const)
    await page.locator(`[name="utenti.0.${cell}"]`).fill(official[cell]);
  await press(page, "Successivo");
  await stands(page, /Rosa Prova Bianchi Prima era: Rosa Prova/);
  await take(page, "cittadino-riepilogo-correzioni");
  await follow(page, "Invia di nuovo");
  await press(page, "Conferma");
  await titled(page, "Le correzioni sono state inviate correttamente");
};

/** Open, read, validate, confirm; and the next case stands there. */
const validate = async ({ clerk: { page }, take }: Walk, number: string): Promise<void> => {
  await page.goto(routes.office.queue.href({ ente: region }));
  let clicks = 0;
  const click = async (way: typeof press, words: string | RegExp): Promise<void> => {
    clicks += 1;
    await way(page, words);
  };
  await click(follow, number);
  await click(follow, /^Differenze/);
  await stands(page, /Rosa Prova .*Rosa Prova Bianchi/);
  await take(page, "ufficio-differenze");
  await click(follow, "Valida");
  await page.getByRole("dialog").waitFor();
  await take(page, "ufficio-valida");
  await click(press, "Valida");
  await stands(page, new RegExp(`Pratica ${number} .* Questa è la prossima`));
  const heading = await textOf(page.getByRole("heading", { level: 1 }));
  assert.match(heading, /SERV06_UTENTI\.2026\.\d{7}/);
  assert.ok(!heading.includes(number), "the next case is open");
  assert.ok(clicks <= 4, `${clicks} clicks`);
  await take(page, "ufficio-pratica-successiva");
};

const seeTheEnd = async ({ mayor: { page }, official, take }: Walk, at: string, number: string): Promise<void> => {
  await page.goto(at);
  await stands(page, /Stato attuale VALIDATA/);
  await take(page, "cittadino-validata");
  await page.goto(routes.mandates.page.href());
  await stands(page, new RegExp(`${official.cognome} ${official.nome}.*${number}`));
  await take(page, "cittadino-chi-opera");
};

const work = async ({ official, take }: Walk, { page }: Device): Promise<void> => {
  await page.goto(routes.signIn.href());
  await press(page, new RegExp(`\\(${official.part}\\)`));
  await see(page, /Stai operando per il Comune di Borgo Esempio/);
  await see(page, /Puoi operare per il Comune di Borgo Esempio/);
  await take(page, "funzionario-bacheca");
  await page.goto(`${routes.service.card.href({ ente: region, service: rules.id })}/verifica-abilitazione`);
  await stands(page, /Sei già abilitat. .*il Comune di Borgo Esempio/);
  await see(page, /Stai operando per il Comune di Borgo Esempio/);
};

const officials: [javaScript: boolean, official: Official][] = [
  [true, { part: "cittadina", nome: "Ada", cognome: "Campione", codiceFiscale: "CMPDAA85B43L219T" }],
  [false, { part: "genitore", nome: "Pia", cognome: "Esempietti", codiceFiscale: "SMPPIA83R45L219Q" }],
];

for (const [javaScript, official] of officials)
  test(`S0.19 S1.15 S1.31 S1.32 S1.34 S2.46 sent, sent back, corrected, validated, enabled, ${javaScript ? "with" : "without"} JavaScript`, {
    skip,
    timeout,
  }, async () => {
    const device = () => site.device({ javaScriptEnabled: javaScript, viewport: { width: 1280, height: 900 } });
    const [mayor, clerk, other] = [await device(), await device(), await device()];
    const walk: Walk = { mayor, clerk, official, take: camera(javaScript) };
    const visitor = await site.signIn(mayor, "sindaco");
    await visitor.post("/opera-per", { ente: "borgo-esempio" });
    await site.signIn(clerk, "operatore regionale");
    // one more in the queue
    await sent(site.the);
    const { at, number } = await send(walk);
    await sendBack(walk, number);
    await correct(walk);
    await validate(walk, number);
    await seeTheEnd(walk, at, number);
    await work(walk, other);
    for (const each of [mayor, clerk, other]) {
      assert.deepEqual(each.complaints(), []);
      await each.close();
    }
  });
