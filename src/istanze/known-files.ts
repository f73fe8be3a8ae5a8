// Which files somebody still needs; the others are deleted at night.
import { maybeOne, type Queryable } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import type { Context } from "../context.ts";

/**
 * Whether a document, an upload under way, a mail, the register of protocol or a root of the histories names it. A
 * document that was taken away still counts for a day: a copy of it may just be under way, which writes no file anew.
 */
export const isKnownFile = async (db: Queryable, sha256: string, now: Date): Promise<boolean> =>
  (await maybeOne(
    db,
    `select 1 where exists (select from document where sha256 = $1 and (removed_at is null or removed_at > $2))
                 or exists (select from upload where pieces @> array[$1])
                 or exists (select from protocol_day where sha256 = $1)
                 or exists (select from protocol_entry where segnatura_sha256 = $1)
                 or exists (select from history_root where heads_sha256 = $1)
                 or exists (select from mail where attachments <> '[]'
                              and attachments @> jsonb_build_array(jsonb_build_object('sha256', $1::text)))`,
    [sha256, new Date(now.getTime() - day)],
    { name: "file-known" },
  )) !== undefined;

/** @returns how many were deleted; none is younger than a day */
export const sweepFiles = (ctx: Context): Promise<number> =>
  ctx.files.sweep(day, (sha256) => isKnownFile(ctx.db, sha256, ctx.clock.now()));
