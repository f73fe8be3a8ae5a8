// The national list of provinces and municipalities, as the form engine asks for it.

/** `sigla` is the car-plate code ("TO"); `regione` the ISTAT code of the region ("01" is Piemonte). */
export type Provincia = { sigla: string; nome: string; regione: string };

/** `istat` is the 6-digit ISTAT code, `catastale` the Belfiore code ("L219"), `cap` all its postcodes. */
export type Comune = { istat: string; nome: string; provincia: string; catastale: string; cap: string[] };

export type Comuni = {
  /** In Italian order; of one region when its ISTAT code is given. */
  provinces(regione?: string): Provincia[];
  /** Municipalities of a province by its sigla, in Italian order; empty for an unknown sigla. */
  of(sigla: string): Comune[];
  byIstat(istat: string): Comune | undefined;
  byCatastale(catastale: string): Comune | undefined;
};
