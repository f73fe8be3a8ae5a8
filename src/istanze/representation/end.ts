// A person stops representing somebody, or takes a request back. What was sent stays valid.
import { transaction } from "#db/transaction.ts";
import type { Person } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { endMandate } from "#identity/register.ts";
import { heldBy, withdrawRequest } from "#identity/representation.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";

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
