import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page, Request } from "playwright-core";
import { serveGallery } from "../../scripts/gallery/serve.ts";
import { launchChromium, noChromium } from "../../test/chromium.ts";

// The pages are the gallery's; what the server would answer is written here.

// a browser that answers no more must not hold up the others for ever
const timeout = 180_000;
const skip = await noChromium();
let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;
before(async () => {
  if (skip) return;
  [browser, gallery] = await Promise.all([launchChromium(), serveGallery()]);
});
after(async () => {
  await browser?.close();
  gallery?.server.close();
});

type Answer = { status?: number; json: object } | "no line";

const onForm = async (answer: (request: Request) => Answer | Promise<Answer>, page?: Page) => {
  const tab = page ?? (await browser.newPage());
  const posts: URLSearchParams[] = [];
  await tab.route("**/bozza", async (route) => {
    posts.push(new URLSearchParams(route.request().postData() ?? ""));
    const given = await answer(route.request());
    if (given === "no line") return route.abort();
    return route.fulfill({ status: given.status ?? 200, json: given.json });
  });
  await tab.goto(`${gallery.address}/modulo.html`);
  return { page: tab, posts, status: tab.locator("[data-autosave-status]") };
};

const saved = (revision: number) => ({ json: { revision, savedAt: "11:09", cleared: [] } });
const textIn = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Fails with what the page says, where a loop would wait for ever. */
const until = async (page: Page, holds: () => boolean): Promise<void> => {
  for (let left = 600; left > 0; left--) {
    if (holds()) return;
    await page.waitForTimeout(50);
  }
  const seen = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("form[data-autosave]");
    const status = document.querySelector("[data-autosave-status]")?.textContent;
    return { status, ready: document.readyState, indirizzo: form && new FormData(form).get("indirizzo") };
  });
  assert.fail(`did not come true in half a minute; the page: ${JSON.stringify(seen)}`);
};

test("S0.41 what is typed is saved within two seconds, and the revision follows", { skip, timeout }, async () => {
  const tab = await browser.newPage();
  // two seconds of the page's own clock, however slow the machine is
  await tab.clock.install();
  const { page, posts, status } = await onForm(() => saved(4), tab);
  await page.clock.pauseAt(Date.now() + 60_000);
  for (const sign of "Via Roma, 1") {
    await textIn(page, "indirizzo").pressSequentially(sign);
    await page.clock.runFor(150);
  }
  assert.equal(posts.length, 0, "who goes on typing is waited for");
  await page.clock.runFor(350);
  await status.getByText("Bozza salvata alle 11:09").waitFor();
  assert.equal(posts.length, 1);
  assert.equal(posts[0]?.get("revisione"), "3");
  assert.equal(posts[0]?.get("op"), null);
  assert.equal(await textIn(page, "revisione").inputValue(), "4");
  assert.equal(posts[0]?.get("indirizzo"), "Via Roma, 1");
  await page.close();
});

test("S0.41 what is typed before the script has come is saved too", { skip, timeout }, async () => {
  const page = await browser.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/a/app.*.js", async (route) => {
    await held;
    await route.continue();
  });
  const posts: URLSearchParams[] = [];
  await page.route("**/bozza", (route) => {
    posts.push(new URLSearchParams(route.request().postData() ?? ""));
    return route.fulfill(saved(4));
  });
  await page.goto(`${gallery.address}/modulo.html`, { waitUntil: "commit" });
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  release();
  await until(page, () => posts.length > 0);
  assert.equal(posts[0]?.get("indirizzo"), "Via Roma, 1");
  await page.close();
});

test("S0.42 what could not be saved stays on the device and is offered back", { skip, timeout }, async () => {
  const { page, status } = await onForm(() => "no line");
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  await status.getByText("Non riesco a salvare").waitFor();
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  assert.equal(await textIn(page, "indirizzo").inputValue(), "");
  await page.getByRole("button", { name: "Recupera la copia" }).click();
  assert.equal(await textIn(page, "indirizzo").inputValue(), "Via Roma, 1");
  await page.unroute("**/bozza");
  await page.route("**/bozza", (route) => route.fulfill(saved(5)));
  await status.getByText("Bozza salvata alle 11:09").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.close();
});

test("S0.42 leaving asks first only while something is unsaved", { skip, timeout }, async () => {
  let line = true;
  const { page, status } = await onForm(() => (line ? saved(4) : "no line"));
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  await status.getByText("Bozza salvata alle 11:09").waitFor();
  await page.reload();
  assert.deepEqual(asked, []);
  line = false;
  await textIn(page, "indirizzo").fill("Via Roma, 2");
  await page.reload();
  assert.deepEqual(asked, ["beforeunload"]);
  await page.close();
});

test("S0.42 what a button posted is not offered back once the draft moved on", { skip, timeout }, async () => {
  const { page } = await onForm(() => "no line");
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  let revision = 4;
  await page.route("**/modulo.html", async (route) => {
    const answer = await route.fetch({ method: "GET" });
    const html = (await answer.text()).replace('name="revisione" value="3"', `name="revisione" value="${revision}"`);
    return route.fulfill({ response: answer, body: html });
  });
  await page.getByRole("button", { name: "Aggiungi utente" }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=revisione]")?.value === "4");
  assert.equal(await page.getByRole("button", { name: "Recupera la copia" }).count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await textIn(page, "indirizzo").fill("Via Roma, 2");
  page.on("dialog", (dialog) => dialog.accept());
  revision = 5;
  await page.reload();
  await page.getByRole("button", { name: "Recupera la copia" }).waitFor();
  await page.close();
});

test("a form waits for the save on its way, so that it posts the new revision", { skip, timeout }, async () => {
  const { page, posts } = await onForm(async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return saved(9);
  });
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  await until(page, () => posts.length > 0);
  const submit = page.waitForRequest((request) => request.method() === "POST" && request.isNavigationRequest());
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Successivo" }).click({ noWaitAfter: true });
  const body = new URLSearchParams((await submit).postData() ?? "");
  assert.equal(body.get("revisione"), "9");
  assert.equal(body.get("op"), "avanti");
  // Chromium never closes a page that is closed at the moment in which an answer becomes its document
  await loaded;
  await page.close();
});

test("a conflict, a closed istanza and an ended session are said, with what to do", { skip, timeout }, async () => {
  const answers: [Answer, RegExp][] = [
    [{ status: 409, json: { conflict: true } }, /un’altra finestra: .* Confronta le versioni/],
    [{ status: 409, json: { closed: true } }, /non è più modificabile\. Ricarica la pagina/],
    [
      { status: 401, json: { sessionEnded: true, kept: true, signIn: "/accedi?ritorno=x" } },
      /conservato\. Accedi di nuovo/,
    ],
  ];
  for (const [answer, sentence] of answers) {
    const { page, status } = await onForm(() => answer);
    await textIn(page, "indirizzo").fill("Via Roma, 1");
    await status.getByText(sentence).waitFor();
    await page.close({ runBeforeUnload: false });
  }
});

test("S0.51 what the server emptied is emptied here too, and named", { skip, timeout }, async () => {
  let revision = 3;
  const { page, status } = await onForm(() => {
    revision += 1;
    return { json: { revision, savedAt: "11:09", cleared: ["cap"] } };
  });
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  await status.getByText("ora sono vuoti: CAP").waitFor();
  const cap = textIn(page, "cap");
  assert.equal(await cap.inputValue(), "");
  const note = page.locator("#cap-svuotato");
  assert.match((await note.textContent()) ?? "", /^Svuotato perché hai cambiato «Indirizzo .*»: prima era «10121»\.$/);
  assert.match((await cap.getAttribute("aria-describedby")) ?? "", /cap-svuotato/);
  await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>("[name=revisione]")?.value) >= 5);
  assert.ok(await status.getByText("ora sono vuoti: CAP").isVisible(), "the save that follows does not wipe it off");
  assert.ok(await note.isVisible());
  await cap.pressSequentially("1");
  await note.waitFor({ state: "detached" });
  await page.close();
});

test("S0.42 of two versions one was chosen: the copy on the device is gone, whatever comes next", {
  skip,
  timeout,
}, async () => {
  const { page, status } = await onForm(() => ({ status: 409, json: { conflict: true } }));
  page.on("dialog", (dialog) => dialog.accept());
  await textIn(page, "indirizzo").fill("Via Roma, 1");
  const compare = status.getByRole("button", { name: "Confronta le versioni" });
  await compare.waitFor();
  await page.waitForFunction(() => {
    const field = document.activeElement?.getBoundingClientRect();
    const notice = document.querySelector("[data-autosave-status]")?.getBoundingClientRect();
    return field && notice && notice.bottom <= innerHeight && field.bottom <= notice.top;
  });
  const key = await page.locator("[data-autosave]").getAttribute("data-device-copy");
  const script = await page.locator("script[data-check]").getAttribute("src");
  await page.route("**/modulo.html", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 409,
          contentType: "text/html",
          body: `<script type="module" src="${script}"></script><p data-conflict="${key}"><a href="/servizi.html">Tieni</a></p>`,
        })
      : route.fallback(),
  );
  await compare.click();
  await page.getByRole("link", { name: "Tieni" }).click();
  await page.waitForURL("**/servizi.html");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.goto(`${gallery.address}/modulo.html`);
  assert.equal(await page.getByRole("button", { name: "Recupera la copia" }).count(), 0);
  await page.close();
});

test("a fault about what was missing goes once it is answered; an origin goes once its value is changed", {
  skip,
  timeout,
}, async () => {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/errori.html`);
  const comune = textIn(page, "comune");
  assert.equal(await comune.getAttribute("aria-invalid"), "true");
  await comune.selectOption("001272");
  await page.locator("#comune-errore").waitFor({ state: "detached" });
  assert.equal(await comune.getAttribute("aria-invalid"), null);
  await page.evaluate(() => {
    const note = Object.assign(document.createElement("p"), {
      className: "sp-origin",
      textContent: "Dai dati dell’ente",
    });
    document.querySelector("[name=indirizzo]")?.closest(".sp-block")?.prepend(note);
  });
  await textIn(page, "indirizzo").pressSequentially("V");
  await page.getByText("Dai dati dell’ente").waitFor({ state: "detached" });
  assert.equal((await page.locator(".sp-origin").count()) > 0, true, "the notes of other blocks stay");
  await page.close();
});

test("S0.50 choosing a province fills its municipalities", { skip, timeout }, async () => {
  const { page } = await onForm(() => saved(4));
  await page.route("**/comuni/CN", (route) =>
    route.fulfill({
      json: [
        { istat: "004003", nome: "Alba" },
        { istat: "004029", nome: "Bra" },
      ],
    }),
  );
  await textIn(page, "provincia").selectOption("CN");
  await page.getByText("Elenco dei Comuni aggiornato: 2 voci.").waitFor({ state: "attached" });
  assert.deepEqual(await textIn(page, "comune").locator("option").allTextContents(), ["Seleziona", "Alba", "Bra"]);
  await page.close();
});

test("a field that was typed into is judged when it is left, as on the server", { skip, timeout }, async () => {
  const { page } = await onForm(() => saved(4));
  const field = textIn(page, "codiceFiscale");
  await field.fill("RSSNNA80A41L219");
  await field.blur();
  await page.getByText("deve avere 16 caratteri tra lettere e numeri, ne hai scritti 15").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const described = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
  assert.deepEqual(described, ["codiceFiscale-aiuto", "codiceFiscale-errore"]);
  await field.fill("RSSNNA80A41L219D");
  await field.blur();
  await page.locator("#codiceFiscale-errore").waitFor({ state: "detached" });
  assert.equal(await field.getAttribute("aria-invalid"), null);
  await page.close();
});

test("the list of faults has the focus, and its links lead into the fields", { skip, timeout }, async () => {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/errori.html`);
  assert.ok(await page.locator("[data-error-summary]").evaluate((summary) => summary === document.activeElement));
  await page.getByRole("link", { name: "La data di nascita deve essere" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "nascita.mese");
  assert.match(await page.title(), /^Errore: /);
  await page.close();
});

test("S0.58 after adding a row its first field has the focus, after removing one the button that adds", {
  skip,
  timeout,
}, async () => {
  const page = await browser.newPage();
  await page.route("**/modulo.html", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 303, headers: { location: `${gallery.address}/modulo.html` } })
      : route.fallback(),
  );
  await page.goto(`${gallery.address}/modulo.html`);
  await page.getByRole("button", { name: "Aggiungi utente" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "utenti.1.nome");
  await page.getByRole("button", { name: "Rimuovi Utente 1" }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === "Aggiungi utente");
  await page.close();
});

test("S0.66 the dialog holds the keyboard, and Escape goes where “Chiudi” goes", { skip, timeout }, async () => {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/conferma.html`);
  assert.ok(await page.evaluate(() => document.activeElement?.matches("dialog")), "Enter presses nothing unread");
  const reached: (string | undefined)[] = [];
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim()));
  }
  assert.deepEqual(reached, ["Annulla", "Conferma", "Chiudi"]);
  for (let n = 0; n < 8; n += 1) {
    await page.keyboard.press("Tab");
    assert.ok(
      await page.evaluate(() => document.activeElement?.closest("dialog") || document.activeElement === document.body),
    );
  }
  await page.keyboard.press("Escape");
  await page.waitForURL("**/riepilogo.html");
  await page.close();
});

test("without JavaScript too, nothing behind the dialog can be reached", { skip, timeout }, async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${gallery.address}/conferma.html`);
  await page.locator("dialog:focus").waitFor();
  await page
    .getByRole("link", { name: "Bacheca" })
    .click({ timeout: 500 })
    .then(
      () => assert.fail("a link behind the dialog was pressed"),
      () => {},
    );
  await page.getByRole("link", { name: "Annulla" }).click();
  await page.waitForURL("**/riepilogo.html");
  await page.close();
});

test("S0.71 the stars are set with the arrow keys", { skip, timeout }, async () => {
  const page = await browser.newPage();
  await page.goto(`${gallery.address}/servizi.html`);
  await page.getByRole("radio", { name: "3 stelle su 5" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.getByRole("radio", { name: "4 stelle su 5" }).isChecked());
  await page.close();
});

test("the characters left are counted as the server counts them", { skip, timeout }, async () => {
  const { page } = await onForm(() => saved(4));
  await textIn(page, "note").fill("è😀\n");
  await page.getByText("Restano 597 caratteri").waitFor();
  await textIn(page, "note").fill("a".repeat(601));
  await page.locator("#note-caratteri", { hasText: "C’è 1 carattere in più" }).waitFor();
  await page.close();
});

test("a form is sent once, however often its button is pressed", { skip, timeout }, async () => {
  const { page } = await onForm(() => saved(4));
  let sent = 0;
  await page.route("**/modulo.html", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return route.fulfill({ body: "inviata" });
  });
  const button = page.locator("button[value=salva]");
  await button.evaluate((element: HTMLButtonElement) => {
    element.click();
    element.click();
    element.click();
  });
  await page.getByText("inviata").waitFor();
  assert.equal(sent, 1);
  await page.close();
});
