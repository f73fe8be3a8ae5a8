import { randomUUID } from "node:crypto";

/** What the addresses of the table are filled in with. */
export const params: Record<string, string> = {
  ente: "regione-piemonte",
  service: "serv06-utenti",
  token: "nessuno",
  provincia: "TO",
  step: "informativa",
  move: "ritira",
  document: randomUUID(),
  mandate: randomUUID(),
  id: randomUUID(),
};
