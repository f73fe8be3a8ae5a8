// With a card in Chromium, from Accedi to a sent istanza. Certificate and key come from memory where a reader would be.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, type Site } from "../../../test/browser-site.ts";
import { box, faults, follow, press, see, textOf, titled } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import type { Issued } from "../../../test/cns-cards.ts";
import { type CardFolder, cardFolder } from "../../../test/cns-folder.ts";
import { again, completed } from "../../../test/istanze.ts";
import { listenForCards } from "../../app/cns.ts";
import type { Listening } from "../../platform/cns/listen.ts";
import { routes } from "../../routes.ts";

const skip = await noChromium();
let site: Site;
let folder: CardFolder;
let cards: Listening | undefined;
let host = "";

before(async () => {
  if (skip) return;
  folder = await cardFolder();
  // the connection compares dates with the real time
  site = await openSite(new Date().toISOString());
  const { env } = site.the.ctx;
  env.publicUrl = site.the.app.listeningOrigin;
  const { cns } = env;
  assert.ok(cns);
  Object.assign(cns, { host: "127.0.0.1", port: 0, from: { dir: folder.path, oldCards: false } });
  cards = await listenForCards(site.the.ctx);
  host = `https://localhost:${cards?.port}`;
  cns.url = host;
});
after(async () => {
  await cards?.close();
  await site?.close();
  await folder?.remove();
});

/** A computer with this card in its reader, or with none. */
const withCard = (card?: Issued) =>
  site.device({
    ignoreHTTPSErrors: true,
    ...(card && {
      clientCertificates: [{ origin: host, cert: Buffer.from(card.cert), key: Buffer.from(card.key) }],
    }),
  });

const mayorsCard = (to?: string) =>
  folder.authority.card({
    subject: [
      ["CN", "PRVVIO79P21L219X/6120001234567890.ABCdef"],
      ["SN", "PROVAMAGGIO"],
      ["GN", "IVO"],
    ],
    ...(to && { to }),
  });

test("S0.7 S0.20 S1.11 S2.2 with a card from Accedi to a sent istanza", { skip }, async () => {
  const istanza = await completed(site.the);
  const { page, complaints, close } = await withCard(mayorsCard());
  await page.goto(routes.istanza.page.href({ ente: istanza.ente, id: istanza.id }));
  await titled(page, "Accedi");
  await follow(page, "Entra con TS-CNS o CNS");
  await titled(page, "Entra con la carta nel lettore");
  await follow(page, "Continua con la carta");
  await follow(page, "Invia");
  await press(page, "Conferma");
  await titled(page, "L'istanza è stata inviata correttamente");
  assert.equal((await again(site.the, istanza)).state, "INVIATA");
  assert.deepEqual(complaints(), []);
  await close();
});

test("S0.13 S1.12 Verifica credenziali says that the card works and that it soon ends", { skip }, async () => {
  const to = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const { page, complaints, close } = await withCard(mayorsCard(to));
  await page.goto("/accedi");
  await follow(page, "Verifica le tue credenziali");
  await follow(page, "Entra con TS-CNS o CNS");
  await follow(page, "Continua con la carta");
  await see(page, "Le tue credenziali funzionano");
  assert.match(await textOf(page.getByRole("main")), /PRVVIO79P21L219X.*Certificato valido fino al/);
  assert.match(await textOf(page.getByRole("main")), /Il certificato della carta scade tra (19|20) giorni/);
  assert.deepEqual(complaints(), []);
  await close();
});

test("S1.12 without a card, and with one that is blocked, the browser is back on a page that helps", {
  skip,
}, async () => {
  const revoked = mayorsCard();
  await folder.revoke([revoked]);
  await cards?.reread();
  for (const [card, title] of [
    [undefined, "Non abbiamo ricevuto nessuna carta"],
    [revoked, "Questa carta è stata bloccata"],
  ] as const) {
    const { page, close } = await withCard(card);
    await page.goto("/accedi/carta?ritorno=%2Fistanze");
    await follow(page, "Continua con la carta");
    await titled(page, title);
    await follow(page, "Riprova con la carta");
    await titled(page, "Entra con la carta nel lettore");
    assert.equal(new URL(page.url()).searchParams.get("ritorno"), "/istanze");
    await close();
  }
  await folder.revoke([]);
  await cards?.reread();
});

test("S0.20 a card without a name asks for it, and loses nothing that was typed", { skip }, async () => {
  const { page, close } = await withCard(folder.authority.card({ subject: [["CN", "BNCLCU80A01L219I/6120002.x"]] }));
  await page.goto("/accedi/carta");
  await follow(page, "Continua con la carta");
  await titled(page, "Come ti chiami?");
  await box(page, "Nome").fill("Luca");
  await box(page, "Cognome").fill("Rossi");
  await press(page, "Accedi");
  await see(page, /Cognome: non corrisponde al codice fiscale/);
  assert.equal((await faults(page)).length, 1);
  assert.equal(await box(page, "Nome").inputValue(), "Luca");
  await box(page, "Cognome").fill("Bianchi");
  await press(page, "Accedi");
  await see(page, "Luca Bianchi");
  await close();
});
