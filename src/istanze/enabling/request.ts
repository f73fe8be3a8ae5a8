// The request to be enabled, step by step until "Conferma" (S4.5 to S4.7): what was typed is stored even if it is wrong,
// and what was confirmed stands as it was seen.
import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Fault, Modulo, Step, Typed } from "#forms/modulo.ts";
import { followed } from "#forms/ops.ts";
import { namesOf } from "#forms/posted.ts";
import { type Read, readForm } from "#forms/read.ts";
import { sealOf } from "#forms/seal.ts";
import { summary } from "#forms/summary.ts";
import { type Enabling, enablingOf, lockEnabling, storeTyped } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { requestModulo } from "#identity/enabling/request-modulo.ts";
import type { Person } from "#identity/people.ts";
import { type Residence, residenceOf } from "#identity/residence.ts";
import type { Summary } from "#kit/summary.ts";
import { smsNumber } from "#platform/sms.ts";
import type { Context } from "../../context.ts";
import { worldOf } from "../reading.ts";

export type RequestReading = { modulo: Modulo; form: Read; faults: Fault[]; summary: Summary; seal: string };

/** `byDesk`: the person will be recognised at a desk. */
export const readRequest = (ctx: Context, { typed }: Pick<Enabling, "typed">, byDesk: boolean): RequestReading => {
  const modulo = requestModulo({ sms: ctx.sms !== undefined, byDesk });
  const form = readForm(modulo, typed, worldOf(ctx));
  const shown = summary(modulo, typed, worldOf(ctx), "it");
  return {
    modulo,
    form,
    faults: [...form.faults, ...ownFaults(ctx, form.answers)],
    summary: shown,
    seal: sealOf(shown),
  };
};

/** What one field cannot judge. */
const ownFaults = (ctx: Context, answers: Record<string, unknown>): Fault[] => {
  const text = (id: string): string => String(answers[id] ?? "");
  const checks: [boolean, Fault][] = [
    [
      ctx.sms !== undefined && text("cellulare") !== "" && smsNumber(text("cellulare")) === undefined,
      { name: "cellulare", key: "cellulareFisso" },
    ],
    [
      text("altraEmail") !== "" && text("altraEmail").toLowerCase() === text("email").toLowerCase(),
      { name: "altraEmail", key: "stessaEmail" },
    ],
    [text("scadenza") !== "" && text("rilasciatoIl") > text("scadenza"), { name: "rilasciatoIl", key: "dopoScadenza" }],
  ];
  return checks.flatMap(([wrong, fault]) => (wrong ? [fault] : []));
};

type Start = { person: Pick<Person, "id" | "email" | "phone">; ente: string; typed?: Typed };

/** Most people live where they are resident: who does not types the other place. */
const domicileAt = ({ indirizzo, civico, provincia, comune, cap }: Residence): Typed => ({
  indirizzo: `${indirizzo}, ${civico}`,
  provincia,
  comune,
  cap,
});

const insert = async (ctx: Context, tx: Tx, { person, ente, typed }: Start): Promise<void> => {
  const lives = await residenceOf(tx, person.id);
  const known = {
    ...(lives && domicileAt(lives)),
    email: person.email ?? "",
    cellulare: person.phone ?? "",
  };
  await exec(
    tx,
    `insert into enabling (id, person, ente, typed, started_at) values ($1, $2, $3, $4, $5)
     on conflict (person) where closed_at is null do nothing`,
    [randomUUID(), person.id, ente, JSON.stringify({ ...known, ...typed }), ctx.clock.now()],
  );
};

/** The one that is open already goes on. */
export const startRequest = (ctx: Context, start: Start): Promise<void> =>
  transaction(ctx.db, (tx) => insert(ctx, tx, start));

/** Something was wrong, or has changed: what was typed is taken along. "tooLate": recognised already. */
export const restartRequest = (ctx: Context, person: Start["person"]): Promise<"restarted" | "tooLate"> =>
  transaction(ctx.db, async (tx) => {
    const open = await enablingOf(tx, person.id);
    const locked = open && (await lockEnabling(tx, open.id));
    if (!locked || locked.recognisedAt || locked.enabledAt) return "tooLate";
    await exec(tx, "update enabling set closed_at = $2 where id = $1", [locked.id, ctx.clock.now()]);
    await insert(ctx, tx, { person, ente: locked.ente, typed: locked.typed });
    return "restarted";
  });

/** @returns false when it was confirmed meanwhile, in another window */
export const saveRequest = (ctx: Context, id: string, step: Step, posted: Typed): Promise<boolean> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling || enabling.confirmedAt) return false;
    const isOf = namesOf(step);
    const part = (own: boolean) =>
      Object.fromEntries(Object.entries(enabling.typed).filter(([name]) => isOf(name) === own));
    const { typed } = followed(part(true), posted, step);
    await storeTyped(tx, id, { ...part(false), ...typed });
    return true;
  });

export type Confirming = { seal: string; byDesk: boolean };
export type Papers = { formSha256: Buffer | null; adesione: string; delega: string | null };

/** The papers were drawn before, from what was read; "changed": it is no longer that. */
export const freezeRequest = (
  ctx: Context,
  id: string,
  { seal, byDesk }: Confirming,
  papers: Papers,
): Promise<"confirmed" | "changed"> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling) return "changed";
    if (enabling.confirmedAt) return "confirmed";
    const reading = readRequest(ctx, enabling, byDesk);
    if (reading.seal !== seal || reading.faults.length) return "changed";
    const at = ctx.clock.now();
    const email = String(reading.form.answers.email);
    await exec(
      tx,
      `update enabling set confirmed_at = $2, by_desk = $3, answers = $4, summary = $5, form_sha256 = $6,
              adesione_sha256 = $7, delega_sha256 = $8, email = $9,
              email_confirmed_at = case when $9 = (select email from person where id = enabling.person) then $2::timestamptz end
        where id = $1`,
      [
        id,
        at,
        byDesk,
        JSON.stringify(reading.form.answers),
        JSON.stringify(reading.summary),
        papers.formSha256,
        papers.adesione,
        papers.delega,
        email,
      ],
    );
    await noteEvent(tx, id, { what: "Richiesta confermata", at });
    return "confirmed";
  });
