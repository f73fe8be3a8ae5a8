import { randomUUID } from "node:crypto";

/** What the addresses of the table are filled in with. */
export const params: Record<string, string> = {
  ente: "regione-piemonte",
  service: "serv06-utenti",
  token: "nessuno",
  provincia: "TO",
  step: "informativa",
  move: "ritira",
  mossa: "valida",
  mail: randomUUID(),
  opinion: randomUUID(),
  format: "csv",
  document: randomUUID(),
  field: "carta",
  upload: randomUUID(),
  file: "nessuno",
  mandate: randomUUID(),
  istat: "001999",
  office: "servizi-educativi",
  template: randomUUID(),
  view: randomUUID(),
  day: "2026-03-17",
  entry: randomUUID(),
  batch: randomUUID(),
  absence: randomUUID(),
  id: randomUUID(),
};
