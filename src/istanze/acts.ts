// Acts of the office (S0.64, S4.31): a document of the case that goes out with a protocol. Registered, kept and told in
// one transaction: no number without its act, no act without its number.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { cleanFileName } from "#kit/file-name.ts";
import type { Context } from "../context.ts";
import { drawWritten, recipientLines } from "./act-drawing.ts";
import { insertDocument, type Scan } from "./documents.ts";
import { appendWriting } from "./history.ts";
import { type Istanza, type IstanzaKey, numberOrDraft } from "./istanza.ts";
import { issuedBefore, type Kept, type NewAct, postedSha256, type Saying } from "./posted-act.ts";
import type { Rules } from "./rules.ts";
import { askScan, firstScan } from "./scan.ts";
import "./segnatura.ts";
import { istanzaByKey, lockIstanza } from "./store.ts";
import { tellAct } from "./tell-act.ts";

/**
 * "own": who asks and who answers are one person. "refused": nothing was sent, or its content was erased. "otherAct":
 * under this id another act went out, or something that is none.
 */
export type Issued = "issued" | "own" | "refused" | "otherAct";

/** `saying`: the decision that it goes out with. */
type Issuing = { istanza: Istanza; rules: Rules; act: NewAct; saying: Saying | undefined; now: Date };

type Kind = { scan: Scan; protocol: string | undefined };

const storeDocument = (
  tx: Tx,
  { istanza, act, saying, now }: Issuing,
  kept: Kept,
  { scan, protocol }: Kind,
): Promise<number> =>
  insertDocument(
    tx,
    { ente: istanza.ente, id: istanza.id },
    {
      ...kept,
      id: act.id,
      kind: "atto",
      createdAt: now,
      round: istanza.round,
      by: act.clerk.id,
      scan,
      protocol,
      postedSha256: postedSha256(act, saying),
    },
  );

/** The title, with the ending of the file: "contratto.pdf.p7m" keeps both. */
const nameOf = (title: string, file: string): string =>
  cleanFileName(title.replace(/[/\\]/g, "-") + (/(\.pdf)?\.[^.]{1,10}$/i.exec(file)?.[0] ?? ""));

/**
 * The counter of the register is held from here to the commit. An act that is written here is drawn meanwhile, because it
 * bears its number and the register its fingerprint; docs/adr/0013 says why, docs/BENCHMARKS.md how long that is.
 */
const register = async (ctx: Context, tx: Tx, issuing: Issuing): Promise<void> => {
  const { istanza, rules, act, now } = issuing;
  const [ente, to] = [await enteById(tx, istanza.ente), await recipientLines(tx, istanza)];
  if (!ente) throw new Error("the istanza's ente is gone");
  let kept: Kept | undefined =
    "brought" in act ? { ...act.brought, name: nameOf(act.title, act.brought.name) } : undefined;
  const drawn = async (protocol: string | undefined): Promise<string> => {
    if ("brought" in act) return act.brought.sha256;
    const pdf = await drawWritten({ ente, istanza, rules, to, act, createdAt: now }, { protocol });
    const stored = await ctx.files.put(pdf);
    kept = { name: nameOf(act.title, ".pdf"), mediaType: "application/pdf", ...stored };
    return stored.sha256;
  };
  // the page gives an act its id: the same one posted on another case is another act
  const key = `atto:${istanza.id}:${act.id}`;
  await tellAct(ctx, tx, { istanza, rules, ente: ente.name, title: act.title, key, now });
  await ctx.jobs.enqueue(tx, "segnatura", { ente: istanza.ente, key });
  if ("brought" in act) await askScan(ctx, tx, { ente: istanza.ente, id: istanza.id, document: act.id });
  const protocol = await ctx.protocol.register(
    tx,
    {
      ente: istanza.ente,
      key,
      direction: "uscita",
      subject: `${act.title} (istanza ${numberOrDraft(istanza)})`,
      correspondent: to[0] ?? "",
      istanza: istanza.id,
      fingerprint: drawn,
      document: act.id,
      attachments: 0,
    },
    now,
  );
  if (!kept) throw new Error("the register took an act without drawing it");
  const scan = "brought" in act ? firstScan(ctx) : "pulito";
  await storeDocument(tx, issuing, kept, { scan, protocol });
};

/** In a transaction of the caller's, last in it: the register's counter is held to its end. */
export const issueIn = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  key: IstanzaKey,
  act: NewAct,
  saying?: Saying,
): Promise<Issued> => {
  const istanza = await lockIstanza(tx, key);
  if (!istanza?.sentAt || istanza.erasedAt) return "refused";
  // L. 241/1990 art. 6-bis
  if (istanza.person === act.clerk.id) return "own";
  const before = await issuedBefore(tx, key, act, saying);
  if (before) return before;
  const now = ctx.clock.now();
  await appendWriting(tx, key, { action: "atto emesso", at: now, person: act.clerk.id, content: act.title });
  await register(ctx, tx, { istanza, rules, act, saying, now });
  return "issued";
};

/**
 * Before the transaction, so that a thread that must start, lines that must be laid out and a text that cannot be drawn
 * hold nobody's number (docs/adr/0013).
 */
export const rehearse = async (ctx: Context, rules: Rules, key: IstanzaKey, act: NewAct): Promise<void> => {
  const [istanza, ente] = [await istanzaByKey(ctx.db, key), await enteById(ctx.db, key.ente)];
  if (!istanza?.sentAt || !ente || "brought" in act) return;
  const to = await recipientLines(ctx.db, istanza);
  await drawWritten({ ente, istanza, rules, to, act, createdAt: ctx.clock.now() }, {});
};

export const issueAct = async (ctx: Context, rules: Rules, key: IstanzaKey, act: NewAct): Promise<Issued> => {
  await rehearse(ctx, rules, key, act);
  return transaction(ctx.db, (tx) => issueIn(ctx, tx, rules, key, act));
};
