// Where a person says to live (S2.71): theirs to change, and given to the forms that ask for it (C.SE.1.5).
import { exec, maybeOne, type Queryable } from "#db/connect.ts";

export type Residence = {
  indirizzo: string;
  civico: string;
  /** "TO". */
  provincia: string;
  /** ISTAT code. */
  comune: string;
  cap: string;
};

/** As on a letter: forms ask for street and number together (S0.52). */
export const onOneLine = ({ indirizzo, civico }: Pick<Residence, "indirizzo" | "civico">): string =>
  civico ? `${indirizzo}, ${civico}` : indirizzo;

/** The number is what stands last and begins with a digit; none when there is no such thing. */
export const fromOneLine = (line: string): Pick<Residence, "indirizzo" | "civico"> => {
  const found = /^(.*[^\s,])[\s,]+(\d\S{0,11}|snc)$/i.exec(line);
  return found ? { indirizzo: found[1] ?? "", civico: found[2] ?? "" } : { indirizzo: line, civico: "" };
};

export const residenceOf = (db: Queryable, person: string): Promise<(Residence & { at: Date }) | undefined> =>
  maybeOne(db, "select indirizzo, civico, provincia, comune, cap, at from residence where person = $1", [person]);

export const writeResidence = (db: Queryable, person: string, of: Residence, now: Date): Promise<number> =>
  exec(
    db,
    `insert into residence (person, indirizzo, civico, provincia, comune, cap, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person) do update set indirizzo = excluded.indirizzo, civico = excluded.civico,
       provincia = excluded.provincia, comune = excluded.comune, cap = excluded.cap, at = excluded.at`,
    [person, of.indirizzo, of.civico, of.provincia, of.comune, of.cap, now],
  );

/** @returns false when there was none */
export const forgetResidence = async (db: Queryable, person: string): Promise<boolean> =>
  (await exec(db, "delete from residence where person = $1", [person])) > 0;
