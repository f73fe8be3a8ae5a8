import { many, maybeOne, type Queryable } from "#db/connect.ts";

/** Where an ente is and how it is reached; optional parts are shown only when known. */
export type EnteDetails = {
  /** Printed in the slim header: "Regione Piemonte". */
  short?: string;
  address?: string;
  cap?: string;
  provincia?: string;
  pec?: string;
  email?: string;
  phone?: string;
  /** Code in the index of public administrations (IPA), and of the homogeneous area that keeps its register. */
  ipa?: string;
  aoo?: string;
};

export type Ente = {
  id: string;
  name: string;
  kind: "regione" | "comune";
  codiceFiscale: string;
  /** ISTAT code, for a municipality. */
  istat: string | null;
  details: EnteDetails;
};

const columns = `id, name, kind, codice_fiscale as "codiceFiscale", istat, details`;

export const enteById = (db: Queryable, id: string): Promise<Ente | undefined> =>
  maybeOne<Ente>(db, `select ${columns} from ente where id = $1`, [id], { name: "ente" });

/** Enti that offer at least one service, in Italian order. */
export const entiWithServices = (db: Queryable): Promise<Ente[]> =>
  many<Ente>(
    db,
    `select ${columns} from ente where exists (select from service_offer o where o.ente = ente.id) order by sort_key`,
  );

/** Which ente offers which service: `{ ente, service }` pairs. */
export const offers = (db: Queryable): Promise<{ ente: string; service: string }[]> =>
  many(db, "select ente, service from service_offer order by ente, service");

export const offeredBy = async (db: Queryable, ente: string, service: string): Promise<boolean> =>
  (await maybeOne(db, "select 1 from service_offer where ente = $1 and service = $2", [ente, service])) !== undefined;
