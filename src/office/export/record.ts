import { transaction } from "#db/transaction.ts";
import type { Clerk } from "#identity/clerks.ts";
import type { Session } from "#identity/sessions.ts";
import { appendEnteHistory, type EnteWriting } from "#istanze/ente-history.ts";
import { type SheetFormat, sheetFormats } from "#platform/sheets/write.ts";
import type { Context } from "../../context.ts";

export const formatIn = (text: string): SheetFormat | undefined => sheetFormats.find((format) => format === text);

/** Who took which list away, and how much of it: names and words that were searched for are not written. */
export const recordExport = (
  ctx: Context,
  { clerk, session }: { clerk: Clerk; session: Session },
  content: EnteWriting["content"] & { elenco: string; formato: SheetFormat },
): Promise<void> =>
  transaction(ctx.db, (tx) =>
    appendEnteHistory(tx, clerk.ente.id, {
      person: session.person.id,
      action: "esportazione",
      content,
      at: ctx.clock.now(),
    }),
  );
