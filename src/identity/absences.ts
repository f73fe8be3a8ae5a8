// While a colleague is away somebody else sees what is assigned to them (capability 29).
import { type Db, exec, many, type Queryable } from "#db/connect.ts";
import { violates } from "#db/transaction.ts";
import { newId } from "#kit/uuid.ts";

export type Absence = {
  id: string;
  person: string;
  name: string;
  substitute: string;
  substituteName: string;
  /** ISO days, both included. */
  from: string;
  to: string;
};

/** Ids of the people in whose place this one works on a day. */
export const substitutedBy = async (db: Queryable, ente: string, person: string, day: string): Promise<string[]> =>
  (
    await many<{ person: string }>(
      db,
      "select distinct person from absence where ente = $1 and substitute = $2 and $3 between from_on and to_on",
      [ente, person, day],
      { name: "absence-substituted" },
    )
  ).map((row) => row.person);

/** Ids of the people who are away on a day. */
export const absentOn = async (db: Queryable, ente: string, day: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await many<{ person: string }>(
        db,
        "select distinct person from absence where ente = $1 and $2 between from_on and to_on",
        [ente, day],
      )
    ).map(({ person }) => person),
  );

/** Those that are not over, of one person or (null) of all, the earliest first. */
export const absencesFrom = (db: Queryable, ente: string, person: string | null, today: string): Promise<Absence[]> =>
  many<Absence>(
    db,
    `select a.id, a.person, p.nome || ' ' || p.cognome as name, a.substitute,
            s.nome || ' ' || s.cognome as "substituteName", a.from_on as "from", a.to_on as "to"
       from absence a join person p on p.id = a.person join person s on s.id = a.substitute
      where a.ente = $1 and ($2::uuid is null or a.person = $2 or a.substitute = $2) and a.to_on >= $3
      order by a.from_on, a.id`,
    [ente, person, today],
  );

type NewAbsence = Pick<Absence, "person" | "substitute" | "from" | "to">;

/** "overlaps": the person is away already on some of these days. Not inside a transaction, which a refusal would end. */
export const addAbsence = async (db: Db, ente: string, absence: NewAbsence): Promise<"added" | "overlaps"> => {
  const { person, substitute, from, to } = absence;
  try {
    await exec(
      db,
      "insert into absence (ente, id, person, substitute, from_on, to_on) values ($1, $2, $3, $4, $5, $6)",
      [ente, newId(), person, substitute, from, to],
    );
    return "added";
  } catch (error) {
    if (violates(error, "absence_is_alone")) return "overlaps";
    throw error;
  }
};

/** `person`: only if it is theirs; null: whoever's it is. */
export const removeAbsence = (db: Queryable, ente: string, id: string, person: string | null): Promise<number> =>
  exec(db, "delete from absence where ente = $1 and id = $2 and ($3::uuid is null or person = $3)", [ente, id, person]);
