// Files that came with letters; the antivirus looks at them as at every document from outside.
import { randomUUID } from "node:crypto";
import { exec, many, type Queryable, type Tx } from "#db/connect.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../context.ts";
import type { Scan } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";
import { askScan, firstScan } from "./scan.ts";

export type LetterDocument = { id: string; letter: string; name: string; bytes: number; scan: Scan };

export const letterDocuments = (db: Queryable, { ente, id }: IstanzaKey): Promise<LetterDocument[]> =>
  many<LetterDocument>(
    db,
    `select id, letter, name, bytes, scan from document
      where ente = $1 and istanza = $2 and letter is not null order by created_at, id`,
    [ente, id],
  );

type Kept = Extract<ReceivedFile, { sha256: string }>;

export const storeLetterDocument = async (
  ctx: Context,
  tx: Tx,
  key: IstanzaKey,
  { file, letter, by }: { file: Kept; letter: string; by: string },
): Promise<void> => {
  const id = randomUUID();
  await exec(
    tx,
    `insert into document (ente, istanza, id, kind, name, media_type, bytes, sha256, created_at, letter, uploaded_by,
                           scan)
     values ($1, $2, $3, 'lettera', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      key.ente,
      key.id,
      id,
      file.name,
      file.mediaType,
      file.bytes,
      file.sha256,
      ctx.clock.now(),
      letter,
      by,
      firstScan(ctx),
    ],
  );
  await askScan(ctx, tx, { ...key, document: id });
};
