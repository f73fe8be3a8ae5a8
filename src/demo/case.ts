// A case of the demo, made by the same functions that pages call, as if its days had passed.
import { randomUUID } from "node:crypto";
import { maybeOne } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Typed } from "#forms/modulo.ts";
import { mandatesOf, personById } from "#identity/people.ts";
import { complete } from "#istanze/complete.ts";
import { saveStep, typedIn } from "#istanze/draft.ts";
import type { IstanzaKey } from "#istanze/istanza.ts";
import { writeLetter } from "#istanze/letters.ts";
import { officeMove } from "#istanze/office-move.ts";
import { readIstanza } from "#istanze/reading.ts";
import { insertRemark } from "#istanze/remarks.ts";
import type { Rules } from "#istanze/rules.ts";
import { startDraft } from "#istanze/start-draft.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { submit } from "#istanze/submit.ts";
import type { MoveName } from "#istanze/workflow.ts";
import type { Context } from "../context.ts";

type DemoRemark = { target: string; label: string; text: string; value: string };
type DemoMove = { daysAgo: number; move: MoveName; note?: string; remarks?: DemoRemark[] };

export type DemoCase = {
  service: string;
  ente: string;
  /** Part of the demo person who works it. */
  clerk: string;
  /** Codice fiscale of who asks. */
  who: string;
  daysAgo: number;
  /** Step → what is typed on it. */
  answers: Record<string, Typed>;
  moves: DemoMove[];
  /** Written by the applicant after sending, not read yet. */
  letters?: string[];
};

const day = 86_400_000;

/** The same context, some days earlier. */
const earlier = (ctx: Context, daysAgo: number): Context => {
  const at = new Date(ctx.clock.now().getTime() - daysAgo * day);
  return { ...ctx, clock: { now: () => at } };
};

const seal = async (ctx: Context, rules: Rules, key: IstanzaKey): Promise<string> => {
  const istanza = await istanzaByKey(ctx.db, key);
  if (!istanza) throw new Error("the demo's istanza is gone");
  return (await readIstanza(ctx, ctx.db, rules, istanza)).seal;
};

/** @throws when an outcome is another: the demo's data no longer fit its moduli */
const expect = (outcome: string, wanted: string, what: string): void => {
  if (outcome !== wanted) throw new Error(`demo: ${what} is ${outcome}`);
};

const send = async (ctx: Context, rules: Rules, it: DemoCase, person: string): Promise<IstanzaKey> => {
  const known = await personById(ctx.db, person);
  if (!known) throw new Error("the demo's person is gone");
  const [mandate] = rules.policy.roles ? await mandatesOf(ctx.db, person, ctx.clock.now()) : [];
  const draft = await startDraft(ctx, rules, { ente: it.ente, applicant: { person: known, mandate } });
  const key = { ente: draft.ente, id: draft.id };
  for (const step of rules.modulo.steps) {
    const before = await istanzaByKey(ctx.db, key);
    const typed = { ...typedIn(step, before?.typed ?? {}), ...it.answers[step.id] };
    await saveStep(ctx, rules, key, { step, typed, revision: before?.revision ?? 0 });
  }
  expect(await complete(ctx, rules, key, await seal(ctx, rules, key)), "completed", `${it.service} of ${it.who}`);
  expect(await submit(ctx, rules, key, await seal(ctx, rules, key)), "sent", `${it.service} of ${it.who}`);
  return key;
};

const work = async (ctx: Context, rules: Rules, key: IstanzaKey, clerk: string, asked: DemoMove): Promise<void> => {
  const istanza = await istanzaByKey(ctx.db, key);
  if (!istanza) throw new Error("the demo's istanza is gone");
  for (const remark of asked.remarks ?? []) {
    const drafted = { ...remark, round: istanza.round, author: clerk };
    await transaction(ctx.db, (tx) => insertRemark(tx, key, drafted, ctx.clock.now()));
  }
  const move = { name: asked.move, clerk, note: asked.note ?? "", caseRevision: istanza.caseRevision };
  expect(await officeMove(ctx, rules, key, move), "moved", `${asked.move} of ${istanza.number}`);
};

const clerkId = async (ctx: Context, codiceFiscale: string): Promise<string> => {
  const found = await maybeOne<{ id: string }>(ctx.db, "select id from person where codice_fiscale = $1", [
    codiceFiscale,
  ]);
  if (!found) throw new Error("the demo's clerk is gone");
  return found.id;
};

export const makeCase = async (
  ctx: Context,
  rules: Rules,
  it: DemoCase,
  { person, clerk }: { person: string; clerk: string },
): Promise<void> => {
  const key = await send(earlier(ctx, it.daysAgo), rules, it, person);
  const by = await clerkId(ctx, clerk);
  for (const move of it.moves) await work(earlier(ctx, move.daysAgo), rules, key, by, move);
  for (const body of it.letters ?? []) {
    await writeLetter(ctx, key, { id: randomUUID(), side: "richiedente", author: person, body, files: [] });
  }
};
