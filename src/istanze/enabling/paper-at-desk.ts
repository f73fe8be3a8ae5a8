// A paper that is brought to a desk, by its code (S4.24): whose it is, and why it cannot be used now.
import type { Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, enablingByForm, namedPerson } from "#identity/enabling/enabling.ts";
import { noteOpened } from "#identity/enabling/events.ts";
import { recognitionsOf, waitsForSecondLook } from "#identity/enabling/recognitions.ts";
import { personById } from "#identity/people.ts";
import { day, romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import { appendEnteHistory } from "../ente-history.ts";

export type AtDesk = { ente: string; clerk: string };

/** A paper that lay in a drawer for long says what was true then. */
export const formDays = 90;

/**
 * Why a paper cannot be used now. "oneself": nobody recognises themselves (L. 241/1990 art. 6-bis). "documentExpired": it
 * has run out since the request.
 */
export type NoRecognition = "used" | "waiting" | "old" | "oneself" | "documentExpired";

export const isOneself = async (db: Queryable, enabling: Enabling, clerk: string): Promise<boolean> => {
  const [official, person] = await Promise.all([personById(db, clerk), namedPerson(db, enabling.person)]);
  const sameCode = official?.codiceFiscale !== "" && official?.codiceFiscale === person?.codiceFiscale;
  return enabling.person === clerk || sameCode;
};

export const faultAtDesk = async (
  ctx: Context,
  db: Queryable,
  enabling: Enabling,
  clerk: string,
): Promise<NoRecognition | undefined> => {
  const now = ctx.clock.now();
  if (enabling.recognisedAt) return "used";
  const before = await recognitionsOf(db, enabling.id);
  if (waitsForSecondLook(before)) return "waiting";
  if (now.getTime() - (enabling.confirmedAt?.getTime() ?? 0) > formDays * day) return "old";
  if (await isOneself(db, enabling, clerk)) return "oneself";
  return String(enabling.answers?.scadenza ?? "") < romeDate(now) ? "documentExpired" : undefined;
};

export type PaperAtDesk = { enabling: Enabling; fault: NoRecognition | undefined };

const note = (ctx: Context, { id }: Enabling, { ente, clerk }: AtDesk): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const at = ctx.clock.now();
    // whose it is stands with the request; the code is nowhere in clear
    const said = { person: clerk, action: "modulo di adesione aperto", content: { richiesta: id }, at };
    if (await noteOpened(tx, id, { id: clerk, ente }, at)) await appendEnteHistory(tx, ente, said);
  });

/** For an official at a desk, whose look is written down first. "missing": no paper has this code. */
export const openPaper = async (ctx: Context, code: string, desk: AtDesk): Promise<PaperAtDesk | "missing"> => {
  const enabling = await enablingByForm(ctx.db, code);
  if (!enabling?.acceptedAt) return "missing";
  await note(ctx, enabling, desk);
  return { enabling, fault: await faultAtDesk(ctx, ctx.db, enabling, desk.clerk) };
};
