// The receipt is drawn from what was frozen at sending, so it can be drawn again at any time with the same bytes, once
// its protocol is known: an outside system may give that later.
import { randomUUID } from "node:crypto";
import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import type { Summary } from "#kit/summary.ts";
import { receiptPdf } from "#platform/pdf/draw.ts";
import type { Receipt } from "#platform/pdf/receipt.ts";
import { identifierOf } from "#words/identity.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { type Document, receiptOf, storeReceipt } from "./documents.ts";
import { type Istanza, type IstanzaKey, numberOrDraft } from "./istanza.ts";
import { readIstanza } from "./reading.ts";
import { asSentIn, formerRound } from "./rounds.ts";
import type { Rules } from "./rules.ts";
import { sendingsOf } from "./sendings.ts";
import { istanzaByKey } from "./store.ts";

/** Public page that says whether a receipt is genuine, without a word of what it holds. */
export const verifyUrl = (ctx: Context, istanza: Istanza): string =>
  ctx.env.publicUrl +
  routes.verify.href({ numero: istanza.number ?? undefined, impronta: istanza.summarySha256 ?? undefined });

/** The copy of a draft holds what is typed, valid or not: what no field would take is not drawn at length. */
const clipped = (summary: Summary): Summary => {
  const clip = <E extends { value: string }>(entry: E): E =>
    entry.value.length > 2000 ? { ...entry, value: `${entry.value.slice(0, 2000)}…` } : entry;
  return summary.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.block === "entries") return { ...block, entries: block.entries.map(clip) };
      if (block.block === "rows") {
        return { ...block, rows: block.rows.map((row) => ({ ...row, entries: row.entries.map(clip) })) };
      }
      return block;
    }),
  }));
};

/** Of the sending that the istanza stands for. */
const protocolOf = async (ctx: Context, istanza: Istanza): Promise<Receipt["protocol"]> => {
  if (!istanza.sentAt) return undefined;
  const { protocol, registeredAt } = (await sendingsOf(ctx.db, istanza)).find(({ n }) => n === istanza.round) ?? {};
  return protocol && registeredAt ? { number: protocol, registeredAt } : "awaited";
};

/** The PDF of an istanza as it is now: the receipt when sent, a copy marked NON INVIATA before. */
export const drawIstanza = async (ctx: Context, rules: Rules, istanza: Istanza): Promise<Buffer> => {
  const [ente, person, acting, reading] = await Promise.all([
    enteById(ctx.db, istanza.ente),
    personById(ctx.db, istanza.person),
    istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
    readIstanza(ctx, ctx.db, rules, istanza),
  ]);
  if (!ente || !person) throw new Error("the istanza's ente or person is gone");
  const before = istanza.round > 1 ? await formerRound(ctx.db, istanza, istanza.round - 1) : undefined;
  const former = istanza.corrects && (await istanzaByKey(ctx.db, { ente: istanza.ente, id: istanza.corrects }));
  return receiptPdf({
    ente: ente.name,
    service: reading.modulo.words.it.title,
    modulo: `${istanza.modulo} ver. ${istanza.version}`,
    // a receipt says what was sent, whatever became of it before its job ran
    state: istanza.sentAt ? "INVIATA" : istanza.state,
    declarant: {
      nome: person.nome,
      cognome: person.cognome,
      identifier: identifierOf(person),
      ...(acting ? { actingFor: acting.name } : {}),
    },
    summary: istanza.sentAt ? reading.summary : clipped(reading.summary),
    assistance: `${ente.details.phone ? `Telefono ${ente.details.phone} · ` : ""}${ctx.env.publicUrl}${routes.help.href()}`,
    createdAt: istanza.sentAt ?? istanza.updatedAt,
    ...(istanza.number ? { number: istanza.number } : {}),
    protocol: await protocolOf(ctx, istanza),
    ...(former ? { corrects: numberOrDraft(former) } : {}),
    ...(before ? { correction: { n: istanza.round - 1, insteadOf: before.sentAt } } : {}),
    ...(istanza.sentAt && istanza.summarySha256
      ? { sentAt: istanza.sentAt, sha256: istanza.summarySha256, verifyUrl: verifyUrl(ctx, istanza) }
      : {}),
  });
};

const nameOf = ({ number, round }: Istanza): string =>
  `ricevuta-${number}${round > 1 ? `-correzione-${round - 1}` : ""}.pdf`;

/**
 * Of the sending that stands or of an earlier one. Safe to run twice, and from two processes: the first receipt that is
 * stored is the receipt.
 */
export const ensureReceipt = async (ctx: Context, rules: Rules, key: IstanzaKey, round?: number): Promise<Document> => {
  const now = await istanzaByKey(ctx.db, key);
  const istanza = now?.sentAt ? await asSentIn(ctx.db, now, round ?? now.round) : undefined;
  if (!istanza?.sentAt) throw new Error("only a sent istanza has a receipt");
  const known = await receiptOf(ctx.db, key, istanza.round);
  if (known) return known;
  const pdf = await drawIstanza(ctx, rules, istanza);
  const { sha256, bytes } = await ctx.files.put(pdf);
  const receipt = {
    id: randomUUID(),
    kind: "ricevuta" as const,
    name: nameOf(istanza),
    mediaType: "application/pdf",
    bytes,
    sha256,
    createdAt: istanza.sentAt,
  };
  await storeReceipt(ctx.db, key, receipt, istanza.round);
  const stored = await receiptOf(ctx.db, key, istanza.round);
  if (!stored) throw new Error("the receipt was not stored");
  return stored;
};
