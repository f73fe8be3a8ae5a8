// Files that came with letters.
import { many, type Queryable } from "#db/connect.ts";
import type { Scan } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";

export type LetterDocument = { id: string; letter: string; name: string; bytes: number; scan: Scan };

export const letterDocuments = (db: Queryable, { ente, id }: IstanzaKey): Promise<LetterDocument[]> =>
  many<LetterDocument>(
    db,
    `select id, letter, name, bytes, scan from document
      where ente = $1 and istanza = $2 and letter is not null order by created_at, name, id`,
    [ente, id],
  );
