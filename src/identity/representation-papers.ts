// The papers that came with a request to represent somebody: the act that names them, an extract of birth.
import { exec, many, one, type Queryable } from "#db/connect.ts";

export type RequestKey = { ente: string; id: string };

/** What the antivirus said; "senza controllo": there is none here. */
export type PaperScan = "in attesa" | "pulito" | "infetto" | "senza controllo";

export type Paper = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** Hexadecimal, of the content in the file store. */
  sha256: string;
  scan: PaperScan;
  createdAt: Date;
};

const columns = `id, name, media_type as "mediaType", bytes::float8 as bytes, sha256, scan, created_at as "createdAt"`;

export const papersOf = (db: Queryable, { ente, id }: RequestKey): Promise<Paper[]> =>
  many<Paper>(
    db,
    `select ${columns} from representation_paper where ente = $1 and request = $2 order by created_at, name, id`,
    [ente, id],
  );

export const paperCount = async (db: Queryable, { ente, id }: RequestKey): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      "select count(*)::int as n from representation_paper where ente = $1 and request = $2",
      [ente, id],
    )
  ).n;

export const addPaper = (db: Queryable, { ente, id }: RequestKey, paper: Paper): Promise<number> =>
  exec(
    db,
    `insert into representation_paper (ente, request, id, name, media_type, bytes, sha256, scan, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [ente, id, paper.id, paper.name, paper.mediaType, paper.bytes, paper.sha256, paper.scan, paper.createdAt],
  );

/** The file goes with the next sweep, when nothing else names it. @returns how many there were */
export const removePaper = (db: Queryable, { ente, id }: RequestKey, paper: string): Promise<number> =>
  exec(db, "delete from representation_paper where ente = $1 and request = $2 and id::text = $3", [ente, id, paper]);

export const setPaperScan = (
  db: Queryable,
  { ente, id }: RequestKey,
  paper: string,
  scan: PaperScan,
): Promise<number> =>
  exec(
    db,
    "update representation_paper set scan = $4 where ente = $1 and request = $2 and id = $3 and scan = 'in attesa'",
    [ente, id, paper, scan],
  );

/** The same bytes are the same threat, whoever brought them. @returns the papers that were not known as such */
export const setInfected = (db: Queryable, sha256: string): Promise<(RequestKey & { paper: string; name: string })[]> =>
  many(
    db,
    `update representation_paper set scan = 'infetto' where sha256 = $1 and scan <> 'infetto'
     returning ente, request as id, id as paper, name`,
    [sha256],
  );

/** Whose job was given up meanwhile. */
export const unscannedPapers = (db: Queryable, before: Date): Promise<(RequestKey & { paper: string })[]> =>
  many(
    db,
    `select ente, request as id, id as paper from representation_paper
      where scan = 'in attesa' and created_at < $1 order by created_at limit 1000`,
    [before],
  );
