// What an administrator changes about the offices, each change with its line in the ente's history.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import {
  addMember,
  addOffice,
  giveService,
  type OfficeContacts,
  type OfficeKey,
  officesAt,
  operatorsAt,
  removeMember,
  renameOffice,
  workedBy,
} from "#identity/offices.ts";
import { plainLetters } from "#kit/letters.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { returnCases } from "./return-cases.ts";

/** Letters, digits and dashes of a name: what stands in an address. */
export const idFrom = (name: string): string =>
  plainLetters(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);

const changing = <T>(
  ctx: Context,
  { ente, by }: { ente: string; by: string },
  change: (tx: Tx, record: (action: string, content: Record<string, string | number>) => Promise<void>) => Promise<T>,
): Promise<T> =>
  transaction(ctx.db, (tx) =>
    change(tx, (action, content) => appendEnteHistory(tx, ente, { person: by, action, content, at: ctx.clock.now() })),
  );

const isTaken = async (tx: Tx, ente: string, name: string, but?: string): Promise<boolean> =>
  (await officesAt(tx, ente)).some((each) => each.id !== but && each.name.toLowerCase() === name.toLowerCase());

/** "taken": another office has that name, or one that makes the same address. "unnamed": it has no letter. */
export const createOffice = (ctx: Context, ente: string, by: string, name: string) =>
  changing(ctx, { ente, by }, async (tx, record): Promise<{ id: string } | "taken" | "unnamed"> => {
    const id = idFrom(name);
    if (!id) return "unnamed";
    if ((await isTaken(tx, ente, name)) || !(await addOffice(tx, { ente, id }, name))) return "taken";
    await record("ufficio creato", { ufficio: id, nome: name });
    return { id };
  });

export const describeOffice = (
  ctx: Context,
  key: OfficeKey,
  by: string,
  office: { name: string; contacts: OfficeContacts },
): Promise<"described" | "taken"> =>
  changing(ctx, { ente: key.ente, by }, async (tx, record) => {
    if (await isTaken(tx, key.ente, office.name, key.id)) return "taken";
    await renameOffice(tx, key, office);
    await record("ufficio modificato", { ufficio: key.id, nome: office.name });
    return "described";
  });

/** Cases that are open go with the service; those of whoever does not sit there go back to its queue. */
export const entrustService = (ctx: Context, key: OfficeKey, by: string, service: string) =>
  changing(ctx, { ente: key.ente, by }, async (tx, record): Promise<"entrusted" | "missing"> => {
    const now = (await workedBy(tx, key.ente)).find((each) => each.service === service);
    const isOffice = (await officesAt(tx, key.ente)).some(({ id }) => id === key.id);
    if (!now || !isOffice) return "missing";
    if (now.office === key.id) return "entrusted";
    await giveService(tx, key, service);
    const returned = await returnCases(tx, key.ente, { by, now: ctx.clock.now() });
    await record("servizio affidato", { servizio: service, ufficio: key.id, pratiche: returned });
    return "entrusted";
  });

/** "missing": not an operator of the ente today. */
export const seat = (ctx: Context, key: OfficeKey, by: string, person: string) =>
  changing(ctx, { ente: key.ente, by }, async (tx, record): Promise<"seated" | "missing"> => {
    const operators = await operatorsAt(tx, key.ente, romeDate(ctx.clock.now()));
    if (!operators.some((each) => each.person === person)) return "missing";
    if (await addMember(tx, key, person)) await record("operatore in ufficio", { ufficio: key.id, persona: person });
    return "seated";
  });

/** What they were working there stays with the office. */
export const unseat = (ctx: Context, key: OfficeKey, by: string, person: string): Promise<void> =>
  changing(ctx, { ente: key.ente, by }, async (tx, record) => {
    if (!(await removeMember(tx, key, person))) return;
    const returned = await returnCases(tx, key.ente, { by, now: ctx.clock.now() });
    await record("operatore tolto dall'ufficio", { ufficio: key.id, persona: person, pratiche: returned });
  });
