// What an ente says about being enabled: whether its services ask for it, and at which of its offices people are recognised.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";

export type Settings = { required: boolean; fourEyes: boolean };

export const settingsOf = async (db: Queryable, ente: string): Promise<Settings> =>
  (await maybeOne<Settings>(db, `select required, four_eyes as "fourEyes" from enabling_ente where ente = $1`, [ente], {
    name: "enabling-settings",
  })) ?? { required: false, fourEyes: false };

export const storeSettings = (
  db: Queryable,
  ente: string,
  { required, fourEyes }: Settings,
  by: { person: string | null; at: Date },
): Promise<number> =>
  exec(
    db,
    `insert into enabling_ente (ente, required, four_eyes, changed_at, changed_by) values ($1, $2, $3, $4, $5)
     on conflict (ente) do update
       set required = excluded.required, four_eyes = excluded.four_eyes,
           changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [ente, required, fourEyes, by.at, by.person],
  );

export type Desk = {
  ente: string;
  enteName: string;
  office: string;
  name: string;
  /** "" when neither the desk nor the ente says it. */
  address: string;
  hours: string;
  phone: string;
};

const desks = `select d.ente, e.name as "enteName", d.office, o.name,
    coalesce(nullif(d.address, ''), concat_ws(', ', e.details ->> 'address', nullif(concat_ws(' ', e.details ->> 'cap', e.details ->> 'provincia'), ''))) as address,
    coalesce(o.contacts ->> 'hours', '') as hours, coalesce(o.contacts ->> 'phone', e.details ->> 'phone', '') as phone
  from recognition_desk d join office o on o.ente = d.ente and o.id = d.office join ente e on e.id = d.ente`;

/** Where anybody can go (S4.24), in Italian order. */
export const allDesks = (db: Queryable): Promise<Desk[]> =>
  many<Desk>(db, `${desks} order by e.sort_key, o.sort_key limit 500`);

/** Those of the ente at which this person sits. */
export const desksOf = (db: Queryable, ente: string, person: string): Promise<Desk[]> =>
  many<Desk>(
    db,
    `${desks} join office_member m on m.ente = d.ente and m.office = d.office
      where d.ente = $1 and m.person = $2 order by o.sort_key`,
    [ente, person],
  );

export const deskAddresses = (db: Queryable, ente: string): Promise<{ office: string; address: string }[]> =>
  many(db, "select office, address from recognition_desk where ente = $1 order by office", [ente]);

/** These and no others. */
export const storeDesks = async (
  db: Queryable,
  ente: string,
  given: readonly { office: string; address: string }[],
): Promise<void> => {
  await exec(db, "delete from recognition_desk where ente = $1", [ente]);
  for (const { office, address } of given) {
    await exec(db, "insert into recognition_desk (ente, office, address) values ($1, $2, $3)", [ente, office, address]);
  }
};

/** Those that recognise people, in Italian order: who must be seen says to which of them the request goes. */
export const entiWithDesks = (db: Queryable): Promise<{ id: string; name: string }[]> =>
  many(
    db,
    `select e.id, e.name from ente e where exists (select from recognition_desk d where d.ente = e.id)
      order by e.sort_key, e.id limit 200`,
  );

/** Whether anybody here asks for it or recognises people. */
export const isOffered = async (db: Queryable): Promise<boolean> =>
  (await maybeOne(
    db,
    "select 1 where exists (select from enabling_ente where required) or exists (select from recognition_desk)",
    [],
    { name: "enabling-offered" },
  )) !== undefined;

/** In whose name a request goes when the person comes from no service: who asks for it, or who recognises. */
export const firstEnte = async (db: Queryable): Promise<string | undefined> =>
  (
    await maybeOne<{ id: string }>(
      db,
      `select e.id from ente e
        where exists (select from enabling_ente n where n.ente = e.id and n.required)
           or exists (select from recognition_desk d where d.ente = e.id)
        order by exists (select from enabling_ente n where n.ente = e.id and n.required) desc, e.sort_key, e.id limit 1`,
    )
  )?.id;
