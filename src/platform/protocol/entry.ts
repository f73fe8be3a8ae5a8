// One row of the register. What was registered is never changed (DPR 445/2000 art. 53 c. 1 and 54): only what an outside
// system answers, and the segnatura, come after.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { searchText } from "#kit/search.ts";
import { newId } from "#kit/uuid.ts";
import type { Given, ProtocolRequest } from "./port.ts";

export type Entry = {
  ente: string;
  id: string;
  year: number | null;
  n: number | null;
  /** As printed; null: an outside system has not given it yet. */
  number: string | null;
  direction: "entrata" | "uscita";
  registeredAt: Date | null;
  /** When it was given to the register. */
  askedAt: Date;
  subject: string;
  correspondent: string;
  istanza: string | null;
  fingerprint: string;
  document: string | null;
  attachments: number;
  classification: string;
  /** Of the file, once it was made. */
  segnatura: string | null;
  /** When an outside system had number and documents; null with the built-in register. */
  handedOverAt: Date | null;
};

export const entryColumns = `ente, id, year, n, number, direction, registered_at as "registeredAt",
  asked_at as "askedAt", subject, correspondent, istanza, fingerprint, document, attachments, classification,
  segnatura_sha256 as "segnatura", handed_over_at as "handedOverAt"`;

/**
 * The hour never goes back from one number to the next, though whoever waits for the counter has looked at the clock
 * before.
 */
export const storeEntry = async (tx: Tx, r: ProtocolRequest, now: Date, given: Given | undefined): Promise<string> => {
  const id = newId();
  const fingerprint = typeof r.fingerprint === "string" ? r.fingerprint : await r.fingerprint(given?.number);
  await exec(
    tx,
    `insert into protocol_entry (ente, id, key, year, n, number, direction, registered_at, asked_at, subject,
                                 correspondent, istanza, fingerprint, document, attachments, outside, words)
     values ($1, $2, $3, $4, $5, $6, $7,
             greatest($8, (select registered_at from protocol_entry where ente = $1 and year = $4 and n = $5::bigint - 1)),
             $9, $10, $11, $12, $13, $14, $15, $16, to_tsvector('simple', $17))`,
    [
      r.ente,
      id,
      r.key,
      given?.year ?? null,
      given?.n ?? null,
      given?.number ?? null,
      r.direction,
      given ? now : null,
      now,
      r.subject,
      r.correspondent,
      r.istanza,
      fingerprint,
      r.document,
      r.attachments,
      given === undefined,
      searchText(r.subject, r.correspondent),
    ],
    { name: "protocol-entry" },
  );
  return id;
};

export const knownEntry = (tx: Tx, ente: string, key: string): Promise<{ number: string | null } | undefined> =>
  maybeOne(tx, "select number from protocol_entry where ente = $1 and key = $2", [ente, key], {
    name: "protocol-known",
  });

export const entryById = (db: Queryable, ente: string, id: string): Promise<Entry | undefined> =>
  maybeOne<Entry>(db, `select ${entryColumns} from protocol_entry where ente = $1 and id = $2`, [ente, id]);
