// What was typed into a page whose session had ended is put aside for its person and given back at the next sign-in,
// so that the hour at which a session ends costs nobody a sentence.

import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import type { Step, Typed } from "#forms/modulo.ts";
import type { Context } from "../context.ts";
import { type Saved, saveStep } from "./draft.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { Rules } from "./rules.ts";

type SetAside = { revision: number; typed: Typed; at: Date };

export const setAside = (
  db: Queryable,
  key: IstanzaKey,
  step: string,
  { revision, typed, at }: SetAside,
): Promise<number> =>
  exec(
    db,
    `insert into set_aside (ente, istanza, step, revision, typed, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (ente, istanza, step) do update
       set revision = excluded.revision, typed = excluded.typed, at = excluded.at`,
    [key.ente, key.id, step, revision, JSON.stringify(typed), at],
  );

/** The person has chosen, or the text stands in the draft. */
export const letGo = (db: Queryable, key: IstanzaKey, step: string): Promise<number> =>
  exec(db, "delete from set_aside where ente = $1 and istanza = $2 and step = $3", [key.ente, key.id, step]);

/**
 * Puts it into the draft. It is let go only when it stands there: a crash in between loses nothing, since the same text
 * stored twice is stored once, and of two versions both are kept until the person has chosen.
 */
export const giveBack = async (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  step: Step,
): Promise<{ outcome: Saved; at: Date } | undefined> => {
  const where = "where ente = $1 and istanza = $2 and step = $3";
  const at = [key.ente, key.id, step.id];
  const aside = await maybeOne<SetAside>(ctx.db, `select revision, typed, at from set_aside ${where}`, at);
  if (!aside) return undefined;
  const outcome = await saveStep(ctx, rules, key, { step, typed: aside.typed, revision: aside.revision });
  if (!("conflict" in outcome)) await exec(ctx.db, `delete from set_aside ${where} and at = $4`, [...at, aside.at]);
  return { outcome, at: aside.at };
};
