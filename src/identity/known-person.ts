// Whoever a way in has identified becomes a row, or is found again. One key: the codice fiscale, never a provider's own
// name for somebody, which differs from provider to provider.
import { randomUUID } from "node:crypto";
import { exec, one, type Queryable } from "#db/connect.ts";
import { inMixedCase } from "#kit/letters.ts";
import { sameName } from "./people.ts";
import type { Identified } from "./proof.ts";

type Stored = { id: string; nome: string; cognome: string };

const keyOf = ({ codiceFiscale }: Identified): "codice_fiscale" | "eidas_id" =>
  codiceFiscale ? "codice_fiscale" : "eidas_id";

/** The names of a proof are those of the register; accents and capitals that were typed better are kept. */
const rename = async (db: Queryable, stored: Stored, who: Identified): Promise<void> => {
  if (sameName(stored, who)) return;
  await exec(db, "update person set nome = $2, cognome = $3 where id = $1", [
    stored.id,
    inMixedCase(who.nome),
    inMixedCase(who.cognome),
  ]);
};

/** @returns the person's id. @throws when neither a codice fiscale nor an eIDAS identifier names somebody */
export const knownPerson = async (db: Queryable, who: Identified, now: Date): Promise<string> => {
  const key = keyOf(who);
  const value = who.codiceFiscale || who.eidasId;
  if (!value) throw new Error("nobody is named");
  await exec(
    db,
    `insert into person (id, ${key}, nome, cognome, created_at) values ($1, $2, $3, $4, $5) on conflict (${key}) do nothing`,
    [randomUUID(), value, inMixedCase(who.nome), inMixedCase(who.cognome), now],
  );
  const stored = await one<Stored>(db, `select id, nome, cognome from person where ${key} = $1 for update`, [value]);
  await rename(db, stored, who);
  await exec(db, "update person set email = coalesce(email, $2), phone = coalesce(phone, $3) where id = $1", [
    stored.id,
    who.email || null,
    who.phone || null,
  ]);
  return stored.id;
};
