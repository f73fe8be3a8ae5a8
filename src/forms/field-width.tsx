import type { Field, Kind } from "./modulo.ts";

/** How much of a block's line a field takes where there is room: what is short by nature stands beside its likes. */
const widths: Record<Kind, "short" | "half" | "long" | "line"> = {
  text: "half",
  longText: "line",
  choice: "line",
  checkbox: "line",
  declaration: "line",
  codiceFiscale: "short",
  codiceFiscaleEnte: "short",
  email: "long",
  pec: "long",
  phone: "short",
  cap: "short",
  provincia: "short",
  comune: "short",
  address: "long",
  number: "short",
  money: "short",
  date: "line",
  attachment: "line",
  rows: "line",
};

// In a file of what draws: the build keeps in the sheet only the classes that it reads there.
const classes = {
  short: "sp-cell sp-cell-short",
  half: "sp-cell sp-cell-half",
  long: "sp-cell sp-cell-long",
  line: "sp-cell",
};

export const cellClass = ({ kind, locked }: Field): string => classes[locked ? "short" : widths[kind]];
