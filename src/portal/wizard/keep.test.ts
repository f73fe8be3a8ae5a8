import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { define } from "#forms/define.ts";
import { address, cap, comune, email, phone, provincia, text } from "#forms/make-field.ts";
import { residenceOf } from "#identity/residence.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { demoPerson, region } from "../../../test/istanze.ts";
import { istanzaGenerica } from "../../services/istanza-generica/servizio.ts";

const modulo = define("PROVA_RECAPITI", "1.0.0")
  .step("recapiti", { minutes: 1 })
  .block("recapiti", {
    posta: email({ profile: true }),
    tel: phone({ required: false, profile: true }),
    postaTecnico: email({ required: false }),
    via: address({ max: 120, required: false, profile: true }),
    sigla: provincia({ required: false, profile: true }),
    paese: comune({ in: "sigla", required: false, profile: true }),
    codice: cap({ of: "paese", required: false, profile: true }),
  })
  .step("altro", { minutes: 1, notice: true })
  .block("altro", { note: text({ max: 80, required: false }) })
  .words({
    it: {
      title: "Prova dei recapiti",
      description: "Recapiti",
      steps: {
        recapiti: { title: "Recapiti", blocks: { recapiti: {} } },
        altro: {
          title: "Altro",
          blocks: { altro: {} },
          notice: { title: "Nota", text: ["Nota"], button: "Ho capito" },
        },
      },
      fields: {
        posta: { label: "E-mail" },
        tel: { label: "Telefono" },
        postaTecnico: { label: "E-mail del tecnico" },
        via: { label: "Via e numero" },
        sigla: { label: "Provincia" },
        paese: { label: "Comune" },
        codice: { label: "CAP" },
        note: { label: "Note" },
      },
    },
  })
  .build();

const servizio = { ...istanzaGenerica, id: "prova-recapiti", modulo, doors: {}, notify: "posta" };
const lives = { via: "Via della Prova, 3", sigla: "TO", paese: "001272", codice: "10121" };

let the: TestApp;
before(async () => {
  the = await testApp({ services: [servizio] });
});
after(() => the.close());

const begun = async (part: string): Promise<Browser> => {
  const page = await the.signedIn(part);
  await page.post(`/e/${region}/servizi/prova-recapiti/compila`, {});
  return page;
};
const contacts = async (part: string) => {
  const { id } = await demoPerson(the, part);
  return many<{ kind: string; value: string; confirmed: boolean }>(
    the.ctx.db,
    "select kind, value, confirmed_at is not null as confirmed from contact where person = $1 order by kind",
    [id],
  );
};
const originsAt = (page: Browser): string[] =>
  page
    .page()
    .html.all("p")
    .filter(({ attributes }) => String(attributes.class).includes("sp-origin"))
    .map(({ text }) => text.trim());

test("C55, C.SE.1.5 what the profile says stands in the form with its origin, and going on with it asks nothing", async () => {
  const { email } = await demoPerson(the, "cittadina");
  const page = await begun("cittadina");
  assert.equal(page.page().html.value("posta"), email);
  assert.ok(originsAt(page).includes("Dal tuo profilo"), originsAt(page).join());
  await page.press("Successivo");
  assert.match(page.page().url, /passi\/altro/);
});

test("C55, C.SE.1.5 a contact that differs is asked about once: for this request alone, unless one says otherwise", async () => {
  const page = await begun("cittadina");
  await page.press("Successivo", { posta: "altra@cittadina.example", postaTecnico: "tecnico@studio.example" });
  assert.match(page.page().html.text, /Salvi questi dati anche nel tuo profilo\?/);
  assert.match(page.page().html.text, /Indirizzo e-mail: altra@cittadina\.example/);
  assert.doesNotMatch(page.page().html.text, /tecnico@studio/, "another person's address is no contact of the profile");
  assert.equal(page.page().html.value("email"), "richiesta", "C55: this request alone, unless one chooses");
  await page.press("Precedente");
  assert.equal(page.page().html.value("posta"), "altra@cittadina.example", "nothing is lost on the way back");
  await page.press("Successivo");
  await page.press("Successivo");
  assert.match(page.page().url, /passi\/altro/);
  assert.deepEqual(await contacts("cittadina"), []);
  await page.press("Precedente");
  assert.ok(originsAt(page).includes("Solo per questa richiesta"), originsAt(page).join());
  await page.press("Successivo");
  assert.match(page.page().url, /passi\/altro/, "not asked a second time");
  await page.press("Precedente");
  await page.press("Successivo", { posta: "terza@cittadina.example" });
  assert.match(page.page().html.text, /terza@cittadina\.example/, "another value is another question");
});

test("C55 what is kept is in the profile, unverified until its owner confirms it, and the next form says from where", async () => {
  const page = await begun("genitore");
  const before = (await demoPerson(the, "genitore")).email;
  await page.press("Successivo", { posta: "nuova@genitore.example", tel: "333 111 2222", ...lives });
  for (const part of [/Indirizzo e-mail: nuova/, /Telefono: /, /Residenza: Via della Prova, 3, 10121 Torino \(TO\)/])
    assert.match(page.page().html.text, part);
  await page.press("Successivo", { email: "profilo", phone: "profilo", residence: "profilo" });
  assert.match(page.page().html.text, /quello che hai scelto è nel tuo profilo/);
  const [mobile, address] = await contacts("genitore");
  assert.deepEqual(address, { kind: "email", value: "nuova@genitore.example", confirmed: false });
  assert.equal(mobile?.confirmed, false);
  const person = await demoPerson(the, "genitore");
  assert.equal(person.email, before, "the former address is relied upon until the new one is confirmed");
  const stored = await residenceOf(the.ctx.db, person.id);
  assert.equal(`${stored?.indirizzo}|${stored?.civico}|${stored?.comune}`, "Via della Prova|3|001272");
  const mails = await many(the.ctx.db, "select 1 from mail where recipient = 'nuova@genitore.example'");
  assert.equal(mails.length, 1, "one link, to the new address");
  const next = await begun("genitore");
  assert.equal(next.page().html.value("via"), "Via della Prova, 3");
  assert.ok(originsAt(next).includes("Dal tuo profilo: l’hai scritta tu"), originsAt(next).join());
  await next.press("Successivo", { posta: "nuova@genitore.example", tel: "+39 333 1112222" });
  assert.match(next.page().url, /passi\/altro/, "what waits to be confirmed is in the profile already");
});

test("C55 who asked for too many links today reads so, and goes on with the request", async () => {
  const { id } = await demoPerson(the, "genitore");
  const page = await begun("genitore");
  for (let n = 0; n < 5; n++)
    await exec(
      the.ctx.db,
      "insert into profile_event (person, id, at, what, device) values ($1, gen_random_uuid(), $2, 'email chiesta', '')",
      [id, the.clock.now()],
    );
  await page.press("Successivo", { posta: "sesta@genitore.example" });
  await page.press("Successivo", { email: "profilo" });
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.faults.email ?? "", /riprova domani/);
  await page.press("Successivo", { email: "richiesta" });
  assert.match(page.page().url, /passi\/altro/);
});

test("C55 what another window typed meanwhile is not kept unseen", async () => {
  const page = await begun("cittadina");
  await page.press("Successivo", { posta: "prima@cittadina.example" });
  const url = page.page().url;
  const key = /\/istanze\/([^/]+)\//.exec(url)?.[1];
  await exec(the.ctx.db, `update istanza set typed = typed || '{"posta": "seconda@cittadina.example"}' where id = $1`, [
    key,
  ]);
  await page.press("Successivo", { email: "profilo" });
  assert.equal(page.page().url, url);
  assert.match(page.page().html.text, /seconda@cittadina\.example/);
  assert.deepEqual(await contacts("cittadina"), []);
});

test("C55 nobody is asked for what is typed for somebody else", async () => {
  const page = await begun("cittadina");
  const key = /\/istanze\/([^/]+)\//.exec(page.page().url)?.[1];
  await exec(the.ctx.db, "update istanza set acting_for = 'borgo-esempio' where id = $1", [key]);
  await page.press("Successivo", { posta: "ufficio@comune.example" });
  assert.match(page.page().url, /passi\/altro/);
});
