// The documents of what was registered, for an outside system that keeps the register: what went out, or the receipt of
// the sending with what the applicant attached.
import { exec, maybeOne } from "#db/connect.ts";
import type { OutsideSystem } from "#kit/protocol-systems.ts";
import type { Entry } from "#platform/protocol/entry.ts";
import { handOver } from "#platform/protocol/hand-over.ts";
import type { Context } from "../context.ts";
import type { Document } from "./documents.ts";
import { registeredDocuments } from "./registered.ts";
import { sendingKeySql } from "./sendings.ts";

/** A sending has its receipt, an act is a document; other registrations are words alone. */
const hasDocument = async ({ db }: Context, { ente, id }: Entry): Promise<boolean> =>
  (await maybeOne(
    db,
    `select 1 from protocol_entry
      where ente = $1 and id = $2 and (document is not null or key like ${sendingKeySql("istanza", "'%'")})`,
    [ente, id],
  )) !== undefined;

type ToHandOver = Document & { main: boolean };

/** The main document first. An infected file goes to nobody. */
const toHandOver = async (ctx: Context, entry: Entry): Promise<ToHandOver[]> => {
  const registered = await registeredDocuments(ctx.db, entry);
  if (!registered && (await hasDocument(ctx, entry))) throw new Error("the document to hand over is not made yet");
  if (!registered) return [];
  const attachments = registered.attachments.filter(({ scan }) => scan !== "infetto");
  return [{ ...registered.main, main: true }, ...attachments.map((each) => ({ ...each, main: false }))];
};

/** @throws while the receipt is not made or a file is not judged: the job comes again */
export const handOverDocuments = async (ctx: Context, system: OutsideSystem, entry: Entry): Promise<void> => {
  const documents = await toHandOver(ctx, entry);
  if (documents.some(({ scan }) => scan === "in attesa")) throw new Error("a file waits for the antivirus");
  for (const document of documents) {
    const content = await ctx.files.get(document.sha256);
    if (!content) throw new Error(`the file ${document.sha256} is missing`);
    await handOver(system, entry.id, document, content);
  }
  await exec(ctx.db, "update protocol_entry set handed_over_at = $3 where ente = $1 and id = $2", [
    entry.ente,
    entry.id,
    ctx.clock.now(),
  ]);
};
