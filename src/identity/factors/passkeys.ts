// Passkeys of a person: kept, listed and taken away. What they are for is in add-passkey.ts and check-passkey.ts.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import type { Level } from "#kit/assurance.ts";

export type Passkey = { id: string; name: string; createdAt: Date; usedAt: Date | null };

export type StoredPasskey = Passkey & {
  person: string;
  credential: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  level: Level;
};

const columns = `id, name, created_at as "createdAt", used_at as "usedAt", person, credential, public_key as "publicKey",
  counter, transports, level`;

/** The first one first. */
export const passkeysOf = (db: Queryable, person: string): Promise<StoredPasskey[]> =>
  many<StoredPasskey>(db, `select ${columns} from passkey where person = $1 order by created_at, id`, [person]);

export const passkeyByCredential = (db: Queryable, credential: string): Promise<StoredPasskey | undefined> =>
  maybeOne<StoredPasskey>(db, `select ${columns} from passkey where credential = $1`, [credential]);

/** @returns false when the authenticator is known already, with this person or with another */
export const storePasskey = async (db: Queryable, passkey: StoredPasskey): Promise<boolean> =>
  (await exec(
    db,
    `insert into passkey (person, id, credential, public_key, counter, transports, name, level, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential) do nothing`,
    [
      passkey.person,
      passkey.id,
      passkey.credential,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.name,
      passkey.level,
      passkey.createdAt,
    ],
  )) === 1;

export const notePasskeyUse = (db: Queryable, credential: string, counter: number, now: Date): Promise<number> =>
  exec(db, "update passkey set counter = $2, used_at = $3 where credential = $1", [credential, counter, now]);

export const removePasskey = (db: Queryable, person: string, id: string): Promise<number> =>
  exec(db, "delete from passkey where person = $1 and id::text = $2", [person, id]);
