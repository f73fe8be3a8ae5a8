import { many, type Queryable } from "#db/connect.ts";

/** Of these codes, those already enabled for the municipality on a day (S0.16, S0.17). */
export const enabledAmong = async (
  db: Queryable,
  ente: string,
  istat: string,
  codici: string[],
  today: string,
): Promise<Set<string>> => {
  const rows = await many<{ codiceFiscale: string }>(
    db,
    `select codice_fiscale as "codiceFiscale" from serv06_abilitazione
      where ente = $1 and istat = $2 and codice_fiscale = any($3)
        and valid_from <= $4 and (valid_to is null or valid_to >= $4)`,
    [ente, istat, codici, today],
  );
  return new Set(rows.map(({ codiceFiscale }) => codiceFiscale));
};

export type Abilitazione = { codiceFiscale: string; nome: string; cognome: string; dal: string };

/** Who is enabled for a municipality, by surname. */
export const enabledFor = (db: Queryable, ente: string, istat: string, today: string): Promise<Abilitazione[]> =>
  many<Abilitazione>(
    db,
    `select codice_fiscale as "codiceFiscale", nome, cognome, valid_from as dal from serv06_abilitazione
      where ente = $1 and istat = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)
      order by cognome, nome`,
    [ente, istat, today],
  );

export const enable = (db: Queryable, ente: string, istat: string, who: Abilitazione): Promise<unknown> =>
  db.query(
    `insert into serv06_abilitazione (ente, istat, codice_fiscale, cognome, nome, valid_from)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [ente, istat, who.codiceFiscale, who.cognome, who.nome, who.dal],
  );
