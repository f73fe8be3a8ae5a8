// One reading of an istanza's answers, for the pages, the sending and the documents.

import type { Queryable } from "#db/connect.ts";
import type { World } from "#forms/fields/kind.ts";
import type { Fault, Modulo } from "#forms/modulo.ts";
import { readForm } from "#forms/read.ts";
import { sealOf } from "#forms/seal.ts";
import { summary } from "#forms/summary.ts";
import type { Summary } from "#kit/summary.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { attachmentFields, attachmentsOf } from "./attached.ts";
import type { Istanza } from "./istanza.ts";
import { moduloOf } from "./moduli.ts";
import type { Rules } from "./rules.ts";

export const worldOf = (ctx: Context): World => ({ today: romeDate(ctx.clock.now()), comuni: ctx.comuni });

/** With the documents that its fields hold, where a modulo has such fields. */
export const worldFor = async (
  ctx: Context,
  db: Queryable,
  modulo: Modulo,
  istanza: Pick<Istanza, "ente" | "id" | "service">,
): Promise<World> => {
  const world = worldOf(ctx);
  return attachmentFields(modulo).length ? { ...world, attachments: await attachmentsOf(db, istanza) } : world;
};

export type Reading = {
  modulo: Modulo;
  form: ReturnType<typeof readForm>;
  /** Faults of the fields, and those that the service's own check finds in what is valid. */
  faults: Fault[];
  summary: Summary;
  /** Fingerprint of the summary: what is shown is what is sent. */
  seal: string;
};

export const readIstanza = async (ctx: Context, db: Queryable, rules: Rules, istanza: Istanza): Promise<Reading> => {
  const modulo = await moduloOf(db, istanza);
  const world = await worldFor(ctx, db, modulo, istanza);
  const form = readForm(modulo, istanza.typed, world);
  const own = (await rules.doors.check?.(ctx, db, istanza, form.answers)) ?? [];
  const read = istanza.summary ?? summary(modulo, istanza.typed, world, "it");
  return { modulo, form, faults: [...form.faults, ...own], summary: read, seal: istanza.summarySha256 ?? sealOf(read) };
};

/** What is typed now, whatever was sent before: the reading of a correction that is not yet sent again. */
export const readTyped = (ctx: Context, db: Queryable, rules: Rules, istanza: Istanza): Promise<Reading> =>
  readIstanza(ctx, db, rules, { ...istanza, summary: null, summarySha256: null });
