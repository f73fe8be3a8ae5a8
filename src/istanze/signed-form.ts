// The form that the person at the desk signed on paper: without its scan or photo there is no confirmation by signature.
// It is kept with the istanza, where the office and the person see it.
import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type FileFormat, formatOfMediaType, formats } from "#kit/file-formats.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../context.ts";
import { insertDocument } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";
import { readIstanza } from "./reading.ts";
import type { Rules } from "./rules.ts";
import { askScan, firstScan } from "./scan.ts";
import { lockIstanza } from "./store.ts";

export const signedForm = { files: 1, bytes: 10_000_000 };
export const signedFormats: readonly FileFormat[] = ["pdf", "jpeg", "png"];

type Kept = Exclude<ReceivedFile, { fault: unknown }>;
type Taken = Kept & { format: FileFormat };
export type SignedFault = Extract<ReceivedFile, { fault: unknown }>["fault"] | "absent";

/** What was brought, or why it is not the signed form. */
export const readSignedForm = (files: readonly ReceivedFile[] = []): Taken | SignedFault => {
  const [file, ...others] = files;
  if (!file) return "absent";
  if (others.length) return "tooMany";
  if ("fault" in file) return file.fault;
  const format = formatOfMediaType(file.mediaType);
  return format && signedFormats.includes(format) ? { ...file, format } : "wrongType";
};

const storeForm = async (ctx: Context, tx: Tx, key: IstanzaKey, file: Taken, by: string): Promise<void> => {
  const id = randomUUID();
  const now = ctx.clock.now();
  // one that was brought before and did not lead to the sending is not the one that counts
  await exec(
    tx,
    `update document set removed_at = $3
      where ente = $1 and istanza = $2 and kind = 'allegato' and field is null and removed_at is null`,
    [key.ente, key.id, now],
  );
  await insertDocument(tx, key, {
    ...file,
    id,
    kind: "allegato",
    name: `modulo firmato.${formats[file.format].endings[0]}`,
    createdAt: now,
    round: 1,
    by,
    scan: firstScan(ctx),
  });
  await askScan(ctx, tx, { ...key, document: id });
};

type Signed = { seal: string; clerk: string; file: Taken };

/** "changed": not the summary that was signed. "refused": it is not one that waits to be sent. */
export const confirmSigned = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  { seal, clerk, file }: Signed,
): Promise<"confirmed" | "changed" | "refused"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (istanza?.state !== "DA INVIARE" || istanza.assistedBy !== clerk) return "refused";
    if ((await readIstanza(ctx, tx, rules, istanza)).seal !== seal) return "changed";
    await storeForm(ctx, tx, { ente: istanza.ente, id: istanza.id }, file, clerk);
    await exec(
      tx,
      `insert into desk_confirmation (ente, istanza, id, summary_sha256, method, asked_at, confirmed_at, clerk)
       values ($1, $2, $3, $4, 'firma', $5, $5, $6)`,
      [istanza.ente, istanza.id, randomUUID(), seal, ctx.clock.now(), clerk],
    );
    return "confirmed";
  });
