// The documents of what was registered, for an outside system that keeps the register: what went out, or the receipt of
// the sending with what the applicant attached.
import { exec, many, maybeOne } from "#db/connect.ts";
import type { OutsideSystem } from "#kit/protocol-systems.ts";
import type { Entry } from "#platform/protocol/entry.ts";
import { type HandedOver, handOver } from "#platform/protocol/hand-over.ts";
import type { Context } from "../context.ts";

type Registered = HandedOver & { scan: string };

/** The main document first. An infected file goes to nobody. */
const registered = ({ db }: Context, { ente, id }: Entry): Promise<Registered[]> =>
  many(
    db,
    `with main as (
       select d.*, e.direction from protocol_entry e join document d on d.ente = e.ente and d.istanza = e.istanza
          and case when e.document is null then d.kind = 'ricevuta' and e.key = 'istanza:' || d.istanza || ':' || d.round
                   else d.id = e.document end
        where e.ente = $1 and e.id = $2)
     select name, media_type as "mediaType", sha256, scan, true as main from main
     union all
     select d.name, d.media_type, d.sha256, d.scan, false
       from main m join document d on d.ente = m.ente and d.istanza = m.istanza and d.kind = 'allegato'
        and d.letter is null and d.removed_at is null and d.round <= m.round and d.scan <> 'infetto'
      where m.direction = 'entrata'
      order by main desc, name`,
    [ente, id],
  );

/** A sending has its receipt, an act is a document; other registrations are words alone. */
const hasDocument = async ({ db }: Context, { ente, id }: Entry): Promise<boolean> =>
  (await maybeOne(
    db,
    "select 1 from protocol_entry where ente = $1 and id = $2 and (document is not null or key like 'istanza:%')",
    [ente, id],
  )) !== undefined;

/** Throws while the receipt is not made or a file is not judged: the job comes again. */
export const handOverDocuments = async (ctx: Context, system: OutsideSystem, entry: Entry): Promise<void> => {
  const documents = await registered(ctx, entry);
  if (documents.length === 0 && (await hasDocument(ctx, entry)))
    throw new Error("the document to hand over is not made yet");
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
