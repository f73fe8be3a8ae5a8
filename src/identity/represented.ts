// Whom somebody represents who is no public body: a firm, a professional as such, a person. They stand beside the enti,
// so that what is done for them lies on a desk of its own, and have no page (docs/adr/0016).
import { randomUUID } from "node:crypto";
import { exec, one, type Queryable } from "#db/connect.ts";
import { sortKey } from "#kit/sort-key.ts";
import type { Ente } from "./enti.ts";

const privateKinds = ["impresa", "professionista", "persona"] as const;
export type RepresentedKind = (typeof privateKinds)[number];

export type Represented = { kind: RepresentedKind; name: string; codiceFiscale: string };

export const isPrivate = ({ kind }: Pick<Ente, "kind">): boolean => privateKinds.some((each) => each === kind);

/**
 * One for each codice fiscale. A firm is called as its provider of identity calls it now; a person keeps the name that
 * was said first, which nobody else changes. @returns its id, which says nothing of it
 */
export const ensureRepresented = async (db: Queryable, who: Represented): Promise<string> => {
  await exec(
    db,
    `insert into ente (id, name, kind, codice_fiscale, sort_key) values ($1, $2, $3, $4, $5)
     on conflict (kind, codice_fiscale) where kind in ('impresa', 'professionista', 'persona')
     do update set name = excluded.name, sort_key = excluded.sort_key where ente.kind <> 'persona'`,
    [`r-${randomUUID()}`, who.name, who.kind, who.codiceFiscale, sortKey(who.name)],
  );
  const { id } = await one<{ id: string }>(db, "select id from ente where kind = $1 and codice_fiscale = $2", [
    who.kind,
    who.codiceFiscale,
  ]);
  return id;
};
