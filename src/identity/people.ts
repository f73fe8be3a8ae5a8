import { many, maybeOne, type Queryable } from "#db/connect.ts";
import { plainLetters } from "#kit/letters.ts";
import { romeDate } from "#kit/time.ts";
import type { Ente } from "./enti.ts";
import { inForce } from "./in-force.ts";
import { isLately, isOpen } from "./session-life.ts";

export type Person = {
  id: string;
  /** "" for somebody of another country who has none. */
  codiceFiscale: string;
  /** Identifier of the home country (eIDAS); "" for everybody else. */
  eidasId: string;
  nome: string;
  cognome: string;
  email: string | null;
  phone: string | null;
};

export const mandateRoles = [
  "sindaco",
  "legale rappresentante",
  "funzionario comunale",
  "operatore regionale",
  "operatore comunale",
  "amministratore",
  "rappresentante di impresa",
  "professionista",
  "genitore",
  "tutore",
  "amministratore di sostegno",
] as const;
export type MandateRole = (typeof mandateRoles)[number];

/** They act for an ente, a firm or a person towards enti; the other roles work at an ente's own desk. */
const representing: readonly MandateRole[] = [
  "sindaco",
  "legale rappresentante",
  "funzionario comunale",
  "rappresentante di impresa",
  "professionista",
  "genitore",
  "tutore",
  "amministratore di sostegno",
];

/** A person may act for an ente, as something, between two dates. */
export type Mandate = {
  role: MandateRole;
  ente: Ente;
  /** The one system that it is limited to; "": the whole role. */
  scope: string;
};

export const personColumns = `p.id, coalesce(p.codice_fiscale, '') as "codiceFiscale", coalesce(p.eidas_id, '') as "eidasId", p.nome, p.cognome, p.email, p.phone`;

export const personById = (db: Queryable, id: string): Promise<Person | undefined> =>
  maybeOne<Person>(db, `select ${personColumns} from person p where p.id = $1`, [id]);

/** Accents and capitals apart. */
export const sameName = (one: Pick<Person, "nome" | "cognome">, other: Pick<Person, "nome" | "cognome">): boolean =>
  plainLetters(`${one.cognome} ${one.nome}`) === plainLetters(`${other.cognome} ${other.nome}`);

/**
 * Mandates in force now, the strongest role first; with those that a provider of identity showed for `session`, or for
 * any that is still open when none is named.
 */
export const mandatesOf = async (db: Queryable, person: string, now: Date, session?: string): Promise<Mandate[]> => {
  const rows = await many<Ente & { role: MandateRole; scope: string; sort_key: string }>(
    db,
    `select distinct m.role, m.scope, e.sort_key, e.id, e.name, e.kind, e.codice_fiscale as "codiceFiscale", e.istat, e.details
       from (select m.ente, m.role, m.scope from mandate m where m.person = $1 and ${inForce("m", "$2")}
             union all
             select h.ente, h.role, '' from session_mandate h join session s on s.id = h.session
              where h.person = $1 and ${isOpen("s", "$4")} and ${isLately("h.shown_at", "$4")}
                and ($3::uuid is null or h.session = $3)) m
         join ente e on e.id = m.ente
      order by e.sort_key, m.role, m.scope`,
    [person, romeDate(now), session ?? null, now],
    { name: "mandates" },
  );
  return rows
    .map(({ role, scope, sort_key: _, ...ente }) => ({ role, scope, ente }))
    .sort((a, b) => mandateRoles.indexOf(a.role) - mandateRoles.indexOf(b.role));
};

/** Who holds one of the roles for an ente on a day, unlimited. */
export const personsWith = (
  db: Queryable,
  ente: string,
  roles: readonly MandateRole[],
  today: string,
): Promise<Person[]> =>
  many<Person>(
    db,
    `select distinct ${personColumns} from mandate m join person p on p.id = m.person
      where m.ente = $1 and m.role = any($2) and m.scope = '' and ${inForce("m", "$3")}
      order by p.id`,
    [ente, roles, today],
  );

/** The enti for which one may act, each with the strongest mandate (S1.16). */
export const toActFor = (mandates: readonly Mandate[]): Mandate[] =>
  mandates.filter(
    ({ role, ente }, at) =>
      representing.includes(role) && mandates.findIndex((earlier) => earlier.ente.id === ente.id) === at,
  );
