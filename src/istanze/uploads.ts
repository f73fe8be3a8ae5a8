// A file that comes in pieces, so that a lost line costs one piece and not the file: each piece is kept as it comes,
// and when all are there they become one file, judged like any other.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Fault } from "#forms/modulo.ts";
import { formatOfName, formats } from "#kit/file-formats.ts";
import { cleanFileName } from "#kit/file-name.ts";
import { day } from "#kit/time.ts";
import { receiveFile } from "#platform/receive-file.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../context.ts";
import { attach, filesIn, openField } from "./attachments.ts";
import type { IstanzaKey } from "./istanza.ts";
import { judgeFiles, type KeptFile } from "./judge-files.ts";
import type { Rules } from "./rules.ts";

/** What the browser sends at once. */
export const pieceBytes = 1_000_000;

const mostOpen = 30;

export type Upload = { id: string; field: string; name: string; bytes: number; received: number; pieces: string[] };
const columns = "id, field, name, bytes, received, pieces";

type Asked = { field: string; name: string; bytes: number; person: string };

/** As far as a name and a size tell; the bytes are judged when they are there. */
const announced = (name: string, bytes: number): ReceivedFile => {
  if (bytes === 0) return { name, fault: "empty" };
  const format = formatOfName(name);
  return format ? { name, mediaType: formats[format].mediaType, bytes, sha256: "" } : { name, fault: "wrongType" };
};

const openUploads = (tx: Tx, { ente, id }: IstanzaKey, person: string, now: Date): Promise<Upload[]> =>
  many<Upload>(
    tx,
    `select ${columns} from upload where ente = $1 and istanza = $2 and person = $3 and created_at > $4`,
    [ente, id, person, new Date(now.getTime() - day)],
  );

/** The one that was begun already, where the same file is chosen again: a reload or a lost line goes on there. */
export const startUpload = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  { field, name: given, bytes, person }: Asked,
): Promise<Upload | Fault[] | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const open = await openField(ctx, tx, rules, key, field);
    if (!open) return "closed";
    const name = cleanFileName(given);
    const { faults } = judgeFiles(open.field, [announced(name, bytes)], await filesIn(tx, open));
    if (faults.length) return faults;
    const now = ctx.clock.now();
    const begun = await openUploads(tx, key, person, now);
    const same = begun.find((each) => each.field === field && each.name === name && each.bytes === bytes);
    if (same) return same;
    if (begun.length >= mostOpen)
      return [{ name: field, key: "allegatoTroppi", params: { nome: `“${name}”`, max: mostOpen } }];
    const upload: Upload = { id: randomUUID(), field, name, bytes, received: 0, pieces: [] };
    await exec(
      tx,
      `insert into upload (ente, istanza, id, field, name, bytes, person, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key.ente, key.id, upload.id, field, name, bytes, person, now],
    );
    return upload;
  });

type Piece = { upload: string; person: string; from: number; piece: KeptFile | undefined };

const drop = (db: Queryable, { ente, id }: IstanzaKey, upload: string): Promise<number> =>
  exec(db, "delete from upload where ente = $1 and istanza = $2 and id = $3", [ente, id, upload]);

/** A piece that comes twice, or too early, changes nothing: what is there by now says where to go on. */
const grown = (
  ctx: Context,
  key: IstanzaKey,
  { upload: id, person, from, piece }: Piece,
): Promise<Upload | undefined> =>
  transaction(ctx.db, async (tx) => {
    const upload = await maybeOne<Upload>(
      tx,
      `select ${columns} from upload where ente = $1 and istanza = $2 and id = $3 and person = $4 for update`,
      [key.ente, key.id, id, person],
    );
    if (!upload || !piece || from !== upload.received || from + piece.bytes > upload.bytes) return upload;
    return maybeOne<Upload>(
      tx,
      `update upload set pieces = pieces || $4::text, received = received + $5
        where ente = $1 and istanza = $2 and id = $3 returning ${columns}`,
      [key.ente, key.id, id, piece.sha256, piece.bytes],
    );
  });

const joined = async function* (ctx: Context, pieces: readonly string[]): AsyncGenerator<Buffer> {
  for (const sha256 of pieces) {
    const stream = await ctx.files.get(sha256);
    if (!stream) throw new Error(`the piece ${sha256} is missing`);
    yield* stream;
  }
};

/** Where to go on; "done" when the whole file hangs on its field. Safe to ask again after a lost answer. */
export const addPiece = async (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  sent: Piece,
): Promise<{ received: number } | "done" | Fault[] | "missing" | "closed"> => {
  const upload = await grown(ctx, key, sent);
  if (!upload) return "missing";
  if (upload.received < upload.bytes) return { received: upload.received };
  const file = await receiveFile(ctx.files, joined(ctx, upload.pieces), upload);
  const outcome = await attach(ctx, rules, key, { field: upload.field, files: [file], person: sent.person });
  await drop(ctx.db, key, upload.id);
  if (outcome === "closed" || outcome.length) return outcome;
  return "done";
};
