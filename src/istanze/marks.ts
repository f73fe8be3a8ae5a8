// Star, private note and own reminder on an istanza (S0.31, capability 11). Nobody else sees them.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Mark = { starred: boolean; note: string /** ISO date. */; remindOn: string | null };
export const noMark: Mark = { starred: false, note: "", remindOn: null };
export const noteMax = 1000;

export const markOf = async (db: Queryable, key: IstanzaKey, person: string): Promise<Mark> =>
  (await maybeOne<Mark>(
    db,
    `select starred, note, remind_on as "remindOn" from mark where ente = $1 and istanza = $2 and person = $3`,
    [key.ente, key.id, person],
  )) ?? noMark;

export const setStar = (db: Queryable, key: IstanzaKey, person: string, starred: boolean): Promise<number> =>
  exec(
    db,
    `insert into mark (ente, istanza, person, starred) values ($1, $2, $3, $4)
     on conflict (ente, istanza, person) do update set starred = excluded.starred`,
    [key.ente, key.id, person, starred],
  );

/** A new date makes the reminder due again. */
export const setNote = (
  db: Queryable,
  key: IstanzaKey,
  person: string,
  { note, remindOn }: { note: string; remindOn: string | null },
): Promise<number> =>
  exec(
    db,
    `insert into mark (ente, istanza, person, note, remind_on) values ($1, $2, $3, $4, $5)
     on conflict (ente, istanza, person) do update set note = excluded.note, remind_on = excluded.remind_on,
       reminded_at = case when mark.remind_on is distinct from excluded.remind_on then null else mark.reminded_at end`,
    [key.ente, key.id, person, note, remindOn],
  );

export type DueReminder = IstanzaKey & {
  person: string;
  note: string;
  number: string | null;
  service: string;
  remindOn: string;
};

/** Own reminders whose day has come. */
export const dueReminders = (db: Queryable, today: string, limit: number): Promise<DueReminder[]> =>
  many<DueReminder>(
    db,
    `select m.ente, m.istanza as id, m.person, m.note, i.number, i.service, m.remind_on as "remindOn"
       from mark m join istanza i on i.ente = m.ente and i.id = m.istanza
      where m.remind_on <= $1 and m.reminded_at is null limit $2`,
    [today, limit],
  );

export const markReminded = (db: Queryable, key: IstanzaKey, person: string, now: Date): Promise<number> =>
  exec(db, "update mark set reminded_at = $4 where ente = $1 and istanza = $2 and person = $3", [
    key.ente,
    key.id,
    person,
    now,
  ]);
