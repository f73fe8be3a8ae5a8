// The antivirus looks at the papers of a request as at every file from outside: as a job that tries again.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import {
  type PaperScan,
  papersOf,
  type RequestKey,
  setInfected,
  setPaperScan,
  unscannedPapers,
} from "#identity/representation-papers.ts";
import { requesterOf } from "#identity/representation-requests.ts";
import { day } from "#kit/time.ts";
import { infectedPaperMail, infectedPaperMessage } from "#words/representation.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { verdictOn } from "../scan.ts";
import { tell } from "../tell.ts";

export type PaperKey = RequestKey & { paper: string };

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Has the antivirus look at one paper of a request to represent somebody. */
    "scan-paper": PaperKey;
  }
}

/** With the row of every paper. */
export const askPaperScan = async (ctx: Context, tx: Tx, { ente, id, paper }: PaperKey): Promise<void> => {
  if (ctx.antivirus) await ctx.jobs.enqueue(tx, "scan-paper", { ente, id, paper });
};

type Infected = PaperKey & { name: string };

/** Who brought it brings another one, if the request is still open. */
const tellAsker = async (ctx: Context, tx: Tx, { ente, id, paper, name }: Infected): Promise<void> => {
  const asker = await requesterOf(tx, { ente, id });
  if (!asker?.isOpen) return;
  const url = ctx.env.publicUrl + routes.representation.request.href({ request: id });
  const said = { ente: (await enteById(tx, ente))?.name ?? "", name, url };
  await tell(ctx, tx, {
    ente,
    istanza: null,
    person: asker.person,
    key: `infected-paper:${paper}`,
    message: infectedPaperMessage(said),
    mail: infectedPaperMail(said),
    to: (await personById(tx, asker.person))?.email,
  });
};

/** Safe to run twice. @throws when the antivirus cannot be reached: the job tries again */
export const scanPaper = async (ctx: Context, { ente, id, paper }: PaperKey): Promise<void> => {
  const found = (await papersOf(ctx.db, { ente, id })).find((each) => each.id === paper);
  if (found?.scan !== "in attesa") return;
  const verdict = await verdictOn(ctx, found.sha256);
  const scan: PaperScan = verdict === "clean" ? "pulito" : "senza controllo";
  await transaction(ctx.db, async (tx) => {
    if (typeof verdict === "object")
      for (const infected of await setInfected(tx, found.sha256)) await tellAsker(ctx, tx, infected);
    else await setPaperScan(tx, { ente, id }, paper, scan);
  });
};

/** Papers whose job was given up meanwhile are asked about again. */
export const askPapersAgain = (ctx: Context): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const before = new Date(ctx.clock.now().getTime() - day);
    for (const key of await unscannedPapers(tx, before)) await ctx.jobs.enqueue(tx, "scan-paper", key);
  });
