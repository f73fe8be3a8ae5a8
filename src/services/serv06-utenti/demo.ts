import type { Queryable } from "#db/connect.ts";
import { ensurePerson, grantMandate } from "#identity/mandates.ts";
import { scope } from "./store.ts";

/** Invented people, already enabled for the invented municipality of the demo. */
const enabled = [
  { codiceFiscale: "PRVLDA80A41L219G", nome: "Alda", cognome: "Provetti", from: "2024-09-02" },
  { codiceFiscale: "CMPGNI75C12L219V", nome: "Gino", cognome: "Campioni", from: "2025-03-17" },
];

/** Safe to run again. */
export const seedDemo = async (db: Queryable, _ente: string, now: Date): Promise<void> => {
  for (const { from, ...who } of enabled) {
    const person = await ensurePerson(db, who, now);
    const mandate = { ente: "borgo-esempio", person, role: "funzionario comunale", scope, from, by: null } as const;
    await grantMandate(db, { ...mandate, source: "Dati dimostrativi" }, now);
  }
};
