// Every page in every state, at a desk and on the smallest screen, which is also 400 % on a desk (1280 × 1024).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page, Response } from "playwright-core";
import { allDoors } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import { coveredInDialog, lowTargets, missing, stickingOut, violations } from "./browser-checks.ts";
import { type Scene, scenes, visitors } from "./browser-scenes.ts";
import { type Device, openSite, type Site } from "./browser-site.ts";
import { eventually } from "./browser-words.ts";
import { noChromium } from "./chromium.ts";

const skip = await noChromium();
const desk = { width: 1280, height: 1024 };
const small = { width: 320, height: 256 };
// Data and files; and addresses that only lead on: to a step, to the host for cards.
const notPages = [
  "/.well-known/",
  "/comuni/",
  "/salute",
  "/i-miei-dati",
  "/pdf",
  "/documenti/",
  "/posta/",
  "/riprendi",
  "/esporta/",
  "/modelli/:file",
  "/giorni/:day",
  "/segnatura",
  "/ricevuta",
  "/cns/entra",
  "/accedi/account",
  // data for the countdown, for providers, and addresses that only lead on to one or back; answers of a refused one are scenes
  "/sessione",
  "/login",
  "/slo",
  "/metadata",
  "/oidc/",
  "/demo/identita",
  "/moduli/:modulo",
  "/fatti/:recognition/:file",
];

let site: Site;
let all: Scene[] = [];
const devices = new Map<string, Device>();
const opened = new Set<string>();

before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:00:00+01:00");
  all = await scenes(site.the);
  for (const as of visitors) {
    const device = await site.device({ viewport: desk });
    devices.set(as, device);
    // Scenes leave steps half typed.
    device.page.on("dialog", (dialog) => dialog.accept());
    if (as === "nobody") continue;
    const visitor = await site.signIn(device, as);
    if (as === "sindaco") await visitor.post("/opera-per", { ente: "borgo-esempio" });
    if (as === "genitore" || as === "funzionario comunale") await visitor.post("/opera-per", { ente: "valle-prova" });
  }
});
after(() => site?.close());

/** Opens it; the status of the last document. */
const show = async (page: Page, { at, act }: Scene): Promise<number> => {
  let status = 0;
  const listen = (response: Response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) status = response.status();
  };
  page.on("response", listen);
  await page.setViewportSize(desk);
  await page.goto(at);
  await act?.(page);
  await page.waitForLoadState("load");
  page.off("response", listen);
  return status;
};

const look = async (page: Page, again: boolean) => ({
  axe: await violations(page, { again }),
  targets: await lowTargets(page),
  out: await stickingOut(page),
  covered: await coveredInDialog(page),
});
const nothing = { axe: [], targets: [], out: [], covered: [] };

const lookAt = async (scene: Scene): Promise<void> => {
  const device = devices.get(scene.as);
  assert.ok(device);
  const { page } = device;
  assert.equal(await show(page, scene), scene.status ?? 200, "status");
  opened.add(new URL(page.url()).pathname);
  await eventually(() => missing(page), []);
  const atDesk = await look(page, false);
  await page.setViewportSize(small);
  const atSmall = await look(page, true);
  assert.deepEqual(
    { desk: atDesk, small: atSmall, complaints: device.complaints() },
    { desk: nothing, small: nothing, complaints: [] },
  );
};

test("axe, landmarks, reflow, targets and policy on every page in every state", { skip }, async (t) => {
  for (const scene of all) await t.test(scene.name, () => lookAt(scene));
});

test("no page is left out", { skip }, () => {
  const shapes = allDoors(site.the.ctx, catalogue)
    .filter(({ method, pattern }) => method === "GET" && !notPages.some((part) => pattern.includes(part)))
    .map(({ pattern }) => ({ pattern, shape: new RegExp(`^${pattern.replace(/:[a-zA-Z]+/g, "[^/]+")}$`) }));
  const left = shapes.filter(({ shape }) => ![...opened].some((path) => shape.test(path)));
  assert.deepEqual(
    left.map(({ pattern }) => pattern),
    [],
  );
});
