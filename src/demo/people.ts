// Invented people who have sent something already, so that the demo's offices have cases to work on.
import type { Queryable } from "#db/connect.ts";
import { exec } from "#db/connect.ts";
import { ensurePerson, grantMandate, type NamedPerson } from "#identity/mandates.ts";

export const mayors: (NamedPerson & { ente: string })[] = [
  { nome: "Berta", cognome: "Provini", codiceFiscale: "PRVBRT71D52L219B", ente: "colle-finto" },
  { nome: "Nino", cognome: "Fantasiosi", codiceFiscale: "FNTNNI68M03L219L", ente: "riva-modello" },
];

export const citizens = {
  clara: { nome: "Clara", cognome: "Ipotetti", codiceFiscale: "PTTCLR80P61L219V" },
  tea: { nome: "Tea", cognome: "Inesistenti", codiceFiscale: "NSSTEA90E44L219D" },
  dino: { nome: "Dino", cognome: "Supposti", codiceFiscale: "SPPDNI59S19L219Z" },
  milena: { nome: "Milena", cognome: "Dimostrani", codiceFiscale: "DMSMLN77L66L219R" },
  ciro: { nome: "Ciro", cognome: "Esempiato", codiceFiscale: "SMPCRI85C09L219D" },
  wanda: { nome: "Wanda", cognome: "Fittizia", codiceFiscale: "FTTWND48T50L219K" },
  leo: { nome: "Leo", cognome: "Immaginati", codiceFiscale: "MMGLEO99A14L219C" },
  yasmin: { nome: "Yasmin", cognome: "Provaldi", codiceFiscale: "PRVYMN92B58L219O" },
} satisfies Record<string, NamedPerson>;

const addressOf = ({ nome, cognome }: NamedPerson): string => `${nome}.${cognome}@demo.example`.toLowerCase();

/** Ids by codice fiscale. */
export const seedPeople = async (db: Queryable, now: Date): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const who of [...mayors, ...Object.values(citizens)]) {
    const id = await ensurePerson(db, who, now);
    await exec(db, "update person set email = $2 where id = $1 and email is null", [id, addressOf(who)]);
    ids.set(who.codiceFiscale, id);
  }
  for (const { ente, codiceFiscale } of mayors) {
    const mandate = {
      ente,
      role: "sindaco",
      scope: "",
      source: "Dati dimostrativi",
      by: null,
      from: "2024-06-10",
    } as const;
    await grantMandate(db, { ...mandate, person: ids.get(codiceFiscale) ?? "" }, now);
  }
  return ids;
};
