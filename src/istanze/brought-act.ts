// The file that a clerk brings as an act, kept from when it is chosen until it is confirmed; what is never confirmed is
// deleted with the unfinished uploads.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { formatOfName, formats } from "#kit/file-formats.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { KeptFile } from "./judge-files.ts";

/** `id`: of the act. Only who brought it finds it again. */
export type Bringing = { id: string; person: string };

export const keepBrought = (
  db: Queryable,
  { ente, id: istanza }: IstanzaKey,
  { id, person }: Bringing,
  { name, bytes, sha256 }: KeptFile,
  now: Date,
): Promise<number> =>
  exec(
    db,
    `insert into upload (ente, istanza, id, field, name, bytes, received, pieces, person, created_at)
     values ($1, $2, $3, 'atto', $4, $5, $5, array[$6::text], $7, $8)
     on conflict (ente, istanza, id) do update
       set name = excluded.name, bytes = excluded.bytes, received = excluded.received, pieces = excluded.pieces,
           created_at = excluded.created_at
       where upload.person = excluded.person and upload.field = excluded.field`,
    [ente, istanza, id, name, bytes, sha256, person, now],
  );

export const broughtFile = async (
  db: Queryable,
  { ente, id: istanza }: IstanzaKey,
  { id, person }: Bringing,
): Promise<KeptFile | undefined> => {
  const found = await maybeOne<{ name: string; bytes: number; sha256: string }>(
    db,
    `select name, bytes, pieces[1] as sha256 from upload
      where ente = $1 and istanza = $2 and id = $3 and person = $4 and field = 'atto'`,
    [ente, istanza, id, person],
  );
  const format = found && formatOfName(found.name);
  return found && format && { ...found, mediaType: formats[format].mediaType };
};
