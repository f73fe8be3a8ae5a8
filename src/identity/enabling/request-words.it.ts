import type { WordsOf } from "#forms/shape.ts";
import type { requestForm } from "./request-form.ts";

export const requestWords: WordsOf<typeof requestForm> = {
  title: "Richiesta di abilitazione",
  description: "I dati per essere abilitati alle istanze online",
  steps: {
    domicilio: {
      title: "Domicilio",
      blocks: { domicilio: { tip: ["Dove abiti adesso, anche se la residenza è altrove."] } },
    },
    recapiti: {
      title: "Recapiti",
      blocks: {
        recapiti: {},
        altroIndirizzo: {
          title: "Dove arriva il codice personale temporaneo",
          tip: ["Il codice non viaggia insieme ai moduli: serve una casella diversa dalla prima, che legga solo tu."],
        },
      },
    },
    documento: {
      title: "Documento di identità",
      tab: "Documento",
      blocks: {
        documento: {
          tip: ["Scrivi i dati del documento che hai con te: se devi presentarti a uno sportello, porterai questo."],
        },
      },
    },
  },
  fields: {
    indirizzo: { label: "Indirizzo", hint: "Via o piazza e numero civico." },
    provincia: { label: "Provincia" },
    comune: { label: "Comune" },
    cap: { label: "CAP" },
    cellulare: {
      label: "Cellulare",
      hint: "Il numero che usi tu.",
      faults: { cellulareFisso: "Scrivi un numero di cellulare: a un numero fisso gli SMS non arrivano" },
    },
    telefono: { label: "Altro telefono", hint: "Facoltativo." },
    email: { label: "Indirizzo e-mail", hint: "Qui arrivano il modulo di adesione e l'avviso di attivazione." },
    altraEmail: {
      label: "Un'altra casella e-mail",
      missing: "Scrivi una seconda casella e-mail: il codice non può arrivare insieme ai moduli",
      faults: { stessaEmail: "Scrivi una casella diversa dalla prima: il codice non può arrivare insieme ai moduli" },
    },
    tipo: {
      label: "Tipo di documento",
      options: {
        "carta-identita": "Carta d'identità",
        passaporto: "Passaporto",
        patente: "Patente di guida",
      },
    },
    numero: { label: "Numero", hint: "Come è scritto sul documento." },
    rilasciatoDa: { label: "Rilasciato da", hint: "Ad esempio: Comune di Torino, Ministero dell'interno." },
    rilasciatoIl: {
      label: "Data di rilascio",
      faults: {
        dataDopo: "La data di rilascio non può essere nel futuro: controlla il documento",
        dopoScadenza: "La data di rilascio è dopo la scadenza: controllale sul documento",
      },
    },
    scadenza: {
      label: "Data di scadenza",
      faults: {
        dataPrima: "Questo documento è scaduto: usane uno valido, oppure rinnovalo e torna a fare la richiesta",
      },
    },
  },
};
