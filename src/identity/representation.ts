// Who represents a child or a ward (docs/adr/0016). Who has asked to: representation-requests.ts.
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { inForce, notOver } from "./in-force.ts";

export const representationRoles = ["genitore", "tutore", "amministratore di sostegno"] as const;
export type RepresentationRole = (typeof representationRoles)[number];

const listed = representationRoles.map((role) => `'${role}'`).join(", ");

/** Somebody whom the person represents. */
export type Held = {
  /** Of whom is represented. */
  ente: string;
  /** Of the mandate. */
  id: string;
  role: RepresentationRole;
  name: string;
  codiceFiscale: string;
  /** Last ISO day; null: until it is ended. */
  validTo: string | null;
};

const select = `select m.ente, m.id, m.role, e.name, e.codice_fiscale as "codiceFiscale", m.valid_to as "validTo"`;
const from = "from mandate m join ente e on e.id = m.ente";

export const heldBy = (db: Queryable, person: string, today: string): Promise<Held[]> =>
  many<Held>(
    db,
    `${select} ${from}
      where m.person = $1 and m.role in (${listed}) and ${inForce("m", "$2")} order by e.sort_key, m.role, m.id`,
    [person, today],
  );

/** What a person holds for one codice fiscale, in force or to come. */
export const notEnded = (
  db: Queryable,
  { person, role, codiceFiscale }: { person: string; role: RepresentationRole; codiceFiscale: string },
  today: string,
): Promise<(Held & { validFrom: string }) | undefined> =>
  maybeOne(
    db,
    `${select}, m.valid_from as "validFrom" ${from}
      where m.person = $1 and m.role = $2 and e.kind = 'persona' and e.codice_fiscale = $3 and ${notOver("m", "$4")}`,
    [person, role, codiceFiscale, today],
  );

/** Adults who represent somebody on a day, beside one; one of a child who is of age does so no more. */
export type Adult = { nome: string; cognome: string; role: RepresentationRole };

export const otherAdults = (
  db: Queryable,
  { codiceFiscale, besides, today }: { codiceFiscale: string; besides: string; today: string },
): Promise<Adult[]> =>
  many<Adult>(
    db,
    `select p.nome, p.cognome, m.role from mandate m
       join ente e on e.id = m.ente join person p on p.id = m.person
      where e.kind = 'persona' and e.codice_fiscale = $1 and m.person <> $2 and m.role in (${listed})
        and ${inForce("m", "$3")}
      order by lower(p.cognome), lower(p.nome), m.role`,
    [codiceFiscale, besides, today],
  );

/** Two who declare the same child at once come one after the other. */
export const lockRepresented = (tx: Tx, id: string): Promise<number> =>
  exec(tx, "select 1 from ente where id = $1 for update", [id]);
