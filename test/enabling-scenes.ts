// The pages of the abilitazione and of the desk that recognises, in their states; accessibility.browser.test.ts looks at each.
import { exec, one } from "../src/db/connect.ts";
import { routes } from "../src/routes.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press } from "./browser-words.ts";
import { accepted, filledIn } from "./enabling.ts";

const { enabling, office } = routes;
const ente = "borgo-esempio";
const codice = "ACDEFGHJKMNPRTVW";

/** Two people: one who waits for the code, and one whose paper is at the desk. */
const make = async (the: TestApp): Promise<void> => {
  await accepted(await the.signedIn("genitore"), { email: "pia.esempietti@demo.example" });
  await accepted(await the.signedIn("funzionario comunale"), { email: "lia.prova@borgoesempio.example" });
  const before = await filledIn(await the.signedIn("operatore regionale"), { email: "ugo.finti@demo.example" });
  await before.press("Conferma");
  await exec(
    the.ctx.db,
    `update enabling set by_desk = true, form_sha256 = sha256(convert_to($1, 'UTF8')), delega_sha256 = adesione_sha256
      where person = (select id from person where codice_fiscale = 'PRVLIA88D57L219Y')`,
    [codice],
  );
  await exec(
    the.ctx.db,
    `insert into recognition (ente, id, enabling, office, clerk, at, outcome, seen, because)
     select $1, gen_random_uuid(), e.id, 'relazioni-con-il-pubblico', c.id, e.accepted_at, 'rifiutata',
            '[{"label": "Chi è allo sportello?", "value": "La persona stessa"}]', 'Manca la fotocopia del documento.'
       from enabling e, person c where e.form_sha256 is not null and c.codice_fiscale = 'NVNNRO92M52L219D'`,
    [ente],
  );
};

export const enablingScenes = async (the: TestApp): Promise<Scene[]> => {
  await make(the);
  const { id } = await one<{ id: string }>(the.ctx.db, "select id from recognition where ente = $1", [ente]);
  const clerk = "operatore comunale";
  return [
    { name: "enabling, to begin", as: "amministratore", at: enabling.page.href() },
    {
      name: "enabling, first step with faults",
      as: "amministratore",
      at: enabling.page.href(),
      act: async (page) => {
        await press(page, "Inizia la richiesta");
        await page.locator("#passo").waitFor();
        await press(page, "Successivo");
        await page.locator("[data-error-summary]").waitFor();
      },
      status: 422,
    },
    { name: "enabling, something missing", as: "amministratore", at: enabling.summary.href() },
    { name: "enabling, warnings", as: "operatore regionale", at: enabling.accept.href() },
    { name: "enabling, code awaited", as: "genitore", at: enabling.page.href() },
    { name: "enabling, sent", as: "genitore", at: enabling.sent.href() },
    { name: "enabling, code", as: "genitore", at: enabling.code.href() },
    { name: "enabling, code asked again", as: "genitore", at: enabling.code.href({ chiesto: "tooSoon" }) },
    {
      name: "enabling, no code typed",
      as: "genitore",
      at: enabling.code.href(),
      act: async (page) => {
        await press(page, "Conferma");
        await page.locator("[data-error-summary]").waitFor();
      },
      status: 422,
    },
    { name: "enabling, desk awaited", as: "funzionario comunale", at: enabling.page.href() },
    { name: "enabling, scanned by oneself", as: "funzionario comunale", at: routes.recognitionOf.href({ codice }) },
    { name: "enabling, no such address", as: "nobody", at: enabling.address.href({ token: "x" }), status: 404 },
    { name: "recognitions", as: clerk, at: office.recognition.list.href({ ente }) },
    {
      name: "recognitions, no such code",
      as: clerk,
      at: office.recognition.list.href({ ente }),
      act: async (page) => {
        await page.locator("#codice").fill("ACDE");
        await press(page, "Apri la richiesta");
        await page.locator("[data-error-summary]").waitFor();
      },
      status: 422,
    },
    { name: "paper at the desk", as: clerk, at: office.recognition.paper.href({ ente, codice }) },
    {
      name: "paper at the desk, brought by a delegate",
      as: clerk,
      at: office.recognition.paper.href({ ente, codice }),
      act: async (page) => {
        await page.getByRole("radio", { name: "Una persona delegata" }).check();
        await press(page, "Attiva");
        await page.locator("[data-error-summary]").waitFor();
      },
      status: 422,
    },
    { name: "recognition done", as: clerk, at: office.recognition.done.href({ ente, recognition: id }) },
    { name: "enabling settings", as: "amministratore", at: office.enabling.href({ ente: "regione-piemonte" }) },
  ];
};
