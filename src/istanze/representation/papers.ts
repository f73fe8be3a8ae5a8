// The papers that somebody brings with a request to represent a child or a ward. They are kept while the request is
// looked at and as long as what was decided on them holds (retention: papers-retention.ts).
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import {
  addPaper,
  type Paper,
  paperCount,
  papersOf,
  type RequestKey,
  removePaper,
} from "#identity/representation-papers.ts";
import { lockOpen, ownRequest } from "#identity/representation-requests.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../../context.ts";
import { firstScan } from "../scan.ts";
import { askPaperScan } from "./scan-papers.ts";

/** Of one post. */
export const paperLimits = { files: 5, bytes: 10_000_000 };
/** Of one request. */
export const papersAtMost = 10;

/** @throws when one of them was refused: whoever stores has judged them */
export const storePapers = async (
  ctx: Context,
  tx: Tx,
  key: RequestKey,
  files: readonly ReceivedFile[],
): Promise<void> => {
  for (const file of files) {
    if ("fault" in file) throw new Error("a refused file was to be stored");
    const paper = { ...file, id: randomUUID(), scan: firstScan(ctx), createdAt: ctx.clock.now() };
    await addPaper(tx, key, paper);
    await askPaperScan(ctx, tx, { ...key, paper: paper.id });
  }
};

type Own = { person: string; request: string };

/** "missing": not the person's, or decided meanwhile. */
export const bringPapers = (
  ctx: Context,
  { person, request }: Own,
  files: readonly ReceivedFile[],
): Promise<"brought" | "missing" | "tooMany"> =>
  transaction(ctx.db, async (tx) => {
    const asked = await ownRequest(tx, person, request);
    if (!asked || !(await lockOpen(tx, asked))) return "missing";
    if ((await paperCount(tx, asked)) + files.length > papersAtMost) return "tooMany";
    await storePapers(ctx, tx, { ente: asked.ente, id: asked.id }, files);
    return "brought";
  });

/** "last": a guardian's request goes to the office with at least one. */
export const takeAwayPaper = (
  ctx: Context,
  { person, request }: Own,
  paper: string,
): Promise<"removed" | "missing" | "last"> =>
  transaction(ctx.db, async (tx) => {
    const asked = await ownRequest(tx, person, request);
    if (!asked || !(await lockOpen(tx, asked))) return "missing";
    if (asked.role !== "genitore" && (await paperCount(tx, asked)) === 1) return "last";
    return (await removePaper(tx, asked, paper)) > 0 ? "removed" : "missing";
  });

/** An infected file is given to nobody; the office waits for the antivirus, whose own file it is does not. */
export const mayOpenPaper = ({ scan }: Paper, whom: "asker" | "office"): boolean =>
  scan !== "infetto" && (whom === "asker" || scan !== "in attesa");

/** An answer as pages give it; "missing" also for what may not be opened. */
export const paperAnswer = async (ctx: Context, key: RequestKey, id: string, whom: "asker" | "office") => {
  const paper = (await papersOf(ctx.db, key)).find((each) => each.id === id);
  if (!paper || !mayOpenPaper(paper, whom)) return "missing";
  const file = await ctx.files.get(paper.sha256);
  return file ? { file, mediaType: paper.mediaType, name: paper.name } : "missing";
};
