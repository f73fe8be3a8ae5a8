// Whether every file that a row names is there and is what it was: bytes rot, disks are restored without some of them.
import { createHash } from "node:crypto";
import { many, type Queryable } from "#db/connect.ts";
import type { Context } from "../context.ts";

type Named = { sha256: string; by: string };
export type FileFault = Named & { what: "missing" | "changed" };

const together = 500;

/** What the registers and the roots name; few, so all at once. */
const ofRegisters = `select sha256, 'daily register ' || ente || ' ' || day as by from protocol_day
                     union all select heads_sha256, 'root of ' || day from history_root`;

const ofDocuments = (db: Queryable, after: string): Promise<Named[]> =>
  many<Named>(
    db,
    `select sha256, min(kind || ' of ' || ente || ' ' || istanza) as by from document
      where sha256 > $1 and removed_at is null group by sha256 order by sha256 limit $2`,
    [after, together],
  );

type MailRow = { id: string; ente: string; attachments: { sha256: string }[] };

const ofMails = (db: Queryable, after: { ente: string; id: string }): Promise<MailRow[]> =>
  many<MailRow>(
    db,
    `select ente, id, attachments from mail where (ente, id) > ($1, $2::uuid) order by ente, id limit $3`,
    [after.ente, after.id, together],
  );

const named = async function* (db: Queryable): AsyncGenerator<Named> {
  for (let after = ""; ; ) {
    const files = await ofDocuments(db, after);
    yield* files;
    const last = files.at(-1);
    if (!last) break;
    after = last.sha256;
  }
  for (let after = { ente: "", id: "00000000-0000-0000-0000-000000000000" }; ; ) {
    const mails = await ofMails(db, after);
    for (const { ente, id, attachments } of mails)
      for (const { sha256 } of attachments) yield { sha256, by: `mail ${ente} ${id}` };
    const last = mails.at(-1);
    if (!last) break;
    after = last;
  }
  yield* await many<Named>(db, ofRegisters);
};

const faultOf = async ({ files }: Context, sha256: string): Promise<FileFault["what"] | undefined> => {
  const content = await files.get(sha256);
  if (!content) return "missing";
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex") === sha256 ? undefined : "changed";
};

/** Reads every file once; what is wrong is yielded as it is found. */
export const checkFiles = async function* (
  ctx: Context,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<FileFault | "good"> {
  // a receipt is named by its mail too; 32 bytes each, so that a million files are a few dozen MB
  const seen = new Set<string>();
  for await (const { sha256, by } of named(ctx.db)) {
    signal?.throwIfAborted();
    if (seen.has(sha256)) continue;
    seen.add(sha256);
    const what = await faultOf(ctx, sha256);
    yield what ? { sha256, by, what } : "good";
  }
};

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Every file that a row names is there and has its hash; unscanned ones are asked about again. */
    "nightly-files": Record<string, never>;
  }
}

const mostNamed = 20;

/** @throws with what is missing or changed: the failed job is what the operator sees */
export const checkFilesAtNight = async (ctx: Context, signal: AbortSignal): Promise<void> => {
  const faults: string[] = [];
  for await (const found of checkFiles(ctx, { signal }))
    if (found !== "good") faults.push(`${found.sha256} ${found.what} (${found.by})`);
  if (faults.length === 0) return;
  const more = faults.length > mostNamed ? [`and ${faults.length - mostNamed} more`] : [];
  throw new Error(["files are not as they were:", ...faults.slice(0, mostNamed), ...more].join("\n"));
};
