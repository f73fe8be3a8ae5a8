// I miei messaggi: what the person is told in the area.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, one, type Queryable } from "#db/connect.ts";

export type Message = {
  id: string;
  ente: string;
  istanza: string | null;
  subject: string;
  body: string;
  createdAt: Date;
  readAt: Date | null;
};
const columns = `id, ente, istanza, subject, body, created_at as "createdAt", read_at as "readAt"`;

type NewMessage = {
  ente: string;
  /** The person's own istanza that it is about; null: none. */
  id: string | null;
  person: string;
  /** Written once a key. */
  key: string;
  subject: string;
  body: string;
  now: Date;
};

export const writeMessage = (db: Queryable, m: NewMessage): Promise<number> =>
  exec(
    db,
    `insert into message (person, id, key, ente, istanza, subject, body, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (person, key) do nothing`,
    [m.person, randomUUID(), m.key, m.ente, m.id, m.subject, m.body, m.now],
  );

/** Newest first; `before` is the last one of the page before. */
export const messagesOf = (
  db: Queryable,
  person: string,
  limit: number,
  before?: { createdAt: Date; id: string },
): Promise<Message[]> =>
  many<Message>(
    db,
    `select ${columns} from message
      where person = $1 and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid))
      order by created_at desc, id desc limit $2`,
    [person, limit, before?.createdAt ?? null, before?.id ?? null],
  );

/** Not yet read, newest first. */
export const unreadMessages = (db: Queryable, person: string, limit: number): Promise<Message[]> =>
  many<Message>(
    db,
    `select ${columns} from message where person = $1 and read_at is null order by created_at desc, id desc limit $2`,
    [person, limit],
  );

export const messageById = (db: Queryable, person: string, id: string): Promise<Message | undefined> =>
  maybeOne<Message>(db, `select ${columns} from message where person = $1 and id = $2`, [person, id]);

export const markRead = (db: Queryable, person: string, id: string, now: Date): Promise<number> =>
  exec(db, "update message set read_at = $3 where person = $1 and id = $2 and read_at is null", [person, id, now]);

export const unreadCount = async (db: Queryable, person: string): Promise<number> =>
  (
    await one<{ unread: number }>(
      db,
      "select count(*)::int as unread from (select from message where person = $1 and read_at is null limit 100) u",
      [person],
      { name: "unread" },
    )
  ).unread;
