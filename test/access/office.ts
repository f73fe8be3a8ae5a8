import type { Row } from "./rows.ts";

/** Everybody who works the cases of the Region. */
const operators = (status: number) => ({
  office: { "operatore regionale": status, "operatore regionale, ufficio legale": status },
});
/** Operators and administrators. */
const clerks = (status: number) => ({ office: { ...operators(status).office, amministratore: status } });

export const office: Record<string, Row> = {
  "GET /e/:ente/ufficio": operators(200),
  "POST /e/:ente/ufficio/viste": operators(422),
  "POST /e/:ente/ufficio/viste/:view/elimina": operators(303),
  "POST /e/:ente/ufficio/gruppi": operators(422),
  "GET /e/:ente/ufficio/gruppi/:batch": operators(404),
  "POST /e/:ente/ufficio/gruppi/:batch": operators(404),
  "POST /e/:ente/ufficio/pratiche/:id/assegna": { caseworker: 422 },
  "POST /e/:ente/ufficio/pratiche/:id/etichette": { caseworker: 422 },
  "GET /e/:ente/ufficio/assenze": clerks(200),
  "POST /e/:ente/ufficio/assenze": clerks(422),
  "POST /e/:ente/ufficio/assenze/:absence/elimina": clerks(303),
  "GET /e/:ente/ufficio/esporta/:format": operators(200),
  "GET /e/:ente/ufficio/lavori": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/lavori": { office: { amministratore: 303 } },
};
