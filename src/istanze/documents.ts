import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Scan = "in attesa" | "pulito" | "infetto" | "senza controllo";

export type Document = {
  id: string;
  kind: "ricevuta" | "allegato" | "atto" | "lettera" | "osservazioni";
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  createdAt: Date;
  /** The field of the modulo that asked for it. */
  field: string | null;
  /** What the antivirus said; "senza controllo": there was none. */
  scan: Scan;
  /** What it found. */
  threat: string | null;
  /** Deleted before sending. */
  removedAt: Date | null;
};

/** What stands under Allegati on both sides: letters and acts have sheets of their own. */
export const isAttached = ({ kind }: Document): boolean =>
  kind === "allegato" || kind === "ricevuta" || kind === "osservazioni";

const columns = `id, kind, name, media_type as "mediaType", bytes, sha256, created_at as "createdAt", field, scan, threat,
  removed_at as "removedAt"`;

export const documentsOf = (db: Queryable, key: IstanzaKey): Promise<Document[]> =>
  many<Document>(db, `select ${columns} from document where ente = $1 and istanza = $2 order by created_at, name, id`, [
    key.ente,
    key.id,
  ]);

export const documentById = (db: Queryable, key: IstanzaKey, id: string): Promise<Document | undefined> =>
  maybeOne<Document>(db, `select ${columns} from document where ente = $1 and istanza = $2 and id = $3`, [
    key.ente,
    key.id,
    id,
  ]);

/** A document that Sportello itself made. */
export type Drawn = Omit<Document, "field" | "scan" | "threat" | "removedAt">;

/** Of the sending that stands or, with `round`, of one before it. */
export const receiptOf = (db: Queryable, key: IstanzaKey, round?: number): Promise<Document | undefined> =>
  maybeOne<Document>(
    db,
    `select ${columns} from document
      where ente = $1 and istanza = $2 and kind = 'ricevuta' and ($3::int is null or round = $3)
      order by round desc limit 1`,
    [key.ente, key.id, round ?? null],
  );

export type NewDocument = Drawn & {
  round: number;
  /** The field of the modulo that asked for it. */
  field?: string;
  /** The letter that it came with. */
  letter?: string;
  /** Id of the person who brought it; Sportello made it when absent. */
  by?: string;
  /** Absent where there is nothing to look for: Sportello made it. */
  scan?: Scan;
  /** With which it goes out. */
  protocol?: string | undefined;
  /** Of an act: what was posted for it. */
  postedSha256?: string;
};

const insertion = `insert into document (ente, istanza, id, kind, name, media_type, bytes, sha256, created_at, round,
                                         field, letter, uploaded_by, scan, protocol, posted_sha256)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

const valuesOf = ({ ente, id }: IstanzaKey, d: NewDocument) => [
  ente,
  id,
  d.id,
  d.kind,
  d.name,
  d.mediaType,
  d.bytes,
  d.sha256,
  d.createdAt,
  d.round,
  d.field ?? null,
  d.letter ?? null,
  d.by ?? null,
  d.scan ?? "pulito",
  d.protocol ?? null,
  d.postedSha256 ?? null,
];

export const insertDocument = (db: Queryable, key: IstanzaKey, document: NewDocument): Promise<number> =>
  exec(db, insertion, valuesOf(key, document));

/** A second receipt of the same sending is not stored: the first one stays. */
export const storeReceipt = (db: Queryable, key: IstanzaKey, receipt: Drawn, round: number): Promise<number> =>
  exec(db, `${insertion} on conflict do nothing`, valuesOf(key, { ...receipt, round }));
