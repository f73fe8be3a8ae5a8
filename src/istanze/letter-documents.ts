// Files that came with letters; the antivirus looks at them as at every document from outside.
import { randomUUID } from "node:crypto";
import { many, type Queryable, type Tx } from "#db/connect.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../context.ts";
import { insertDocument, type Scan } from "./documents.ts";
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
  { file, letter, round, by }: { file: Kept; letter: string; round: number; by: string },
): Promise<void> => {
  const id = randomUUID();
  await insertDocument(tx, key, {
    ...file,
    id,
    kind: "lettera",
    createdAt: ctx.clock.now(),
    round,
    letter,
    by,
    scan: firstScan(ctx),
  });
  await askScan(ctx, tx, { ...key, document: id });
};
