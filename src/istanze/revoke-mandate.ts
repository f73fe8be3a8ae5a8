// A mandate ends at once: whoever acted with it is not let in any more at the next page, since sessions read the
// mandates each time. The person is told, an operator's cases go back to the queue, and the ente's history says who did it.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import {
  besides,
  endMandate,
  type HeldMandate,
  isOpen,
  lockMandates,
  type MandateKey,
  mandateByKey,
  otherAdministrators,
  setEnd,
} from "#identity/register.ts";
import { romeDate } from "#kit/time.ts";
import { revokedMail, revokedMessage } from "#words/mandate-letters.it.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { leaveOffices } from "./return-cases.ts";
import { tell } from "./tell.ts";

/** Id of the person who changes it, and whether they may change this one. */
export type Changer = { by: string; may(mandate: HeldMandate): boolean };

/** "lastAdministrator": without this person nobody could look after the desk. "ended": it was over already. */
export type Changed = "changed" | "missing" | "ended" | "lastAdministrator";

const refusal = async (
  tx: Tx,
  mandate: HeldMandate | undefined,
  changer: Changer,
  today: string,
): Promise<Exclude<Changed, "changed"> | undefined> => {
  if (!mandate || !changer.may(mandate)) return "missing";
  if (!isOpen(mandate, today)) return "ended";
  const isLast = mandate.role === "amministratore" && (await otherAdministrators(tx, mandate, today)) === 0;
  return isLast ? "lastAdministrator" : undefined;
};

const tellRevoked = async (ctx: Context, tx: Tx, mandate: HeldMandate, because: string): Promise<void> => {
  const rest = await besides(tx, mandate, romeDate(ctx.clock.now()));
  const [ente, person] = [await enteById(tx, mandate.ente), await personById(tx, mandate.person)];
  if (!ente || !person) throw new Error("a mandate without ente or person");
  await tell(ctx, tx, {
    ente: ente.id,
    istanza: null,
    person: person.id,
    key: `revoked:${mandate.id}`,
    message: revokedMessage({ ente: ente.name, mandate: mandateSaid(mandate), because, rest }),
    mail: revokedMail({ ente: ente.name, url: ctx.env.publicUrl + routes.messages.href() }),
    to: person.email,
  });
};

const record = (ctx: Context, tx: Tx, action: string, { by }: Changer, mandate: HeldMandate, more = {}) =>
  appendEnteHistory(tx, mandate.ente, {
    person: by,
    action,
    content: { incarico: mandate.id, persona: mandate.person, ruolo: mandate.role, ambito: mandate.scope, ...more },
    at: ctx.clock.now(),
  });

export const revokeMandate = (ctx: Context, key: MandateKey, changer: Changer, because: string): Promise<Changed> =>
  transaction(ctx.db, async (tx) => {
    await lockMandates(tx, key.ente);
    const [now, today] = [ctx.clock.now(), romeDate(ctx.clock.now())];
    const mandate = await mandateByKey(tx, key);
    const refused = await refusal(tx, mandate, changer, today);
    if (refused || !mandate) return refused ?? "missing";
    await endMandate(tx, key, { by: changer.by, because, now });
    const leaving = { ente: key.ente, person: mandate.person, today };
    const cases = await leaveOffices(tx, leaving, { by: changer.by, now });
    await tellRevoked(ctx, tx, mandate, because);
    // the reason names people at times: it stays with the mandate, out of a history that is never erased
    await record(ctx, tx, "incarico revocato", changer, mandate, { pratiche: cases });
    return "changed";
  });

/** `to`: its last day, today or later; null: until it is revoked. */
export const setMandateEnd = (ctx: Context, key: MandateKey, changer: Changer, to: string | null): Promise<Changed> =>
  transaction(ctx.db, async (tx) => {
    await lockMandates(tx, key.ente);
    const mandate = await mandateByKey(tx, key);
    const refused = await refusal(tx, mandate, changer, romeDate(ctx.clock.now()));
    if (!mandate || (refused && !(refused === "lastAdministrator" && to === null))) return refused ?? "missing";
    await setEnd(tx, key, to);
    await record(ctx, tx, "scadenza dell'incarico", changer, mandate, { fino: to });
    return "changed";
  });
