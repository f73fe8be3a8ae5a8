// What the antivirus says of documents. A file waits for it as a job that tries again, so that an antivirus that is down
// holds nobody up: the applicant sends, and the office sees that the file may not be opened yet.
import { exec, many, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { day } from "#kit/time.ts";
import type { Verdict } from "#platform/antivirus.ts";
import { infectedMail } from "#words/infected.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { type Document, documentById, type Scan } from "./documents.ts";
import { type Istanza, type IstanzaKey, numberOrDraft } from "./istanza.ts";
import { istanzaByKey } from "./store.ts";
import { tell } from "./tell.ts";

export type DocumentKey = IstanzaKey & { document: string };

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Has the antivirus look at one document. */
    scan: DocumentKey;
  }
}

/** With what a new document begins. */
export const firstScan = ({ antivirus }: Context): Scan => (antivirus ? "in attesa" : "senza controllo");

/** With the row of every document that came from outside. */
export const askScan = async (ctx: Context, tx: Tx, key: DocumentKey): Promise<void> => {
  if (ctx.antivirus) await ctx.jobs.enqueue(tx, "scan", { ente: key.ente, id: key.id, document: key.document });
};

type Told = { istanza: Istanza; document: Document };

const tellApplicant = async (ctx: Context, tx: Tx, { istanza, document }: Told): Promise<void> => {
  const key = { ente: istanza.ente, id: istanza.id };
  const [ente, person] = await Promise.all([enteById(tx, key.ente), personById(tx, istanza.person)]);
  const message = infectedMail({
    number: numberOrDraft(istanza),
    ente: ente?.name ?? "",
    isSent: istanza.sentAt !== null,
    url: ctx.env.publicUrl + routes.istanza.page.href(key, { scheda: "allegati" }),
  });
  const told = { ente: key.ente, istanza: key.id, person: istanza.person, key: `infected:${document.id}` };
  await tell(ctx, tx, { ...told, message, to: person?.email });
};

/** The same bytes are the same threat, wherever they lie. */
const quarantine = async (ctx: Context, tx: Tx, sha256: string, threat: string): Promise<void> => {
  const found = await many<{ ente: string; istanza: string; id: string }>(
    tx,
    `update document set scan = 'infetto', scanned_at = $2, threat = $3 where sha256 = $1 and scan <> 'infetto'
     returning ente, istanza, id`,
    [sha256, ctx.clock.now(), threat],
  );
  for (const { ente, istanza: id, id: documentId } of found) {
    const [istanza, document] = await Promise.all([
      istanzaByKey(tx, { ente, id }),
      documentById(tx, { ente, id }, documentId),
    ]);
    if (istanza && document && !document.removedAt && document.kind !== "atto")
      await tellApplicant(ctx, tx, { istanza, document });
  }
};

const setScan = (ctx: Context, tx: Tx, key: DocumentKey, scan: Scan): Promise<number> =>
  exec(
    tx,
    `update document set scan = $4, scanned_at = $5
      where ente = $1 and istanza = $2 and id = $3 and scan = 'in attesa'`,
    [key.ente, key.id, key.document, scan, ctx.clock.now()],
  );

/** @throws when nobody answers, or the file is not there */
export const verdictOn = async (ctx: Context, sha256: string): Promise<Verdict | "none"> => {
  if (!ctx.antivirus) return "none";
  const content = await ctx.files.get(sha256);
  if (!content) throw new Error(`the file ${sha256} is missing`);
  return ctx.antivirus.scan(content);
};

/** Safe to run twice. @throws when the antivirus cannot be reached: the job tries again */
export const scanDocument = async (ctx: Context, key: DocumentKey): Promise<void> => {
  const document = await documentById(ctx.db, key, key.document);
  if (document?.scan !== "in attesa") return;
  const verdict = await verdictOn(ctx, document.sha256);
  await transaction(ctx.db, async (tx) => {
    if (typeof verdict === "object") await quarantine(ctx, tx, document.sha256, verdict.threat);
    else await setScan(ctx, tx, key, verdict === "clean" ? "pulito" : "senza controllo");
  });
};

/** Documents whose job was given up meanwhile are asked about again; gives how many. */
export const askAgain = (ctx: Context): Promise<number> =>
  transaction(ctx.db, async (tx) => {
    const before = new Date(ctx.clock.now().getTime() - day);
    const unscanned = await many<DocumentKey>(
      tx,
      `select ente, istanza as id, id as document from document
        where scan = 'in attesa' and created_at < $1 order by created_at limit 10000`,
      [before],
    );
    for (const key of unscanned) await ctx.jobs.enqueue(tx, "scan", key);
    return unscanned.length;
  });
