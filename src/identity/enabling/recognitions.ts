// The evidence of a recognition: who saw whom, when, which papers, and the scans (S4.24 to S4.27; capability 6).
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";

export type Outcome = "riconosciuta" | "da confermare" | "rifiutata";

/** What was ticked: the words beside each box. */
export type Seen = { label: string; value: string }[];

/** Who came with the delega. */
export type Delegate = { nome: string; cognome: string; codiceFiscale: string; document: string };

export type Recognition = {
  ente: string;
  id: string;
  enabling: string;
  office: string;
  /** Ids and names of the official, of the one who looked again, and of the person. */
  clerk: string;
  clerkName: string;
  at: Date;
  outcome: Outcome;
  seen: Seen;
  delegate: Delegate | null;
  because: string;
  secondName: string | null;
  secondAt: Date | null;
  /** Taken back by its desk. */
  revokedAt: Date | null;
  revokedName: string | null;
  revokedBecause: string;
  person: string;
  personName: string;
  codeConfirmedAt: Date | null;
};

const select = `select r.ente, r.id, r.enabling, o.name as office, r.clerk, c.nome || ' ' || c.cognome as "clerkName", r.at,
    r.outcome, r.seen, r.delegate, r.because, s.nome || ' ' || s.cognome as "secondName", r.second_at as "secondAt",
    r.revoked_at as "revokedAt", v.nome || ' ' || v.cognome as "revokedName", r.revoked_because as "revokedBecause",
    p.id as person, p.nome || ' ' || p.cognome as "personName",
    n.code_confirmed_at as "codeConfirmedAt"
  from recognition r join person c on c.id = r.clerk left join person s on s.id = r.second_clerk
  left join person v on v.id = r.revoked_by
  join enabling n on n.id = r.enabling join person p on p.id = n.person
  join office o on o.ente = r.ente and o.id = r.office`;

export type RecognitionKey = { ente: string; id: string };

export const recognitionByKey = (db: Queryable, { ente, id }: RecognitionKey): Promise<Recognition | undefined> =>
  maybeOne<Recognition>(db, `${select} where r.ente = $1 and r.id = $2`, [ente, id]);

export const lockRecognition = (tx: Tx, { ente, id }: RecognitionKey): Promise<Recognition | undefined> =>
  maybeOne<Recognition>(tx, `${select} where r.ente = $1 and r.id = $2 for update of r`, [ente, id]);

/** Those that wait for a colleague first, then the newest. */
export const recognitionsAt = (db: Queryable, ente: string, limit: number): Promise<Recognition[]> =>
  many<Recognition>(
    db,
    `${select} where r.ente = $1 order by (r.outcome = 'da confermare') desc, r.at desc, r.id limit $2`,
    [ente, limit],
  );

/** Of one request, at whichever ente, from the first on. */
export const recognitionsOf = (db: Queryable, enabling: string): Promise<Recognition[]> =>
  many<Recognition>(db, `${select} where r.enabling = $1 order by r.at, r.id`, [enabling]);

/** Four eyes: one official has seen the person, and a colleague has still to look. */
export const waitsForSecondLook = (made: readonly Pick<Recognition, "outcome">[]): boolean =>
  made.some(({ outcome }) => outcome === "da confermare");

type NewRecognition = Pick<Recognition, "ente" | "id" | "enabling" | "clerk" | "at" | "outcome" | "seen"> & {
  office: string;
  delegate?: Delegate | undefined;
  because?: string;
};

export const addRecognition = (db: Queryable, r: NewRecognition): Promise<number> =>
  exec(
    db,
    `insert into recognition (ente, id, enabling, office, clerk, at, outcome, seen, delegate, because)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      r.ente,
      r.id,
      r.enabling,
      r.office,
      r.clerk,
      r.at,
      r.outcome,
      JSON.stringify(r.seen),
      r.delegate ? JSON.stringify(r.delegate) : null,
      r.because ?? "",
    ],
  );

export type SecondLook = { clerk: string; at: Date; outcome: Outcome; because: string };

export const settleRecognition = (
  db: Queryable,
  { ente, id }: RecognitionKey,
  { clerk, at, outcome, because }: SecondLook,
): Promise<number> =>
  exec(
    db,
    `update recognition set second_clerk = $3, second_at = $4, outcome = $5, because = $6
      where ente = $1 and id = $2 and outcome = 'da confermare'`,
    [ente, id, clerk, at, outcome, because],
  );

export const revokeRecognition = (
  db: Queryable,
  { ente, id }: RecognitionKey,
  { clerk, at, because }: { clerk: string; at: Date; because: string },
): Promise<number> =>
  exec(
    db,
    `update recognition set revoked_at = $3, revoked_by = $4, revoked_because = $5
      where ente = $1 and id = $2 and revoked_at is null`,
    [ente, id, at, clerk, because],
  );

/** The last one of this person that was taken back, since when nothing was asked anew. */
export const lastRevoked = (
  db: Queryable,
  person: string,
): Promise<{ at: Date; because: string; ente: string } | undefined> =>
  maybeOne(
    db,
    `select r.revoked_at as at, r.revoked_because as because, e.name as ente
       from recognition r join enabling n on n.id = r.enabling join ente e on e.id = r.ente
      where n.person = $1 and r.revoked_at is not null
        and not exists (select from enabling o where o.person = $1 and o.closed_at is null)
      order by r.revoked_at desc limit 1`,
    [person],
  );

export type RecognitionFile = { id: string; name: string; mediaType: string; bytes: number; sha256: string };

export const filesOf = (db: Queryable, { ente, id }: RecognitionKey): Promise<RecognitionFile[]> =>
  many<RecognitionFile>(
    db,
    `select id, name, media_type as "mediaType", bytes, sha256 from recognition_file
      where ente = $1 and recognition = $2 order by name, id`,
    [ente, id],
  );

export const addFile = (db: Queryable, { ente, id }: RecognitionKey, file: RecognitionFile): Promise<number> =>
  exec(
    db,
    `insert into recognition_file (ente, recognition, id, name, media_type, bytes, sha256) values ($1, $2, $3, $4, $5, $6, $7)`,
    [ente, id, file.id, file.name, file.mediaType, file.bytes, file.sha256],
  );
