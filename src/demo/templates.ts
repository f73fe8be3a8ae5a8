import type { Purpose } from "#istanze/templates.ts";

type DemoTemplate = { ente: string; purpose: Purpose; service: string | null; title: string; body: string };

/** Texts that the demo's offices keep at hand. */
export const templates: DemoTemplate[] = [
  {
    ente: "regione-piemonte",
    purpose: "messaggio",
    service: null,
    title: "Abbiamo ricevuto la richiesta",
    body: "Buongiorno,\n\nabbiamo ricevuto l'istanza {numero} e la stiamo esaminando. Se servono chiarimenti le scriviamo qui.\n\n{ufficio}",
  },
  {
    ente: "regione-piemonte",
    purpose: "correzione",
    service: "serv06-utenti",
    title: "Dati del Comune da controllare",
    body: "Alcuni dati del Comune non risultano corretti: li trova indicati qui sotto, campo per campo.",
  },
  {
    ente: "regione-piemonte",
    purpose: "preavviso",
    service: null,
    title: "Motivi che ostano all'accoglimento",
    body: "Ai sensi dell'articolo 10-bis della legge 241/1990 si comunica che l'istanza {numero} non può essere accolta per i seguenti motivi: ",
  },
  {
    ente: "borgo-esempio",
    purpose: "messaggio",
    service: null,
    title: "Serve un chiarimento",
    body: "Buongiorno,\n\nper rispondere all'istanza {numero} ci serve un chiarimento: \n\n{ufficio}",
  },
  {
    ente: "borgo-esempio",
    purpose: "integrazione",
    service: null,
    title: "Documenti mancanti",
    body: "Per esaminare la richiesta mancano alcuni documenti o informazioni, indicati qui sotto.",
  },
  {
    ente: "borgo-esempio",
    purpose: "atto",
    service: null,
    title: "Risposta all'istanza",
    body: "In risposta all'istanza {numero} si comunica quanto segue.",
  },
];
