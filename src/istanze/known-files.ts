// Which files somebody still needs; the others are deleted at night.
import { many, type Queryable } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import type { Context } from "../context.ts";

/**
 * Of these files those that a document, an upload under way, a mail, a request to be enabled, a recognition, a
 * request to represent somebody, the register of protocol or a root of the histories names. A document that was taken away still counts for a day: a copy of it may just be under way, which writes no file
 * anew.
 */
export const knownAmong = async (
  db: Queryable,
  sha256s: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> => {
  const known = await many<{ sha256: string }>(
    db,
    `select f.sha256 from unnest($1::text[]) f (sha256)
      where exists (select from document d where d.sha256 = f.sha256 and (d.removed_at is null or d.removed_at > $2))
         or exists (select from upload u where u.pieces @> array[f.sha256])
         or exists (select from protocol_entry e where e.segnatura_sha256 = f.sha256)
         or exists (select from mail m where m.attachments <> '[]'
                       and m.attachments @> jsonb_build_array(jsonb_build_object('sha256', f.sha256)))
         or exists (select from enabling e where f.sha256 in (e.adesione_sha256, e.delega_sha256))
         or exists (select from recognition_file r where r.sha256 = f.sha256)
         or exists (select from representation_paper r where r.sha256 = f.sha256)
         or f.sha256 in (select sha256 from protocol_day)
         or f.sha256 in (select heads_sha256 from history_root)`,
    [sha256s, new Date(now.getTime() - day)],
  );
  return new Set(known.map(({ sha256 }) => sha256));
};

/** @returns how many were deleted; none is younger than a day */
export const sweepFiles = (ctx: Context): Promise<number> =>
  ctx.files.sweep(day, (sha256s) => knownAmong(ctx.db, sha256s, ctx.clock.now()));
