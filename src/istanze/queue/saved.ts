// A view of the queue under a name, each clerk's own (capability 29).
import { exec, many, type Queryable } from "#db/connect.ts";
import { newId } from "#kit/uuid.ts";

export type SavedView = { id: string; name: string; query: string };
type Whose = { ente: string; person: string };

const most = 30;

export const savedViews = (db: Queryable, { ente, person }: Whose): Promise<SavedView[]> =>
  many<SavedView>(
    db,
    "select id, name, query from saved_view where ente = $1 and person = $2 order by lower(name), id",
    [ente, person],
    { name: "saved-views" },
  );

/** One with the same name is replaced. @returns false when there are too many */
export const saveView = async (
  db: Queryable,
  { ente, person }: Whose,
  { name, query }: Omit<SavedView, "id">,
): Promise<boolean> => {
  const replaced = await exec(db, "update saved_view set query = $4 where ente = $1 and person = $2 and name = $3", [
    ente,
    person,
    name,
    query,
  ]);
  if (replaced > 0) return true;
  return (
    (await exec(
      db,
      `insert into saved_view (ente, person, id, name, query)
       select $1, $2, $3, $4, $5 where (select count(*) from saved_view where ente = $1 and person = $2) < $6`,
      [ente, person, newId(), name, query, most],
    )) > 0
  );
};

export const removeView = (db: Queryable, { ente, person }: Whose, id: string): Promise<number> =>
  exec(db, "delete from saved_view where ente = $1 and person = $2 and id = $3", [ente, person, id]);
