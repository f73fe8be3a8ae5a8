// Whoever stops representing somebody, whatever made it so and whichever way they came to it, reads it on the next page
// and sends nothing more in that name; what was begun stays with whom it was begun for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import { type Grant, grantMandate } from "#identity/mandates.ts";
import type { MandateRole } from "#identity/people.ts";
import { endMandate } from "#identity/register.ts";
import { ensureRepresented } from "#identity/represented.ts";
import { grantForSession } from "#identity/session-mandates.ts";
import { stopRepresenting } from "#istanze/representation/end.ts";
import { revokeMandate } from "#istanze/revoke-mandate.ts";
import { romeDate } from "#kit/time.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { card, istanzaOf, rup, utente } from "../../../test/desk.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const part = "cittadina";
const day = 86_400_000;

/** Who is represented, and the way in which that ends. */
type Source = {
  source: string;
  /** Gives the mandate; the id of who is represented. */
  begins(person: string): Promise<string>;
  ends(held: { ente: string; person: string; mandate: string }): Promise<unknown>;
  /** An ente asks for its own service, others for what everybody may ask. */
  asEnte?: true;
  /** May act for the ente, and send nothing for it. */
  sendsNothing?: true;
};

const granted = async (ente: string, role: MandateRole, more: Partial<Grant> & { person: string }): Promise<string> => {
  const now = the.clock.now();
  await grantMandate(
    the.ctx.db,
    { ente, role, scope: "", source: "prova", by: null, from: romeDate(now), ...more },
    now,
  );
  return ente;
};
const ward = (name: string, codiceFiscale: string) =>
  ensureRepresented(the.ctx.db, { kind: "persona", name, codiceFiscale });
const inDays = (days: number): string => romeDate(new Date(the.clock.now().getTime() + days * day));

const byOffice: Source["ends"] = ({ ente, mandate, person }) =>
  revokeMandate(the.ctx, { ente, id: mandate }, { by: person, may: () => true }, "Non è più in carica");
const byThemselves: Source["ends"] = async ({ mandate }) =>
  stopRepresenting(the.ctx, { person: await demoPerson(the, part), device: "un altro" }, mandate);
const byTheAct: Source["ends"] = ({ ente, mandate, person }) =>
  endMandate(the.ctx.db, { ente, id: mandate }, { by: person, because: "Decreto revocato", now: the.clock.now() });
/** Its last day was yesterday: the session is still the same. */
const byTime: Source["ends"] = ({ ente, mandate }) =>
  exec(the.ctx.db, "update mandate set valid_from = $3, valid_to = $4 where ente = $1 and id = $2", [
    ente,
    mandate,
    inDays(-9),
    inDays(-1),
  ]);

const sources: Source[] = [
  {
    source: "a legal representative whom the office registered, revoked",
    asEnte: true,
    begins: (person) => granted("borgo-esempio", "legale rappresentante", { person }),
    ends: byOffice,
  },
  {
    source: "a mayor, whose term is over",
    asEnte: true,
    begins: (person) => granted("borgo-esempio", "sindaco", { person, to: inDays(1) }),
    ends: byTime,
  },
  {
    source: "an official whom the mayor named, revoked",
    asEnte: true,
    sendsNothing: true,
    begins: (person) => granted("borgo-esempio", "funzionario comunale", { person, scope: "servizi-06" }),
    ends: byOffice,
  },
  {
    source: "a parent, who stopped elsewhere",
    begins: async (person) => granted(await ward("Teo Esempietti", "SMPTEO12C14L219U"), "genitore", { person }),
    ends: byThemselves,
  },
  {
    source: "a parent, whose child is of age",
    begins: async (person) => granted(await ward("Anna Esempietti", "SMPNNA15E44L219V"), "genitore", { person }),
    ends: byTime,
  },
  {
    source: "a guardian, whose decree was revoked",
    begins: async (person) =>
      granted(await ward("Gianni Finti", "FNTGNN40A01L219X"), "amministratore di sostegno", { person }),
    ends: byTheAct,
  },
  {
    source: "a guardian, whose decree is over",
    begins: async (person) => granted(await ward("Gianni Finti", "FNTGNN40A01L219X"), "tutore", { person }),
    ends: byTime,
  },
  {
    source: "a firm, shown longer ago than a session lasts",
    begins: async (person) => {
      const { id } = await one<{ id: string }>(
        the.ctx.db,
        "select id from session where person = $1 and closed_at is null order by created_at desc limit 1",
        [person],
      );
      const firm = { use: "impresa", name: "Officine Esempio S.r.l.", codiceFiscale: "99990000087" } as const;
      return grantForSession(the.ctx.db, { session: id, person }, firm, the.clock.now());
    },
    ends: ({ person }) =>
      exec(the.ctx.db, "update session_mandate set shown_at = shown_at - interval '9 hours' where person = $1", [
        person,
      ]),
  },
];

const fillForEnte = async (page: Browser): Promise<string> => {
  await page.post(`${card}/compila`, { per: "borgo-esempio" });
  const draft = istanzaOf(page);
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", rup);
  await page.press("Successivo", utente);
  await page.press("Ho capito");
  await page.press("Successivo");
  return draft;
};

const fillGeneric = async (page: Browser): Promise<string> => {
  await page.get("/e/borgo-esempio/servizi/istanza-generica/compila");
  await page.press("Compila");
  const draft = istanzaOf(page);
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { email: "ada@demo.example", perChi: "me" });
  await page.press("Successivo", { argomento: "informazioni", oggetto: "Mensa", descrizione: "Quanto costa?" });
  await page.press("Successivo");
  await page.press("Successivo");
  return draft;
};

type Row = { state: string; actingFor: string; typed: Record<string, unknown> };
const rowOf = (draft: string): Promise<Row> =>
  one<Row>(the.ctx.db, `select state, acting_for as "actingFor", typed from istanza where id::text = $1`, [
    draft.split("/").at(-1),
  ]);

const mandateIn = async (ente: string, person: string): Promise<string> =>
  (
    await one<{ id: string }>(
      the.ctx.db,
      `select coalesce((select id::text from mandate where ente = $1 and person = $2 and revoked_at is null
                          order by granted_at desc limit 1), '') as id`,
      [ente, person],
    )
  ).id;

for (const { source, begins, ends, asEnte, sendsNothing } of sources)
  test(`C8, S1.16 between two clicks: ${source}`, async () => {
    the.clock.forward(1000);
    const page = await the.signedIn(part);
    const { id: person } = await demoPerson(the, part);
    const ente = await begins(person);
    await page.post("/opera-per", { ente });
    await page.get("/bacheca");
    assert.match(page.page().html.text, /Stai operando per (?!te)/);
    const draft = sendsNothing ? undefined : await (asEnte ? fillForEnte : fillGeneric)(page);
    if (draft) {
      await page.get(`${draft}/invia`);
      assert.ok(page.page().html.button("Conferma"), "one click from being sent");
    }

    await ends({ ente, person, mandate: await mandateIn(ente, person) });

    if (draft) {
      await page.press("Conferma");
      assert.doesNotMatch(page.page().url, /inviata/);
      const kept = await rowOf(draft);
      assert.deepEqual([kept.state, kept.actingFor], ["DA INVIARE", ente], "not sent, and still theirs");
      assert.equal(kept.typed.presaVisione, "si", "nothing that was typed is lost");
      await page.get(draft);
      assert.match(page.page().html.text, /Non puoi più operare per/);
    }
    await page.get("/bacheca");
    assert.match(page.page().html.text, /Non puoi più operare per/);
    assert.doesNotMatch(page.page().html.text, /Stai operando per/);
    await page.post("/opera-per", { ente });
    await page.get("/bacheca");
    assert.doesNotMatch(page.page().html.text, /Stai operando per (?!te)/, "it is not chosen again");
    await page.press("Cambia");
    await page.press("Conferma", { ente: "me" });
    await page.get("/bacheca");
    assert.doesNotMatch(page.page().html.text, /Non puoi più operare/, "who chose has read it");
  });
