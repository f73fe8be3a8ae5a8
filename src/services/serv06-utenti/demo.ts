import type { Queryable } from "#db/connect.ts";
import { enable } from "./store.ts";

/** Invented people, already enabled for the invented municipality of the demo. */
const enabled = [
  { codiceFiscale: "PRVLDA80A41L219G", nome: "Alda", cognome: "Provetti", dal: "2024-09-02" },
  { codiceFiscale: "CMPGNI75C12L219V", nome: "Gino", cognome: "Campioni", dal: "2025-03-17" },
];

export const seedDemo = async (db: Queryable, ente: string): Promise<void> => {
  for (const who of enabled) await enable(db, ente, "001999", who);
};
