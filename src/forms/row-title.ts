import type { FieldWords } from "./modulo.ts";

/** "Utente 1" for the first row. */
export const rowTitle = ({ row = "{n}" }: FieldWords, at: number): string => row.replace("{n}", String(at + 1));
