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
import { documentsOf, insertDocument } from "./documents.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { judgeFiles, type KeptFile } from "./judge-files.ts";
import { publishedModulo } from "./moduli.ts";
import type { Rules } from "./rules.ts";
import { askScan, firstScan } from "./scan.ts";
import { lockIstanza } from "./store.ts";
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
  const modulo = await publishedModulo(tx, istanza.modulo, istanza.version);
  const field = attachmentFields(modulo).find((each) => each.id === id);
  const scope = await scopeFor(ctx, tx, rules, istanza);
  return field && (!scope || scope.isOpen(id)) ? { istanza, field } : undefined;
};

/**
 * The draft's revision goes up, so that no page writes its old answers over it; the step's own mark does not, since
 * files are no answer that two windows could write differently.
 */
const storeIds = (ctx: Context, tx: Tx, { ente, id }: IstanzaKey, field: string, ids: string[]): Promise<number> =>
  exec(
    tx,
    `update istanza set typed = typed || jsonb_build_object($3::text, $4::text), revision = revision + 1, updated_at = $5,
            sent_typed = case when sent_at is not null then coalesce(sent_typed, typed) end
      where ente = $1 and id = $2`,
    [ente, id, field, ids.join(" "), ctx.clock.now()],
  );

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
    const documents = await documentsOf(tx, key);
    const there = idsIn(open.istanza.typed[id] ?? "").flatMap(
      (each) => documents.find((known) => known.id === each) ?? [],
    );
    const { taken, faults } = judgeFiles(open.field, files, there);
    const ids = there.map((document) => document.id);
    for (const file of taken) ids.push(await insert(ctx, tx, open, file, person));
    if (taken.length) await storeIds(ctx, tx, key, id, ids);
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
    await storeIds(
      ctx,
      tx,
      key,
      field,
      ids.filter((each) => each !== document),
    );
    return true;
  });

/** Duplica, Correggi e rinvia: the files come along, as documents of the new istanza. */
export const copyAttachments = (ctx: Context, rules: Rules, from: IstanzaKey, to: Istanza): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const documents = await documentsOf(tx, from);
    for (const { id } of attachmentFields(rules.modulo)) {
      const files = idsIn(to.typed[id] ?? "").flatMap((each) => documents.find((known) => known.id === each) ?? []);
      const open = await openField(ctx, tx, rules, to, id);
      if (!open) continue;
      const ids: string[] = [];
      for (const file of files) if (file.scan !== "infetto") ids.push(await insert(ctx, tx, open, file, to.person));
      await storeIds(ctx, tx, to, id, ids);
    }
  });
