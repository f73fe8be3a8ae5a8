import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Comune, Comuni, Provincia } from "./comuni.ts";
import { root } from "./root.ts";

// dist/comuni.json is made by the build from ISTAT's list, already in Italian order.

export type ProvinciaRow = [sigla: string, nome: string, regione: string];
export type ComuneRow = [istat: string, nome: string, sigla: string, catastale: string, cap: string[]];
type Extra = { provinces?: Provincia[]; comuni?: Comune[] };

const italianOrder = new Intl.Collator("it").compare;

const asComune = ([istat, nome, provincia, catastale, cap]: ComuneRow): Comune => ({
  istat,
  nome,
  provincia,
  catastale,
  cap,
});

/** `extra`: invented entries of the demo, put in their place in the order. */
export const readComuni = ({ extra = {} }: { extra?: Extra } = {}): Comuni => {
  const file = join(root, "dist", "comuni.json");
  const read = JSON.parse(readFileSync(file, "utf8")) as { provinces: ProvinciaRow[]; comuni: ComuneRow[] };
  const provinces = read.provinces.map(([sigla, nome, regione]): Provincia => ({ sigla, nome, regione }));
  const comuni = read.comuni.map(asComune);
  return listOfComuni(inOrder(provinces, extra.provinces), inOrder(comuni, extra.comuni));
};

const inOrder = <Place extends { nome: string }>(places: Place[], extra: Place[] = []): Place[] =>
  extra.length === 0 ? places : [...places, ...extra].sort((a, b) => italianOrder(a.nome, b.nome));

const byProvincia = (comuni: Comune[]): Map<string, Comune[]> => {
  const groups = new Map<string, Comune[]>();
  for (const comune of comuni) {
    const group = groups.get(comune.provincia);
    if (group) group.push(comune);
    else groups.set(comune.provincia, [comune]);
  }
  return groups;
};

const listOfComuni = (provinces: Provincia[], comuni: Comune[]): Comuni => {
  const ofProvincia = byProvincia(comuni);
  const byIstat = new Map(comuni.map((comune) => [comune.istat, comune]));
  const byCatastale = new Map(comuni.map((comune) => [comune.catastale, comune]));
  return {
    provinces: (regione) => (regione ? provinces.filter((p) => p.regione === regione) : provinces),
    of: (sigla) => ofProvincia.get(sigla) ?? [],
    byIstat: (istat) => byIstat.get(istat),
    byCatastale: (catastale) => byCatastale.get(catastale),
  };
};
