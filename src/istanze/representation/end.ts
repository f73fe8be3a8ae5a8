// Somebody represents another no more: by their own wish, or because the office that recognised it learned that it ended
// (a decree that was revoked, a parent who lost the responsibility: art. 330 c.c.). What was sent stays valid.
import { transaction } from "#db/transaction.ts";
import { type Person, personById } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { endMandate } from "#identity/register.ts";
import { heldBy, notEnded } from "#identity/representation.ts";
import { type Decided, withdrawRequest } from "#identity/representation-requests.ts";
import { romeDate } from "#kit/time.ts";
import { endedMessage, representationMail } from "#words/representation.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { tell } from "../tell.ts";

type By = { person: Person; device: string };

/** "missing": the person holds no such mandate. */
export const stopRepresenting = (ctx: Context, { person, device }: By, mandate: string): Promise<"ended" | "missing"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const held = (await heldBy(tx, person.id, romeDate(now))).find(({ id }) => id === mandate);
    if (!held) return "missing";
    await endMandate(tx, held, { by: person.id, because: "Lo ha chiesto la persona stessa", now });
    await noteChange(tx, { person: person.id, what: "rappresentanza finita", device, now });
    return "ended";
  });

export const takeBack = (ctx: Context, { person, device }: By, request: string): Promise<"withdrawn" | "missing"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    if (!(await withdrawRequest(tx, person.id, request, now))) return "missing";
    await noteChange(tx, { person: person.id, what: "rappresentanza ritirata", device, now });
    return "withdrawn";
  });

/** "missing": it holds no more. */
export const endRecognised = (
  ctx: Context,
  of: Decided,
  { clerk, because }: { clerk: string; because: string },
): Promise<"ended" | "missing"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const held = await notEnded(tx, of, romeDate(now));
    if (!held || (await endMandate(tx, held, { by: clerk, because, now })) === 0) return "missing";
    await tell(ctx, tx, {
      ente: of.ente,
      istanza: null,
      person: of.person,
      key: `representation-ended:${held.id}`,
      message: endedMessage({ ente: of.enteName, name: held.name, role: of.role, because }),
      mail: representationMail({ ente: of.enteName, url: ctx.env.publicUrl + routes.messages.href() }),
      to: (await personById(tx, of.person))?.email,
    });
    const content = { richiesta: of.id };
    await appendEnteHistory(tx, of.ente, { person: clerk, action: "rappresentanza terminata", content, at: now });
    return "ended";
  });
