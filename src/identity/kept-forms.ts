// Forms that came when their session had ended: kept for whoever sent them, and nobody else.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { isUuid, newId } from "#kit/uuid.ts";
import type { Sealing } from "#platform/sealing.ts";

export type KeptForm = {
  /** Where it is sent. */
  path: string;
  /** The page that it came from. */
  page: string;
  body: Record<string, string | string[]>;
};

/** A long letter with every field beside; more is a file, and those are chosen again. */
const longest = 200_000;
/** Of one person: somebody holds a cookie that no longer opens anything. */
const atMost = 5;

const about = (person: string, id: string): string => `form ${person} ${id}`;

/** @returns its id; undefined when it is too long to be kept */
export const keepForm = async (
  db: Queryable,
  sealing: Sealing,
  person: string,
  { path, page, body }: KeptForm,
  now: Date,
): Promise<string | undefined> => {
  const content = JSON.stringify(body);
  if (content.length > longest) return undefined;
  const id = newId();
  await exec(db, "insert into kept_form (person, id, path, page, sealed, at) values ($1, $2, $3, $4, $5, $6)", [
    person,
    id,
    path,
    page,
    sealing.seal(content, about(person, id)),
    now,
  ]);
  await exec(
    db,
    `delete from kept_form where person = $1 and id not in
       (select id from kept_form where person = $1 order by at desc, id desc limit $2)`,
    [person, atMost],
  );
  return id;
};

export const keptForm = async (
  db: Queryable,
  sealing: Sealing,
  person: string,
  id: string,
): Promise<KeptForm | undefined> => {
  if (!isUuid(id)) return undefined;
  const kept = await maybeOne<{ path: string; page: string; sealed: Buffer }>(
    db,
    "select path, page, sealed from kept_form where person = $1 and id = $2",
    [person, id],
  );
  if (!kept) return undefined;
  return { path: kept.path, page: kept.page, body: JSON.parse(sealing.open(kept.sealed, about(person, id))) };
};

export const forgetForm = (db: Queryable, person: string, id: string): Promise<number> =>
  isUuid(id) ? exec(db, "delete from kept_form where person = $1 and id = $2", [person, id]) : Promise.resolve(0);
