import { randomUUID } from "node:crypto";

/** What the addresses of the table are filled in with. */
export const params: Record<string, string> = {
  ente: "regione-piemonte",
  service: "serv06-utenti",
  token: "nessuno",
  provincia: "TO",
  step: "informativa",
  move: "ritira",
  format: "csv",
  document: randomUUID(),
  mandate: randomUUID(),
  view: randomUUID(),
  batch: randomUUID(),
  absence: randomUUID(),
  id: randomUUID(),
};
