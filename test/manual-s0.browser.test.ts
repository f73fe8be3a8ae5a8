// Somebody who holds only the manual of Utenti Servizi 06, page by page by its labels, with and without JavaScript.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, type TestContext, test } from "node:test";
import type { Page } from "playwright-core";
import { exec } from "../src/db/connect.ts";
import { type Device, openSite, type Site } from "./browser-site.ts";
import { box, eventually, faults, follow, headed, press, row, see, textOf, titled } from "./browser-words.ts";
import { noChromium } from "./chromium.ts";
import { untilWorked } from "./istanze.ts";

const skip = await noChromium();
let site: Site;
before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:00:00+01:00");
  // five were sent by others, so that the first number here is the manual's
  await exec(
    site.the.ctx.db,
    "insert into counter (ente, series, year, value) values ('regione-piemonte', 'SERV06_UTENTI', 2026, 5)",
  );
  await site.the.work();
});
after(() => site?.close());

/** The five tabs with their place, as they are read out. */
const tabs = (page: Page): Promise<string[]> => page.locator(".sp-steps li").allInnerTexts();
const cells = (page: Page, number: string): Promise<string[]> => row(page, number).getByRole("cell").allInnerTexts();
const columns = (page: Page): Promise<string[]> => page.getByRole("columnheader").allTextContents();

/** Once a page was not as the manual says, those after it have nothing to say. */
const stopping = (t: TestContext) => {
  let broken = false;
  return {
    test: (name: string, look: () => Promise<void>) =>
      t.test(name, { skip: broken && "an earlier page failed" }, () =>
        look().catch((error) => {
          broken = true;
          throw error;
        }),
      ),
  };
};
type Steps = ReturnType<typeof stopping>;

type Walk = Device & { number: string; javaScript: boolean };

const toTheForm = async (t: Steps, { page }: Walk): Promise<void> => {
  await t.test("S0.6, S0.9, S0.22–S0.24 the catalogue leads to the sign-in, and that to the Bacheca", async () => {
    await page.goto("/");
    await follow(page, "Utenti Servizi 06");
    await headed(page, "ACCESSO RISERVATO");
    await see(page, "REGISTRAZIONE UTENTI");
    await page.goto("/");
    await follow(page, "Accedi");
    await page.goto("/accedi");
    await press(page, /\(sindaco\)/);
    await titled(page, "Bacheca");
    const menu = page.getByRole("navigation", { name: "Menu principale" });
    const entries = await menu.getByRole("link").allInnerTexts();
    const shown = entries.map((entry) => entry.split("\n")[0]);
    assert.deepEqual(shown, ["Bacheca", "Le mie istanze", "Nuova istanza", "I miei messaggi"]);
    await page.getByRole("banner").getByRole("link", { name: "Aiuto" }).waitFor();
  });

  await t.test("S0.25–S0.27 Nuova istanza, the category SERVIZI EDUCATIVI, Compila", async () => {
    await follow(page, "Nuova istanza");
    await see(page, "Moduli della categoria:");
    await headed(page, "SERVIZI EDUCATIVI");
    await see(page, "Sistema Integrato di gestione Servizi 06 – Utenti");
    await see(page, "SERV06_UTENTI ver.2.0.0");
    await press(page, "Compila Utenti Servizi 06");
    const whose = page.getByRole("group", { name: "Per quale ente presenti la richiesta?" });
    if (await whose.isVisible()) {
      await whose.getByLabel("Comune di Borgo Esempio").check();
      await press(page, "Compila");
    }
    await titled(page, "Utenti Servizi 06");
  });
};

const tab1 = async (t: Steps, { page }: Walk): Promise<void> => {
  await t.test(
    "S0.38, S0.39, S0.44–S0.47 tab 1: the five tabs; without the declaration it does not go on",
    async () => {
      assert.deepEqual(
        (await tabs(page)).map((tab) => tab.replace(/\s+/g, " ").replace(/^\d ?(?=\d)/, "")),
        [
          "1. Informativa privacy (in corso)",
          "2. Dati del Comune (da completare)",
          "3. Elenco utenti (da completare)",
          "4. Riepilogo (da completare)",
          "5. Invia (da completare)",
        ],
      );
      await headed(page, "Dichiarazioni");
      await see(page, "La Regione Piemonte, in qualità di titolare del trattamento");
      await page.getByRole("link", { name: /^Il testo completo dell'informativa/ }).waitFor();
      assert.equal(await page.getByRole("button", { name: "Precedente" }).count(), 0);
      await press(page, "Successivo");
      await eventually(
        () => faults(page),
        ["Per proseguire devi dichiarare di aver preso visione dell'informativa sulla privacy"],
      );
      assert.match(await page.title(), /^Errore: /);
      await page.getByLabel("Dichiaro di aver preso visione dell'informativa sulla privacy").check();
      await press(page, "Successivo");
      await headed(page, "Dati del Comune");
    },
  );
};

const comuneOf = (page: Page) => page.getByLabel(/^Comune\s*\*/);

const tab2 = async (t: Steps, { page, javaScript }: Walk): Promise<void> => {
  await t.test("S0.48, S0.49, S0.51–S0.53 tab 2: known data stand there; what is missing is asked in red", async () => {
    await see(page, "Dati anagrafici del Sindaco o del Legale Rappresentante dell'Ente");
    await see(page, "PRVVIO79P21L219X");
    await see(page, "Il sottoscritto, in qualità di Sindaco pro tempore / Legale Rappresentante del Comune di:");
    await eventually(() => box(page, "Indirizzo sede legale dell'Ente").inputValue(), "Piazza della Prova, 1");
    await see(page, "es. Corso Giacomo Matteotti, 10");
    await press(page, "Successivo");
    await eventually(
      () => faults(page),
      [
        "Inserisci il nominativo del RUP per i Servizi 06",
        "Inserisci l'indirizzo email del RUP",
        "Inserisci il recapito telefonico del RUP",
      ],
    );
    const red = page.locator("#rup-errore");
    assert.equal(await textOf(red), "Errore: Inserisci il nominativo del RUP per i Servizi 06");
  });

  await t.test(
    "S0.50, S0.51 the province gives its municipalities, and nothing of the former one stays behind",
    async () => {
      await page.getByLabel("Provincia").selectOption({ label: "Cuneo" });
      if (!javaScript) await press(page, "Aggiorna l’elenco dei Comuni");
      await comuneOf(page).selectOption({ label: "Alba" });
      await press(page, "Salva in bozza");
      await eventually(() => box(page, "Indirizzo sede legale dell'Ente").inputValue(), "");
      await page.getByLabel("Provincia").selectOption({ label: "Torino" });
      if (!javaScript) await press(page, "Aggiorna l’elenco dei Comuni");
      await comuneOf(page).selectOption({ label: "Borgo Esempio (dimostrativo)" });
    },
  );

  await t.test("S0.40, S0.52–S0.54 Salva in bozza keeps the page as it stands, valid or not", async () => {
    await box(page, "CAP").fill("10999");
    await box(page, "Indirizzo sede legale dell'Ente").fill("Piazza della Prova, 1");
    await box(page, "Codice fiscale del Comune").fill("99990000012");
    await box(page, "Indirizzo PEC Comune").fill("protocollo@pec.borgoesempio.example");
    await box(page, "Nominativo RUP per i Servizi 06").fill("Rosa Prova");
    await box(page, "Indirizzo email del RUP").fill("rosa.prova");
    await box(page, "Recapito telefonico del RUP").fill("011 000 0000");
    await press(page, "Salva in bozza");
    await see(page, /Bozza salvata alle 11:00/);
    await eventually(() => box(page, "Indirizzo email del RUP").inputValue(), "rosa.prova");
    await see(
      page,
      /^ATTENZIONE! L.indirizzo e-mail indicato verrà utilizzato come riferimento per la conferma di invio/,
    );
    await press(page, "Successivo");
    await eventually(async () => (await faults(page)).length, 1);
    await box(page, "Indirizzo email del RUP").fill("rosa.prova@borgoesempio.example");
    await press(page, "Successivo");
    await headed(page, /^Elenco utenti da abilitare/);
  });
};

const utente = async (page: Page, n: number, [nome = "", cognome = "", codice = ""]: string[]): Promise<void> => {
  const box = page.getByRole("group", { name: `Utente ${n}`, exact: true });
  await box.getByLabel("Nome", { exact: false }).first().fill(nome);
  await box.getByLabel("Cognome").fill(cognome);
  await box.getByLabel("Codice Fiscale").fill(codice);
};

const tab3 = async (t: Steps, { page }: Walk): Promise<void> => {
  await t.test("S0.55–S0.58 tab 3: + Aggiungi utente adds a box, the bin takes it away", async () => {
    await see(page, "CHIEDE");
    await see(page, "Qualora anche il Sindaco o il Legale Rappresentante dell'Ente debbano essere abilitati");
    await utente(page, 1, ["Lia", "Prova", "PRVLIA88D57L219Y"]);
    await press(page, "Aggiungi utente");
    await utente(page, 2, ["Ugo", "Finti", "FNTGUO65H25L219K"]);
    await press(page, "Aggiungi utente");
    await page.getByRole("group", { name: "Utente 3", exact: true }).waitFor();
    await press(page, /^Elimina utente 3/);
    await page.getByRole("group", { name: "Utente 3", exact: true }).waitFor({ state: "detached" });
  });

  await t.test("S0.17 who is enabled already is named in the box, and Precedente loses nothing", async () => {
    await utente(page, 2, ["Alda", "Provetti", "PRVLDA80A41L219G"]);
    await press(page, "Successivo");
    await eventually(
      () => faults(page),
      ["Utente 2: Questa persona è già abilitata per questo Comune: elimina la riga, non serve chiederlo di nuovo"],
    );
    await utente(page, 2, ["Ugo", "Finti", "FNTGUO65H25L219K"]);
    await press(page, "Precedente");
    await headed(page, "Dati del Comune");
    await press(page, "Successivo");
    await eventually(() => page.locator('[name="utenti.1.cognome"]').inputValue(), "Finti");
  });

  await t.test("S0.59 the message after tab 3 is closed by Ho capito", async () => {
    await press(page, "Successivo");
    const dialog = page.getByRole("dialog", { name: "I dati sono stati salvati" });
    await dialog.getByText("l'istanza NON è ancora stata inviata").waitFor();
    await dialog.getByRole("link", { name: "Ho capito", exact: true }).click();
    await headed(page, "Riepilogo");
  });
};

const tab4 = async (t: Steps, { page, number }: Walk): Promise<void> => {
  await t.test("S0.34, S0.60 tab 4: everything to be checked, then Successivo gives the number", async () => {
    const main = page.getByRole("main");
    for (const said of ["Borgo Esempio", "Rosa Prova", "Lia", "FNTGUO65H25L219K", "Dichiaro di aver preso visione"])
      await main.getByText(said).first().waitFor();
    assert.equal(await main.locator("input:not([type=hidden]), select, textarea").count(), 0);
    site.the.clock.set("2026-03-18T11:07:00+01:00");
    await press(page, "Successivo");
    await titled(page, number);
  });
};

const tab5 = async (t: Steps, { page, number }: Walk): Promise<void> => {
  await t.test(
    "S0.35, S0.43, S0.61–S0.65 the istanza DA INVIARE: next step, other operations, its history",
    async () => {
      const facts = page.getByRole("main").locator("dl").first();
      assert.match(
        await textOf(facts),
        /Modulo Utenti Servizi 06 Numero istanza SERV06_UTENTI\.2026\.\d{7} Stato attuale DA INVIARE/,
      );
      await headed(page, "Prossimo passo");
      await see(page, "ATTENZIONE! Non hai ancora inviato l'istanza");
      await headed(page, "Altre operazioni");
      for (const name of ["Visualizza", "Scarica PDF", "Modifica"])
        await page.getByRole("link", { name: `${name} ${number}`, exact: true }).waitFor();
      const sheets = page.getByRole("navigation", { name: "Schede dell'istanza" });
      assert.deepEqual(await sheets.getByRole("link").allInnerTexts(), [
        "Storico lavorazione",
        "Allegati all'istanza",
        "Atti emessi dall'ufficio competente",
      ]);
      assert.deepEqual(await columns(page), ["Azione", "Stato partenza", "Stato arrivo", "Data avvio", "Contenuto"]);
      const first = page.getByRole("row").filter({ hasText: "Completa" });
      assert.deepEqual((await first.getByRole("cell").allInnerTexts()).slice(0, 3), [
        "BOZZA",
        "DA INVIARE",
        "18/03/2026 11:07",
      ]);
    },
  );

  await t.test("S0.10, S0.66 Invia asks, and only Conferma sends", async () => {
    await follow(page, "Invia");
    const dialog = page.getByRole("dialog", { name: "Confermi l'invio dell'istanza?" });
    await dialog.getByText("Dopo l'invio i dati non potranno più essere modificati.").waitFor();
    await dialog.getByRole("link", { name: "Annulla" }).click();
    await headed(page, "Prossimo passo");
    await follow(page, "Invia");
    site.the.clock.set("2026-03-18T11:14:00+01:00");
    await dialog.getByRole("button", { name: "Conferma", exact: true }).click();
    await titled(page, "L'istanza è stata inviata correttamente");
  });

  await t.test("S0.67–S0.70 the success page, its receipt, and the mail to the address in the form", async () => {
    const said = await textOf(page.getByRole("main"));
    assert.ok(said.includes(`Modulo Utenti Servizi 06 Codice istanza ${number} Data invio 18/03/2026 11:14`), said);
    assert.ok(said.includes("Abbiamo inviato una notifica all'email indicata nel servizio."), said);
    await page.getByRole("button", { name: "Crea una nuova istanza" }).waitFor();
    const coming = page.waitForEvent("download");
    await follow(page, "Scarica pdf");
    const file = await coming;
    assert.match(file.suggestedFilename(), /\.pdf$/);
    assert.equal((await readFile(await file.path())).subarray(0, 5).toString(), "%PDF-");
    await untilWorked(site.the);
    const success = page.url();
    await page.goto("/posta");
    const mail = page
      .getByRole("article")
      .filter({ hasText: number })
      .filter({ hasText: "rosa.prova@borgoesempio.example" });
    await mail.first().waitFor();
    await page.goto(success);
  });
};

const rate = async ({ page }: Walk, stars: string, question: string, answer: string): Promise<void> => {
  await page.locator("label", { hasText: stars }).click();
  await press(page, "Valuta il servizio");
  await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
  await press(page, "Avanti");
  await page.getByLabel("Vuoi aggiungere altri dettagli? 2/2").fill("Tutto chiaro");
  await press(page, "Indietro");
  assert.ok(await page.getByLabel(answer, { exact: true }).isChecked());
  await press(page, "Avanti");
  await press(page, "Invia Feedback");
  await see(page, "Grazie, il tuo parere ci aiuterà a migliorare il servizio!");
};

const feedback = async (t: Steps, walk: Walk): Promise<void> => {
  const { page } = walk;
  const success = page.url();
  await t.test("S0.71, S0.72, S0.74, S0.75 feedback with five stars: what was liked", () =>
    rate(walk, "5 stelle su 5", "Quali sono stati gli aspetti che hai preferito?", "Le indicazioni erano chiare"),
  );
  await t.test("S0.73 feedback with two stars: where it was difficult", async () => {
    await page.goto(success);
    await rate(walk, "2 stelle su 5", "Dove hai incontrato le maggiori difficoltà?", "Ho avuto problemi tecnici");
  });
};

const afterwards = async (t: Steps, { page, number }: Walk): Promise<void> => {
  await t.test("S0.28–S0.31, S0.33 Vai alle tue istanze: Inviate, the star, Importanti", async () => {
    await follow(page, "Vai alle tue istanze");
    await titled(page, "Le mie istanze");
    await see(page, "Queste sono le istanze che hai già inviato.");
    assert.deepEqual(await columns(page), [
      "Importante",
      "Modulo",
      "Numero istanza",
      "Data invio",
      "Stato attuale",
      "Operazioni",
    ]);
    assert.deepEqual(
      (await cells(page, number)).slice(1, 4).map((cell) => cell.trim()),
      [number, "18/03/2026 11:14", "INVIATA"],
    );
    await press(page, `Aggiungi alle importanti ${number}`);
    await page.getByRole("button", { name: `Togli dalle importanti ${number}` }).waitFor();
    await follow(page, /^Importanti/);
    await row(page, number).waitFor();
  });

  await t.test("S0.28 Ricerca avanzata finds it by a name in it", async () => {
    await page.getByText("Ricerca avanzata").click();
    await page.getByLabel("Numero o parole contenute").fill(`${number} finti`);
    await press(page, "Cerca");
    await row(page, number).waitFor();
    await page.getByLabel("Numero o parole contenute").fill("nessuno si chiama così");
    await press(page, "Cerca");
    await page.getByText("Nessuna istanza trovata").waitFor();
  });

  await t.test("S0.37, S0.76 from its row it can be seen as it was sent, and not changed", async () => {
    await follow(page, "Le mie istanze");
    await follow(page, /^Inviate/);
    await row(page, number)
      .getByRole("link", { name: /^Visualizza/ })
      .click();
    await titled(page, number);
    await page.getByRole("main").getByText("Rosa Prova").first().waitFor();
    assert.equal(await page.getByRole("link", { name: /^Modifica/ }).count(), 0);
  });
};

for (const [javaScript, number] of [
  [true, "SERV06_UTENTI.2026.0000006"],
  [false, "SERV06_UTENTI.2026.0000007"],
] as const)
  test(`the manual is followed ${javaScript ? "with" : "without"} JavaScript`, { skip }, async (t) => {
    site.the.clock.set("2026-03-18T11:00:00+01:00");
    const device = await site.device({ javaScriptEnabled: javaScript, acceptDownloads: true });
    const steps = stopping(t);
    const walk = { ...device, number, javaScript };
    for (const part of [toTheForm, tab1, tab2, tab3, tab4, tab5, feedback, afterwards]) await part(steps, walk);
    assert.deepEqual(device.complaints(), []);
    await device.close();
  });
