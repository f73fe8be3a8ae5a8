// What the host for cards saw, handed to the main host through the browser: a token that is used once, within a minute,
// and only in the browser that began (sign-in-requests.ts). What was seen lies encrypted in the request's row, so that
// nothing of the person is in an address.
import { exec, type Queryable } from "#db/connect.ts";
import { newToken, sameSecret, sha256 } from "#kit/secret.ts";
import { isUuid } from "#kit/uuid.ts";
import type { Card, CardRead } from "#platform/cns/card.ts";
import type { Sealing } from "#platform/sealing.ts";
import { answerMinutes, type SignInRequest } from "./sign-in-requests.ts";

const lifeMs = 60_000;

type Kept = { tokenSha256: string; until: string; read: CardRead };

const fingerprint = (token: string): string => sha256(token).toString("hex");

const keep = (db: Queryable, sealing: Sealing, id: string, kept: Kept, now: Date): Promise<number> =>
  exec(
    db,
    `update sign_in_request set kept = $2
      where id = $1 and method = 'cns' and used_at is null and asked_at > $3`,
    [id, sealing.seal(JSON.stringify(kept), id), new Date(now.getTime() - answerMinutes * 60_000)],
  );

type Db = { db: Queryable; sealing: Sealing };

/** @returns the token; undefined when nobody waits for this request any more */
export const handOverCard = async (
  { db, sealing }: Db,
  id: string,
  read: CardRead,
  now: Date,
): Promise<string | undefined> => {
  if (!isUuid(id)) return undefined;
  const token = newToken();
  const until = new Date(now.getTime() + lifeMs).toISOString();
  const stored = await keep(db, sealing, id, { tokenSha256: fingerprint(token), until, read }, now);
  return stored ? token : undefined;
};

/** The same once more under a new token, while the person says what the certificate does not: lives as the request. */
export const keepCard = async ({ db, sealing }: Db, request: SignInRequest, card: Card, now: Date): Promise<string> => {
  const token = newToken();
  const until = new Date(request.askedAt.getTime() + answerMinutes * 60_000).toISOString();
  await keep(db, sealing, request.id, { tokenSha256: fingerprint(token), until, read: { card } }, now);
  return token;
};

const withDate = <T extends { validTo?: Date | undefined }>(from: T): T =>
  from.validTo ? { ...from, validTo: new Date(from.validTo) } : from;

const revived = (read: CardRead): CardRead => ("card" in read ? { card: withDate(read.card) } : withDate(read));

/** Undefined: not this token, or too late. The caller uses the request up. */
export const handedCard = (
  sealing: Sealing,
  { id, kept }: Pick<SignInRequest, "id" | "kept">,
  token: string,
  now: Date,
): CardRead | undefined => {
  if (!kept) return undefined;
  const { tokenSha256, until, read }: Kept = JSON.parse(sealing.open(kept, id));
  return sameSecret(fingerprint(token), tokenSha256) && new Date(until) > now ? revived(read) : undefined;
};
