// The README's pictures: the running product, a mayor's way through Utenti Servizi 06 and the office that works what was
// sent, at desktop and phone width.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "playwright-core";
import { root } from "#kit/root.ts";
import { launchChromium } from "../test/chromium.ts";

const folder = join(root, "docs", "pictures");
const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 720 },
];
const users = [
  { nome: "Lia", cognome: "Prova", codiceFiscale: "PRVLIA88D57L219Y" },
  { nome: "Nora", cognome: "Inventati", codiceFiscale: "NVNNRO92M52L219D" },
];

/** The built server with its own data; whatever the environment says of a real installation is left out. */
const startServer = async (dataDir: string): Promise<{ child: ChildProcess; address: string }> => {
  const real = {
    DATABASE_URL: "",
    SMTP_URL: "",
    PUBLIC_URL: "",
    SPORTELLO_JOBS: "",
    SPID_DIR: "",
    CIE_DIR: "",
    EIDAS_DIR: "",
    OIDC_DIR: "",
    CNS_URL: "",
    LOG_LEVEL: "silent",
    HOST: "127.0.0.1",
  };
  const demo = { SPORTELLO_DEMO: "1", SPORTELLO_CLOCK: "2026-03-18T11:00:00+01:00", DATA_DIR: dataDir, PORT: "0" };
  const child = spawn(process.execPath, [join(root, "dist", "main.js")], {
    env: { ...process.env, ...real, ...demo },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^Sportello: (\S+)$/.exec(line) ?? [];
    if (address) return { child, address };
  }
  throw new Error("the server did not start");
};

/** From the top of the page, or from what `selector` finds. */
const take = async (page: Page, name: string, selector = "body"): Promise<void> => {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.locator(selector).evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
    // the window was just made another width: what still moves comes to rest
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), animations: "disabled" });
  }
};

const press = (page: Page, label: string | RegExp): Promise<void> =>
  page.getByRole("button", { name: label }).first().click();
const follow = (page: Page, label: string | RegExp): Promise<void> =>
  page.getByRole("link", { name: label }).first().click();

const fillIn = async (page: Page): Promise<void> => {
  await page.getByRole("checkbox").check();
  await press(page, "Successivo");
  await page.getByLabel("Nominativo RUP per i Servizi 06").fill("Lia Prova");
  await page.getByLabel("Indirizzo email del RUP").fill("lia.prova@borgoesempio.example");
  await page.getByLabel("Recapito telefonico del RUP").fill("011 000 0000");
  await take(page, "passo-2");
  await press(page, "Successivo");
  for (const [row, user] of users.entries()) {
    if (row > 0) await press(page, "Aggiungi utente");
    for (const [cell, text] of Object.entries(user)) await page.locator(`[name="utenti.${row}.${cell}"]`).fill(text);
  }
  await take(page, "passo-3", "#utenti");
  await press(page, "Successivo");
  await follow(page, "Ho capito");
};

/** The number of what was sent. */
const walk = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  await follow(page, "Utenti Servizi 06");
  await take(page, "scheda");
  await page.goto(`${address}/accedi`);
  await take(page, "accedi", "main");
  await press(page, "(sindaco)");
  await follow(page, "Nuova istanza");
  await press(page, "Compila");
  await page.getByLabel("Comune di Borgo Esempio").check();
  await press(page, "Compila");
  await fillIn(page);
  await take(page, "riepilogo");
  await press(page, "Successivo");
  await follow(page, /^Invia\b/);
  await press(page, /^Conferma$/);
  await take(page, "inviata");
  const [number = ""] = /SERV06_UTENTI\.\d{4}\.\d{7}/.exec((await page.getByRole("main").textContent()) ?? "") ?? [];
  await follow(page, "Vai alle tue istanze");
  await take(page, "istanze");
  await page.goto(`${address}/profilo`);
  await take(page, "profilo", "main");
  return number;
};

/** The office has it in its queue, and asks for a correction of one field. */
const atOffice = async (page: Page, address: string, number: string): Promise<void> => {
  await page.goto(`${address}/accedi`);
  await press(page, /\(operatore regionale\)$/);
  await page.getByRole("heading", { level: 1, name: "Pratiche" }).waitFor();
  await take(page, "pratiche", "main");
  await page.getByLabel("Cerca tra le pratiche").fill(number);
  await press(page, "Cerca");
  await follow(page, number);
  await follow(page, "Segnala Nominativo RUP per i Servizi 06");
  await page.getByLabel("Che cosa va corretto").fill("Serve anche il secondo nome, come sta sulla carta d'identità.");
  await press(page, /^Segnala$/);
  await page.getByText("Segnalazione da inviare").waitFor({ state: "attached" });
  await take(page, "pratica", "main");
  await take(page, "segnalazione", 'h3:has-text("Responsabile unico")');
};

await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "sportello-pictures-"));
// as root the database runs as another account, which must pass through
await chmod(data, 0o711);
const { child, address } = await startServer(data);
const browser = await launchChromium();
try {
  const somebody = () => browser.newPage({ locale: "it-IT", reducedMotion: "reduce" });
  const number = await walk(await somebody(), address);
  await atOffice(await somebody(), address, number);
} finally {
  await browser.close();
  child.kill();
  await once(child, "exit");
  await rm(data, { recursive: true, force: true, maxRetries: 10 });
}
