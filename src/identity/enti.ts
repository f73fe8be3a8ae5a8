import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import { sortKey } from "#kit/sort-key.ts";

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
  /** The last three are no public bodies: see represented.ts. */
  kind: "regione" | "comune" | "impresa" | "professionista" | "persona";
  codiceFiscale: string;
  /** ISTAT code, for a municipality. */
  istat: string | null;
  details: EnteDetails;
};

const columns = `id, name, kind, codice_fiscale as "codiceFiscale", istat, details`;

export const enteById = (db: Queryable, id: string): Promise<Ente | undefined> =>
  maybeOne<Ente>(db, `select ${columns} from ente where id = $1`, [id], { name: "ente" });

/** Those of these municipalities that are registered here. */
export const entiOfComuni = (db: Queryable, istat: readonly string[]): Promise<Ente[]> =>
  many<Ente>(db, `select ${columns} from ente where istat = any($1)`, [istat]);

/** Another ente with this codice fiscale or ISTAT code, of which there is one each. */
export const enteAlike = (db: Queryable, { id, codiceFiscale, istat }: Ente): Promise<Ente | undefined> =>
  maybeOne<Ente>(
    db,
    `select ${columns} from ente where id <> $1 and kind in ('regione', 'comune') and (codice_fiscale = $2 or istat = $3) order by id limit 1`,
    [id, codiceFiscale, istat],
  );

/** @returns false when the id is taken */
export const addEnte = async (db: Queryable, ente: Ente): Promise<boolean> =>
  (await exec(
    db,
    `insert into ente (id, name, kind, codice_fiscale, istat, details, sort_key) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing`,
    [ente.id, ente.name, ente.kind, ente.codiceFiscale, ente.istat, JSON.stringify(ente.details), sortKey(ente.name)],
  )) > 0;

/** What it is stays: kind and ISTAT code. */
export const describeEnte = (db: Queryable, { id, name, codiceFiscale, details }: Ente): Promise<number> =>
  exec(db, "update ente set name = $2, codice_fiscale = $3, details = $4, sort_key = $5 where id = $1", [
    id,
    name,
    codiceFiscale,
    JSON.stringify(details),
    sortKey(name),
  ]);

/** @returns false when it was offered already */
export const addOffer = async (db: Queryable, ente: string, service: string): Promise<boolean> =>
  (await exec(db, "insert into service_offer (ente, service) values ($1, $2) on conflict do nothing", [
    ente,
    service,
  ])) > 0;

/** Enti that offer at least one service, in Italian order. */
export const entiWithServices = (db: Queryable): Promise<Ente[]> =>
  many<Ente>(
    db,
    `select ${columns} from ente where exists (select from service_offer o where o.ente = ente.id) order by sort_key`,
  );

/** Which ente offers which service: `{ ente, service }` pairs. */
export const offers = (db: Queryable): Promise<{ ente: string; service: string }[]> =>
  many(db, "select ente, service from service_offer order by ente, service");

/** Ids of the services that an ente offers. */
export const servicesOffered = async (db: Queryable, ente: string): Promise<string[]> =>
  (
    await many<{ service: string }>(db, "select service from service_offer where ente = $1 order by service", [ente], {
      name: "services-offered",
    })
  ).map(({ service }) => service);

export const offeredBy = async (db: Queryable, ente: string, service: string): Promise<boolean> =>
  (await maybeOne(db, "select 1 from service_offer where ente = $1 and service = $2", [ente, service])) !== undefined;
