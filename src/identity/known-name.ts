import { maybeOne, type Queryable } from "#db/connect.ts";

/** As the person is called here already, for ways in that say a codice fiscale and no name. */
export const knownName = (
  db: Queryable,
  codiceFiscale: string,
): Promise<{ nome: string; cognome: string } | undefined> =>
  maybeOne(db, "select nome, cognome from person where codice_fiscale = $1", [codiceFiscale]);
