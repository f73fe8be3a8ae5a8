import type { State } from "../../src/istanze/workflow.ts";
import { among, type Row } from "./rows.ts";

/** Everybody who works the cases of the Region. */
const operators = (status: number) => ({
  office: { "operatore regionale": status, "operatore regionale, ufficio legale": status },
});
/** Operators and administrators. */
const clerks = (status: number) => ({ office: { ...operators(status).office, amministratore: status } });

/** The office has it to decide. */
const examined: State[] = ["INVIATA", "PRESA IN CARICO"];

export const office: Record<string, Row> = {
  "GET /e/:ente/ufficio": operators(200),
  "POST /e/:ente/ufficio/viste": operators(422),
  "POST /e/:ente/ufficio/viste/:view/elimina": operators(303),
  "POST /e/:ente/ufficio/gruppi": operators(422),
  "GET /e/:ente/ufficio/gruppi/:batch": operators(404),
  "POST /e/:ente/ufficio/gruppi/:batch": operators(404),
  "POST /e/:ente/ufficio/pratiche/:id/assegna": { caseworker: 422 },
  "POST /e/:ente/ufficio/pratiche/:id/etichette": { caseworker: 422 },
  "GET /e/:ente/ufficio/pratiche/:id": { caseworker: 200 },
  // the move of the address is valida, and the post does not say which case was seen
  "GET /e/:ente/ufficio/pratiche/:id/mosse/:mossa": { caseworker: 409, in: among(examined, 200) },
  "POST /e/:ente/ufficio/pratiche/:id/mosse/:mossa": { caseworker: 409 },
  "GET /e/:ente/ufficio/pratiche/:id/segnalazioni": { caseworker: 409, in: among(examined, 200) },
  "POST /e/:ente/ufficio/pratiche/:id/segnalazioni": { caseworker: 409, in: among(examined, 422) },
  "POST /e/:ente/ufficio/pratiche/:id/note": { caseworker: 422 },
  "POST /e/:ente/ufficio/pratiche/:id/pareri": { caseworker: 422 },
  "POST /e/:ente/ufficio/pratiche/:id/posta/:mail": { caseworker: 404 },
  "GET /e/:ente/ufficio/pratiche/:id/documenti/:document": { caseworker: 404 },
  "GET /e/:ente/ufficio/pareri": operators(200),
  "GET /e/:ente/ufficio/pareri/:opinion": operators(404),
  "POST /e/:ente/ufficio/pareri/:opinion": operators(404),
  "GET /e/:ente/ufficio/assenze": clerks(200),
  "POST /e/:ente/ufficio/assenze": clerks(422),
  "POST /e/:ente/ufficio/assenze/:absence/elimina": clerks(303),
  "GET /e/:ente/ufficio/guida": clerks(200),
  "GET /e/:ente/ufficio/protocollo/esporta/:format": operators(200),
  "GET /e/:ente/ufficio/esporta/:format": operators(200),
  "GET /e/:ente/ufficio/statistiche": clerks(200),
  "GET /e/:ente/ufficio/adesioni": operators(200),
  "GET /e/:ente/ufficio/adesioni/esporta/:format": operators(200),
  "GET /e/:ente/ufficio/adesioni/promemoria": operators(200),
  "POST /e/:ente/ufficio/adesioni/promemoria": operators(303),
  "GET /e/:ente/ufficio/gradimento": clerks(200),
  "GET /e/:ente/ufficio/gradimento/esporta/:format": clerks(200),
  "GET /e/:ente/ufficio/pratiche/:id/atti/scrivi": { caseworker: 200 },
  "POST /e/:ente/ufficio/pratiche/:id/atti/scrivi": { caseworker: 422 },
  "GET /e/:ente/ufficio/pratiche/:id/atti/carica": { caseworker: 200 },
  "POST /e/:ente/ufficio/pratiche/:id/atti/carica": { caseworker: 422 },
  "GET /e/:ente/ufficio/protocollo": operators(200),
  "GET /e/:ente/ufficio/protocollo/giorni": operators(200),
  // no day was printed, and nothing of this number was registered
  "GET /e/:ente/ufficio/protocollo/giorni/:day": operators(404),
  "GET /e/:ente/ufficio/protocollo/:entry": operators(404),
  "GET /e/:ente/ufficio/protocollo/:entry/segnatura": operators(404),
  "GET /e/:ente/ufficio/account": clerks(200),
  "POST /e/:ente/ufficio/account/attivazione": { office: { amministratore: 422 } },
  // the Region takes no accounts
  "POST /e/:ente/ufficio/account/cerca": operators(404),
  "POST /e/:ente/ufficio/account/nuovo": operators(404),
  "GET /e/:ente/ufficio/account/:account": operators(404),
  "POST /e/:ente/ufficio/account/:account": operators(404),
  "GET /e/:ente/ufficio/sportello": operators(200),
  "POST /e/:ente/ufficio/sportello": operators(422),
  // only what one filled in oneself
  "GET /e/:ente/ufficio/sportello/:id": operators(404),
  "POST /e/:ente/ufficio/sportello/:id": operators(404),
  "GET /e/:ente/ufficio/sportello/:id/ricevuta": operators(404),
  // a page that never was has no letter to write
  "POST /e/:ente/ufficio/pratiche/:id/messaggi": { caseworker: 303 },
  "GET /e/:ente/ufficio/modelli": operators(200),
  "GET /e/:ente/ufficio/modelli/:template": operators(404),
  "POST /e/:ente/ufficio/modelli/:template": operators(404),
  "GET /e/:ente/ufficio/conservazione": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/conservazione": { office: { amministratore: 422 } },
  "GET /e/:ente/ufficio/lavori": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/lavori": { office: { amministratore: 303 } },
  "GET /e/:ente/ufficio/persone": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/persone": { office: { amministratore: 422 } },
  "GET /e/:ente/ufficio/persone/:mandate/revoca": { office: {} },
  "POST /e/:ente/ufficio/persone/:mandate/revoca": { office: {} },
  "GET /e/:ente/ufficio/enti": { office: { amministratore: 200 } },
  "GET /e/:ente/ufficio/enti/:istat": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/enti/:istat": { office: { amministratore: 422 } },
  "GET /e/:ente/ufficio/enti/:istat/incarichi/:mandate/revoca": { office: {} },
  "POST /e/:ente/ufficio/enti/:istat/incarichi/:mandate/revoca": { office: {} },
  "GET /e/:ente/ufficio/uffici": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/uffici": { office: { amministratore: 422 } },
  "POST /e/:ente/ufficio/uffici-e-servizi": { office: { amministratore: 422 } },
  "GET /e/:ente/ufficio/uffici/:office": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/uffici/:office": { office: { amministratore: 422 } },
  "POST /e/:ente/ufficio/uffici/:office/operatori": { office: { amministratore: 422 } },
};
