// Who is enabled on Servizi 06 is who holds a mandate for the municipality, limited to that system (S0.16, S0.19).
import { many, type Queryable } from "#db/connect.ts";
import { inForce } from "#identity/in-force.ts";

/** Mandates with this scope open Servizi 06 and nothing else. */
export const scope = "servizi-06";

export type Abilitazione = { codiceFiscale: string; nome: string; cognome: string; dal: string };

const enabled = `m.scope = '${scope}' and ${inForce("m", "$2")}`;

/** Who is enabled for a municipality on a day, by surname. */
export const enabledFor = (db: Queryable, istat: string, today: string): Promise<Abilitazione[]> =>
  many<Abilitazione>(
    db,
    `select p.codice_fiscale as "codiceFiscale", p.nome, p.cognome, m.valid_from as dal
       from ente e join mandate m on m.ente = e.id join person p on p.id = m.person
      where e.istat = $1 and ${enabled} order by p.cognome, p.nome`,
    [istat, today],
  );

/** Of these codes, those already enabled for the municipality on a day (S0.16, S0.17). */
export const enabledAmong = async (
  db: Queryable,
  istat: string,
  codici: string[],
  today: string,
): Promise<Set<string>> => {
  const rows = await many<{ codiceFiscale: string }>(
    db,
    `select p.codice_fiscale as "codiceFiscale"
       from ente e join mandate m on m.ente = e.id join person p on p.id = m.person
      where e.istat = $1 and ${enabled} and p.codice_fiscale = any($3)`,
    [istat, today, codici],
  );
  return new Set(rows.map(({ codiceFiscale }) => codiceFiscale));
};
