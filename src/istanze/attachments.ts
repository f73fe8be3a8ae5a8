// Files that the applicant adds to a field and takes away again, before sending or while correcting (S2.39 to S2.42).
import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { idsIn } from "#forms/fields/attachment.ts";
import type { Fault, FieldOf } from "#forms/modulo.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../context.ts";
import { scopeFor } from "./asking.ts";
import { attachmentFields } from "./attached.ts";
import { type Document, documentsOf, insertDocument } from "./documents.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { judgeFiles, type KeptFile } from "./judge-files.ts";
import { moduloOf } from "./moduli.ts";
import type { Rules } from "./rules.ts";
import { askScan, firstScan } from "./scan.ts";
import { lockIstanza } from "./store.ts";
import { storeFiles } from "./typed-store.ts";
import { isEditable } from "./workflow.ts";

type Field = FieldOf["attachment"];
type Open = { istanza: Istanza; field: Field };

/** The field, if it may hold another file or lose one now; its row stays locked. */
export const openField = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  key: IstanzaKey,
  id: string,
): Promise<Open | undefined> => {
  const istanza = await lockIstanza(tx, key);
  if (!istanza || !isEditable(istanza.state)) return undefined;
  const modulo = await moduloOf(tx, istanza);
  const field = attachmentFields(modulo).find((each) => each.id === id);
  const scope = await scopeFor(ctx, tx, rules, istanza);
  return field && (!scope || scope.isOpen(id)) ? { istanza, field } : undefined;
};

const named = (ids: string | undefined, documents: readonly Document[]): Document[] =>
  idsIn(ids ?? "").flatMap((id) => documents.find((known) => known.id === id) ?? []);

/** What it holds by now. */
export const filesIn = async (tx: Tx, { istanza, field }: Open): Promise<Document[]> =>
  named(istanza.typed[field.id], await documentsOf(tx, istanza));

const insert = async (ctx: Context, tx: Tx, { istanza, field }: Open, file: KeptFile, by: string): Promise<string> => {
  const id = randomUUID();
  const key = { ente: istanza.ente, id: istanza.id };
  await insertDocument(tx, key, {
    ...file,
    id,
    kind: "allegato",
    createdAt: ctx.clock.now(),
    round: istanza.sentAt ? istanza.round + 1 : istanza.round,
    field: field.id,
    by,
    scan: firstScan(ctx),
  });
  await askScan(ctx, tx, { ...key, document: id });
  return id;
};

export type Attaching = { field: string; files: readonly ReceivedFile[]; person: string };

/** What could not be taken, by its reasons; "closed" when the field takes nothing now. The same file twice is one. */
export const attach = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  { field: id, files, person }: Attaching,
): Promise<Fault[] | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const open = await openField(ctx, tx, rules, key, id);
    if (!open) return "closed";
    const there = await filesIn(tx, open);
    const { taken, faults } = judgeFiles(open.field, files, there);
    const ids = there.map((document) => document.id);
    for (const file of taken) ids.push(await insert(ctx, tx, open, file, person));
    if (taken.length) await storeFiles(tx, key, id, ids, ctx.clock.now());
    return faults;
  });

/** S2.42. What was sent once stays kept, as a part of that sending; gives whether it was there. */
export const detach = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  field: string,
  document: string,
): Promise<boolean> =>
  transaction(ctx.db, async (tx) => {
    const open = await openField(ctx, tx, rules, key, field);
    const ids = idsIn(open?.istanza.typed[field] ?? "");
    if (!open || !ids.includes(document)) return false;
    await exec(
      tx,
      `update document set removed_at = $4
        where ente = $1 and istanza = $2 and id = $3 and ($5 = false or round > $6)`,
      [key.ente, key.id, document, ctx.clock.now(), open.istanza.sentAt !== null, open.istanza.round],
    );
    const left = ids.filter((each) => each !== document);
    await storeFiles(tx, key, field, left, ctx.clock.now());
    return true;
  });

/** Duplica, Correggi e rinvia: the files come along, as documents of the new istanza. */
export const copyAttachments = (ctx: Context, rules: Rules, from: IstanzaKey, to: Istanza): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const documents = await documentsOf(tx, from);
    for (const { id } of attachmentFields(rules.modulo)) {
      const open = await openField(ctx, tx, rules, to, id);
      if (!open) continue;
      const ids: string[] = [];
      for (const file of named(to.typed[id], documents))
        if (file.scan !== "infetto") ids.push(await insert(ctx, tx, open, file, to.person));
      await storeFiles(tx, to, id, ids, ctx.clock.now());
    }
  });
