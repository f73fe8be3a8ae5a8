import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page, Response, Route } from "playwright-core";
import { many } from "#db/connect.ts";
import { type Device, openSite, type Site } from "../../test/browser-site.ts";
import { box, eventually, press, see } from "../../test/browser-words.ts";
import { noChromium } from "../../test/chromium.ts";
import { istanzaOf } from "../../test/desk.ts";
import { withAttachments } from "../../test/sample-attachments.ts";

const skip = await noChromium();
// a browser that answers no more must not hold up the others for ever
const timeout = 180_000;
let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:00:00+01:00", { services: [withAttachments] });
});
after(() => site?.close());

const file = (name: string, bytes = 1000, start = "%PDF-1.7\n") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.concat([Buffer.from(start), Buffer.alloc(bytes - start.length, name)]),
});
/** Three pieces. */
const large = file("fronte.pdf", 2_500_000);

type Step = Device & { istanza: string; answers: { received?: number; done?: boolean }[] };

/** A citizen on the step that asks for files; `answers` is what the server said of each piece, and where it began. */
const onStep = async ({ javaScript = true } = {}): Promise<Step> => {
  const device = await site.device({ javaScriptEnabled: javaScript });
  const { page } = device;
  const visitor = await site.signIn(device, "cittadina");
  await visitor.post("/e/regione-piemonte/servizi/prova-allegati/compila", {});
  const istanza = istanzaOf(visitor);
  await visitor.get(`${istanza}/riprendi`);
  const answers: Step["answers"] = [];
  page.on("response", async (response: Response) => {
    if (response.request().resourceType() === "fetch" && response.url().includes("/allegati/"))
      answers.push(await response.json().catch(() => ({})));
  });
  // what screen readers are told, in its order
  await page.addInitScript(() => {
    const heard = window as unknown as { said: string[] };
    heard.said = [];
    new MutationObserver(() => {
      for (const status of document.querySelectorAll("[data-field] [role=status]")) {
        const text = status.textContent ?? "";
        if (text && heard.said.at(-1) !== text) heard.said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  // the browser takes a while to hand its choosers over to somebody who listens
  page.on("filechooser", () => {});
  await page.goto(visitor.page().url);
  return { ...device, istanza, answers };
};

const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
const chooser = (page: Page) => page.locator("#carta");
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
const attached = (page: Page) => page.locator('[data-attachments="carta"] li a').allInnerTexts();
const alerts = (page: Page) => page.locator('[data-field="carta"] [role=alert]').allInnerTexts();
const documents = (istanza: string) =>
  many<{ name: string; bytes: number }>(
    site.the.ctx.db,
    "select name, bytes::int from document where istanza = $1 and kind = 'allegato' and removed_at is null order by name",
    [istanza.split("/").at(-1)],
  );
/** Where the server said to go on. */
const steps = (answers: Step["answers"]) => answers.map(({ received, done }) => (done ? "done" : received));

/** The second piece meets this; the first and all those after it go through. */
const second = async (page: Page, meet: (route: Route) => unknown): Promise<void> => {
  let pieces = 0;
  await page.route("**/allegati/carta/*", (route) => {
    pieces += 1;
    return pieces === 2 ? meet(route) : route.continue();
  });
};

/** The large file is chosen, and stands after its first piece: the second is never answered. */
const breakOff = async (page: Page): Promise<void> => {
  let reached = () => {};
  const held = new Promise<void>((resolve) => {
    reached = resolve;
  });
  await second(page, () => reached());
  await chooser(page).setInputFiles(large);
  await held;
};

const oneFront = [{ name: "fronte.pdf", bytes: 2_500_000 }];

test("S2.41 capability 18: a file goes up when it is chosen; how far it came is said, and the keyboard goes on", {
  skip,
  timeout,
}, async () => {
  const { page, istanza, complaints, close } = await onStep();
  await box(page, "Oggetto").fill("Prova");
  assert.equal(await page.getByRole("button", { name: /^Allega/ }).count(), 0, "what is not needed is not shown");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "carta");
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles(large);
  await eventually(() => attached(page), ["fronte.pdf"]);
  assert.deepEqual(await said(page), [
    "Caricamento di fronte.pdf: 0%",
    "Caricamento di fronte.pdf: 25%",
    "Caricamento di fronte.pdf: 75%",
    "fronte.pdf allegato",
  ]);
  await eventually(() => focused(page), "carta");
  assert.deepEqual(await documents(istanza), oneFront);
  assert.equal(await box(page, "Oggetto").inputValue(), "Prova", "what was typed stands");
  // the files changed the draft behind the page: its answers are taken all the same
  await press(page, "Successivo");
  await page.waitForURL("**/riepilogo");
  assert.deepEqual(complaints(), []);
  await close();
});

test("capability 18: a line that breaks costs one piece, and the file goes on by itself", {
  skip,
  timeout,
}, async () => {
  const { page, context, istanza, answers, close } = await onStep();
  await second(page, async (route) => {
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await chooser(page).setInputFiles(large);
  await see(page, "Connessione interrotta: il caricamento di fronte.pdf riprende da solo");
  assert.deepEqual(await documents(istanza), []);
  await context.setOffline(false);
  await eventually(() => attached(page), ["fronte.pdf"]);
  await eventually(async () => steps(answers), [0, 1_000_000, 2_000_000, "done"]);
  assert.deepEqual(await documents(istanza), oneFront);
  await close();
});

test("capability 18: the same file chosen again after a reload goes on where it stood", { skip, timeout }, async () => {
  const { page, istanza, answers, close } = await onStep();
  await breakOff(page);
  await page.reload();
  assert.deepEqual(await attached(page), []);
  await chooser(page).setInputFiles(large);
  await eventually(() => attached(page), ["fronte.pdf"]);
  await eventually(async () => steps(answers), [0, 1_000_000, 1_000_000, 2_000_000, "done"]);
  assert.deepEqual(await documents(istanza), oneFront);
  await close();
});

test("S2.40 too large, of another kind, empty: refused in words at the field, which has the focus", {
  skip,
  timeout,
}, async () => {
  const { page, istanza, close } = await onStep();
  await box(page, "Oggetto").fill("Prova");
  const refusals: [ReturnType<typeof file>, RegExp][] = [
    [file("grande.pdf", 5_000_001), /il file “grande\.pdf” supera 5 MB\. Riducilo/],
    [file("foto.gif"), /il file “foto\.gif” non è PDF, JPEG o PNG/],
    [file("finto.pdf", 1000, "GIF89a"), /il file “finto\.pdf” non è PDF, JPEG o PNG, o il suo contenuto/],
    [{ ...file("vuoto.pdf"), buffer: Buffer.alloc(0) }, /il file “vuoto\.pdf” è vuoto/],
  ];
  for (const [wrong, sentence] of refusals) {
    await chooser(page).setInputFiles(wrong);
    await see(page, sentence);
    assert.equal((await alerts(page)).length, 1, "the former refusal is gone");
    await eventually(() => focused(page), "carta");
    assert.equal(await chooser(page).inputValue(), "", "nothing is left chosen");
  }
  await chooser(page).setInputFiles(file("fronte.pdf"));
  await eventually(() => attached(page), ["fronte.pdf"]);
  assert.deepEqual(await alerts(page), []);
  assert.deepEqual(await documents(istanza), [{ name: "fronte.pdf", bytes: 1000 }]);
  assert.equal(await box(page, "Oggetto").inputValue(), "Prova");
  await close();
});

test("S2.42 the same file twice is one; Elimina takes it away by the keyboard, and another can be chosen", {
  skip,
  timeout,
}, async () => {
  const { page, istanza, close } = await onStep();
  await chooser(page).setInputFiles([file("fronte.pdf"), file("retro.pdf")]);
  await see(page, "Hai allegato 2 file, il numero massimo");
  await eventually(() => page.evaluate(() => document.activeElement?.textContent?.trim()), "Elimina fronte.pdf");
  await page.keyboard.press("Enter");
  await eventually(() => attached(page), ["retro.pdf"]);
  await chooser(page).setInputFiles(file("retro.pdf"));
  await see(page, "retro.pdf allegato");
  assert.deepEqual(await documents(istanza), [{ name: "retro.pdf", bytes: 1000 }]);
  await close();
});

test("capability 18: a form that is sent meanwhile takes the file along, once", { skip, timeout }, async () => {
  const { page, istanza, close } = await onStep();
  await box(page, "Oggetto").fill("Prova");
  await breakOff(page);
  await press(page, "Salva in bozza");
  await see(page, "Puoi continuare oppure uscire");
  assert.deepEqual(await attached(page), ["fronte.pdf"]);
  assert.deepEqual(await documents(istanza), oneFront);
  await close();
});

test("capability 18: what is going up can be given up by the keyboard; another choice takes its place", {
  skip,
  timeout,
}, async () => {
  const { page, istanza, close } = await onStep();
  await breakOff(page);
  await chooser(page).focus();
  await page.keyboard.press("Shift+Tab");
  const stop = page.getByRole("button", { name: "Interrompi il caricamento" });
  assert.ok(await stop.evaluate((button) => button === document.activeElement));
  await page.keyboard.press("Enter");
  await eventually(async () => (await said(page)).at(-1), "Caricamento di fronte.pdf interrotto");
  await eventually(() => focused(page), "carta");
  assert.equal(await chooser(page).inputValue(), "");
  assert.deepEqual(await alerts(page), [], "who stops is not at fault");
  await page.unroute("**/allegati/carta/*");
  await breakOff(page);
  await chooser(page).setInputFiles(file("retro.pdf"));
  await eventually(() => attached(page), ["retro.pdf"]);
  assert.equal(await stop.count(), 0);
  assert.deepEqual(await documents(istanza), [{ name: "retro.pdf", bytes: 1000 }]);
  await close();
});

test("S2.41 S2.42 without JavaScript files go with Allega, and are refused and taken away", {
  skip,
  timeout,
}, async () => {
  const { page, istanza, complaints, close } = await onStep({ javaScript: false });
  await box(page, "Oggetto").fill("Prova");
  await chooser(page).setInputFiles([large, file("foto.gif")]);
  await press(page, /^Allega Carta/);
  await see(page, /il file “foto\.gif” non è PDF, JPEG o PNG/);
  assert.deepEqual(await attached(page), ["fronte.pdf"], "the good one of the two is kept");
  assert.equal(await box(page, "Oggetto").inputValue(), "Prova");
  await press(page, "Elimina fronte.pdf");
  await eventually(() => attached(page), []);
  assert.equal(new URL(page.url()).hash, "#carta");
  assert.deepEqual(await documents(istanza), []);
  assert.deepEqual(complaints(), []);
  await close();
});
