// Istanze of the demo's mayor, brought as far as a test needs them, without pages.

import { many, one } from "../src/db/connect.ts";
import { demoPeople } from "../src/db/seed/demo-data.ts";
import type { Typed } from "../src/forms/modulo.ts";
import { mandatesOf, personColumns } from "../src/identity/people.ts";
import { complete } from "../src/istanze/complete.ts";
import { type Saved, saveStep } from "../src/istanze/draft.ts";
import type { Istanza } from "../src/istanze/istanza.ts";
import { readIstanza } from "../src/istanze/reading.ts";
import type { Applicant, Rules } from "../src/istanze/rules.ts";
import { startDraft } from "../src/istanze/start-draft.ts";
import { istanzaByKey } from "../src/istanze/store.ts";
import { submit } from "../src/istanze/submit.ts";
import { rulesOf } from "../src/prepare.ts";
import type { TestApp } from "./app.ts";

export const rules: Rules = rulesOf("serv06-utenti");
export const region = "regione-piemonte";

/** Valid answers of every step, beside what is known of the mayor. */
export const answers: Record<string, Typed> = {
  informativa: { presaVisione: "si" },
  comune: {
    provincia: "TO",
    comune: "001999",
    cap: "10999",
    sede: "Piazza della Prova, 1",
    codiceFiscaleComune: "99990000012",
    pec: "protocollo@pec.borgoesempio.example",
    rup: "Rosa Prova",
    emailRup: "rup@borgoesempio.example",
    telefonoRup: "0110000000",
  },
  utenti: {
    "utenti.righe": "1",
    "utenti.0.nome": "Lia",
    "utenti.0.cognome": "Prova",
    "utenti.0.codiceFiscale": "PRVLIA88D57L219Y",
  },
};

type Person = Applicant["person"];

export const demoPerson = async (the: TestApp, part: string): Promise<Person> => {
  const { codiceFiscale } = demoPeople.find((person) => person.part === part) ?? { codiceFiscale: "" };
  return one<Person>(the.ctx.db, `select ${personColumns} from person p where p.codice_fiscale = $1`, [codiceFiscale]);
};

export const mayor = async (the: TestApp): Promise<Applicant> => {
  const person = await demoPerson(the, "sindaco");
  const mandates = await mandatesOf(the.ctx.db, person.id, the.clock.now());
  return { person, mandate: mandates.find(({ ente }) => ente.id === "borgo-esempio") };
};

export const draft = async (the: TestApp): Promise<Istanza> =>
  startDraft(the.ctx, rules, { ente: region, applicant: await mayor(the) });

export const stepOf = (id: string) => {
  const step = rules.modulo.steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

/** As the page of one step posts it, drawn from `revision`. */
export const typeInto = (
  the: TestApp,
  istanza: Istanza,
  step: string,
  typed: Typed,
  revision?: number,
): Promise<Saved> =>
  saveStep(the.ctx, rules, istanza, { step: stepOf(step), typed, revision: revision ?? istanza.revision });

export const again = async (the: TestApp, { ente, id }: Istanza): Promise<Istanza> => {
  const found = await istanzaByKey(the.ctx.db, { ente, id });
  if (!found) throw new Error(`no istanza ${id}`);
  return found;
};

export const filled = async (the: TestApp, start?: Istanza, over: Typed = {}): Promise<Istanza> => {
  const istanza = start ?? (await draft(the));
  for (const [step, typed] of Object.entries(answers)) {
    const own = Object.entries(over).filter(([name]) => Object.hasOwn(typed, name));
    await typeInto(the, istanza, step, { ...typed, ...Object.fromEntries(own) }, 99);
  }
  return again(the, istanza);
};

export const sealNow = async (the: TestApp, istanza: Istanza): Promise<string> =>
  (await readIstanza(the.ctx, the.ctx.db, rules, istanza)).seal;

/** DA INVIARE. */
export const completed = async (the: TestApp, start?: Istanza): Promise<Istanza> => {
  const istanza = start ?? (await filled(the));
  const outcome = await complete(the.ctx, rules, istanza, await sealNow(the, istanza));
  if (outcome !== "completed") throw new Error(outcome);
  return again(the, istanza);
};

/** INVIATA. */
export const sent = async (the: TestApp, start?: Istanza): Promise<Istanza> => {
  const istanza = start ?? (await completed(the));
  const outcome = await submit(the.ctx, rules, istanza, await sealNow(the, istanza));
  if (outcome !== "sent") throw new Error(outcome);
  return again(the, istanza);
};

/** Runs what waits until nothing waits, the later tries of failed jobs apart. */
export const untilWorked = async (the: TestApp, seconds = 30): Promise<void> => {
  for (let left = seconds * 20; left > 0; left--) {
    const [row] = await many<{ open: number }>(
      the.ctx.db,
      "select count(*) as open from pgboss.job where state < 'completed' and start_after <= now()",
    );
    if (row?.open === 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`jobs still open after ${seconds} seconds`);
};
