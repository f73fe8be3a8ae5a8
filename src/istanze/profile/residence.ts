// The residence of a profile, with what is noted of it.
import { transaction } from "#db/transaction.ts";
import type { Person } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { forgetResidence, type Residence, writeResidence } from "#identity/residence.ts";
import type { Context } from "../../context.ts";

type By = { person: Pick<Person, "id">; device: string };

export const saveResidence = (ctx: Context, { person, device }: By, residence: Residence): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await writeResidence(tx, person.id, residence, now);
    await noteChange(tx, { person: person.id, what: "residenza scritta", device, now });
  });

export const removeResidence = (ctx: Context, { person, device }: By): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    if (!(await forgetResidence(tx, person.id))) return;
    await noteChange(tx, { person: person.id, what: "residenza tolta", device, now: ctx.clock.now() });
  });
