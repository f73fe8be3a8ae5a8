import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { maybeOne } from "#db/connect.ts";
import { enablingOf } from "#identity/enabling/enabling.ts";
import { addressState } from "#istanze/address.ts";
import { newestCodes } from "#istanze/enabling/code-messages.ts";
import { startRequest } from "#istanze/enabling/request.ts";
import { newestMails } from "#istanze/mails.ts";
import type { Known } from "#istanze/rules.ts";
import { startDraft } from "#istanze/start-draft.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { demoPerson, region, rules } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

type Mail = { recipient: string; subject: string; body: string };
const mailsLike = (subject: RegExp): Promise<Mail[]> =>
  newestMails(the.ctx, 1_000).then((mails) => mails.reverse().filter((mail) => subject.test(mail.subject)));
const linkIn = ({ body }: Mail): string => /\/profilo\/indirizzo\/\S+/.exec(body)?.[0] ?? "";

const code = async (): Promise<string> =>
  /codice per confermare questo cellulare è (\d{6})/.exec((await newestCodes(the.ctx, 1))[0]?.body ?? "")?.[1] ?? "";

const textAt = async (page: Browser, url: string): Promise<string> => (await page.get(url)).html.text;

test("S2.70, S2.71 the same page for all says where data come from and what can be changed", async () => {
  for (const part of ["cittadina", "sindaco", "operatore regionale", "amministratore"]) {
    const page = await the.signedIn(part);
    await page.get("/bacheca");
    const { nome, cognome, codiceFiscale } = await demoPerson(the, part);
    const access = page
      .page()
      .html.all("a")
      .find(({ attributes }) => attributes.href === "/profilo");
    assert.match(access?.text ?? "", new RegExp(`Profilo di ${nome} ${cognome}`), "S2.4: the name leads there");
    await page.get("/profilo");
    const { text } = page.page().html;
    assert.match(text, /Arrivano dal tuo accesso di mercoledì 18 marzo 2026 \(Accesso dimostrativo\)/);
    assert.match(text, new RegExp(codiceFiscale));
    await page.press(/^Modifica i contatti/);
    const names = page
      .page()
      .html.all("input")
      .flatMap(({ attributes }) => (attributes.type === "hidden" ? [] : [attributes.name]));
    assert.deepEqual(names, ["email", "cellulare", "telefono"], "names and codice fiscale have no field anywhere");
  }
});

test("S2.71, C55 a new address is used when its own mailbox has confirmed it, and the old one is told", async () => {
  const former = (await demoPerson(the, "cittadina")).email ?? "";
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/contatti");
  await page.press("Salva", { email: "nuova@cittadina.example" });
  assert.match(page.page().html.text, /apri il collegamento che trovi nell’e-mail/);
  assert.match(page.page().html.text, new RegExp(`Fino ad allora scriviamo a ${former}`));
  assert.equal((await demoPerson(the, "cittadina")).email, former, "not used yet");
  const [mail] = await mailsLike(/^Conferma il tuo nuovo indirizzo/);
  assert.equal(mail?.recipient, "nuova@cittadina.example");
  const link = linkIn(mail as Mail);

  const stranger = await the.signedIn("sindaco");
  await stranger.get(link);
  assert.equal(stranger.page().status, 404, "whoever got the mail by a slip is not the person");
  await stranger.post(link, {});
  assert.equal((await demoPerson(the, "cittadina")).email, former);

  await page.get(link);
  assert.equal((await demoPerson(the, "cittadina")).email, former, "looking is not confirming");
  await page.press("Conferma l’indirizzo");
  assert.match(page.page().html.text, /Il nuovo indirizzo è confermato/);
  assert.equal((await demoPerson(the, "cittadina")).email, "nuova@cittadina.example");
  const [told] = await mailsLike(/^Il tuo indirizzo e-mail è cambiato/);
  assert.equal(told?.recipient, former);
  assert.doesNotMatch(told?.body ?? "", /nuova@cittadina/);
  assert.equal((await page.get(link)).status, 404, "once");
  const mine = { ente: region, person: (await demoPerson(the, "cittadina")).id };
  const known = await addressState(the.ctx.db, mine, "nuova@cittadina.example");
  assert.ok(known?.confirmedAt, "no istanza asks for it again");
  assert.equal(await addressState(the.ctx.db, { ...mine, ente: "borgo-esempio" }, former), undefined);
  assert.match(await textAt(page, "/profilo/accessi"), /Il nuovo indirizzo e-mail è stato confermato/);
});

test("C55 a link lives a day, the last one counts, and nobody's mailbox is filled", async () => {
  const page = await the.signedIn("genitore");
  await page.get("/profilo/contatti");
  await page.press("Salva", { email: "altra@genitore.example" });
  the.clock.forward(60_000);
  await page.press(/^Invia di nuovo/);
  const [first, second] = (await mailsLike(/^Conferma il tuo nuovo/)).filter(({ recipient }) =>
    recipient.startsWith("altra"),
  );
  assert.equal((await page.get(linkIn(first as Mail))).status, 404);
  assert.equal((await page.get(linkIn(second as Mail))).status, 200);
  await page.get("/profilo/contatti");
  for (let n = 0; n < 3; n++) {
    the.clock.forward(60_000);
    await page.press(/^Invia di nuovo/);
  }
  await page.press(/^Invia di nuovo/);
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.text, /riprova domani/);
  const [, , , , last] = (await mailsLike(/^Conferma il tuo nuovo/)).filter(({ recipient }) =>
    recipient.startsWith("altra"),
  );
  assert.equal((await page.get(linkIn(last as Mail))).status, 200);
  the.clock.forward(25 * 3_600_000);
  const later = await the.signedIn("genitore");
  assert.equal((await later.get(linkIn(last as Mail))).status, 404, "a day is over");
  await later.get("/profilo/contatti");
  await later.press("Tieni l’indirizzo di prima");
  assert.doesNotMatch(later.page().html.text, /E-mail da confermare/);
});

test("S2.71 a mobile is confirmed by the code of an SMS, in five attempts and ten minutes", async () => {
  const page = await the.signedIn("sindaco");
  const former = (await demoPerson(the, "sindaco")).phone;
  await page.get("/profilo/contatti");
  await page.press("Salva", { cellulare: "333 123 4567" });
  assert.match(page.page().html.text, /Sei cifre, mandate a \+393331234567/);
  assert.equal((await demoPerson(the, "sindaco")).phone, former);
  const right = await code();
  const wrong = right === "000000" ? "111111" : "000000";
  for (let n = 0; n < 5; n++) {
    await page.press("Conferma il cellulare", { codice: wrong });
    assert.equal(page.page().status, 422);
  }
  await page.post("/profilo/contatti/codice", { codice: right });
  assert.match(page.page().html.text, /Il codice non vale più/);
  the.clock.forward(60_000);
  await page.press(/^Invia di nuovo/);
  const second = await code();
  the.clock.forward(11 * 60_000);
  await page.post("/profilo/contatti/codice", { codice: second });
  assert.match(page.page().html.text, /Il codice non vale più/);
  await page.press(/^Invia di nuovo/);
  await page.press("Conferma il cellulare", { codice: ` ${await code()} ` });
  assert.match(page.page().html.text, /Il cellulare è confermato/);
  assert.equal((await demoPerson(the, "sindaco")).phone, "+393331234567");
  assert.match(await textAt(page, "/profilo"), /\+393331234567\s+Confermato/);
});

test("S2.71 where no SMS can be sent a mobile stands there as not verified, and says so", async () => {
  const without = await testApp();
  (without.ctx as { sms: unknown }).sms = undefined;
  try {
    const page = await without.signedIn("cittadina");
    await page.get("/profilo/contatti");
    await page.press("Salva", { cellulare: "3331234568", telefono: "011 432 1234" });
    assert.match(page.page().html.text, /I tuoi contatti sono salvati/);
    const text = await textAt(page, "/profilo");
    assert.match(text, /\+393331234568\s+Non verificato/);
    assert.match(text, /\+390114321234/);
    await page.get("/profilo/contatti");
    await page.press("Salva", { cellulare: "", telefono: "", email: "" });
    assert.match(await textAt(page, "/profilo"), /Non indicata.*Non indicato.*Non indicato/s);
    const told = await maybeOne(
      without.ctx.db,
      "select 1 from mail where subject = 'Il tuo indirizzo e-mail è stato tolto'",
    );
    assert.ok(told, "the address that is no more is told");
  } finally {
    await without.close();
  }
});

test("S2.71 what is wrong comes back as it was typed, and nothing of it is stored", async () => {
  const page = await the.signedIn("funzionario comunale");
  const before = await demoPerson(the, "funzionario comunale");
  await page.get("/profilo/contatti");
  await page.press("Salva", { email: "senza chiocciola", cellulare: "011 4321234", telefono: "011 1" });
  assert.equal(page.page().status, 422);
  const { text } = page.page().html;
  assert.match(text, /quelli fissi scrivili sotto/);
  assert.deepEqual(
    page
      .page()
      .html.all("input")
      .flatMap(({ attributes }) => (attributes.id ? [attributes.value] : [])),
    ["senza chiocciola", "011 4321234", "011 1"],
  );
  const after = await demoPerson(the, "funzionario comunale");
  assert.deepEqual(after, before);
});

test("S2.71, C.SE.1.5 the residence is written once, with its CAP held against the Comune, and taken away", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/residenza");
  const typed = { indirizzo: "Via della Prova", civico: "12/B", provincia: "TO", comune: "001272", cap: "12100" };
  await page.press("Salva", typed);
  assert.equal(page.page().status, 422);
  await page.press("Salva", { cap: "10121" });
  assert.match(page.page().html.text, /La residenza è salvata/);
  assert.match(await textAt(page, "/profilo"), /Via della Prova, 12\/B\s+10121 Torino \(TO\)/);
  await page.get("/profilo/i-miei-dati");
  const { residenza } = JSON.parse(page.page().body.toString()) as { residenza: { cap: string }[] };
  assert.equal(residenza[0]?.cap, "10121");
  const doors = {
    ...rules.doors,
    prefill: ({ residence }: Known) => ({ sede: { text: residence?.indirizzo ?? "", origin: "Dal tuo profilo" } }),
  };
  const begun = await startDraft(
    the.ctx,
    { ...rules, doors },
    {
      ente: region,
      applicant: { person: await demoPerson(the, "cittadina"), mandate: undefined },
    },
  );
  assert.equal(begun.typed.sede, "Via della Prova", "forms know it");
  await startRequest(the.ctx, { person: await demoPerson(the, "cittadina"), ente: region });
  const request = await enablingOf(the.ctx.db, (await demoPerson(the, "cittadina")).id);
  assert.equal(request?.typed.indirizzo, "Via della Prova, 12/B");
  await page.get("/profilo/residenza");
  await page.press("Togli la residenza dal profilo");
  assert.match(await textAt(page, "/profilo"), /Non l’hai ancora scritta/);
});

test("S2.71 without JavaScript the municipalities of another province come by a button, and nothing is lost", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/residenza");
  await page.post("/profilo/residenza", { op: "aggiorna", indirizzo: "Via Lunga", provincia: "CN" });
  assert.equal(page.page().status, 200);
  assert.match(page.page().html.text, /Cuneo/);
  assert.ok(
    page
      .page()
      .html.all("input")
      .some(({ attributes }) => attributes.value === "Via Lunga"),
  );
});
