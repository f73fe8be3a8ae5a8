import type { WordsOf } from "#forms/shape.ts";
import type { deskForm } from "./desk-form.ts";

export const deskWords: WordsOf<typeof deskForm> = {
  title: "Riconoscimento",
  description: "Che cosa hai visto allo sportello",
  steps: {
    riconoscimento: {
      title: "Che cosa hai visto",
      blocks: {
        chi: {},
        persona: { title: "Spunta quello che hai visto" },
        delega: { title: "Spunta quello che ha portato chi è delegato" },
        delegato: { title: "Chi è delegato" },
      },
    },
  },
  fields: {
    chi: {
      label: "Chi è allo sportello?",
      missing: "Scegli chi è allo sportello",
      options: { persona: "La persona stessa", delegato: "Una persona delegata" },
    },
    documento: {
      label: "Il documento originale: è quello indicato qui sopra, è valido e la foto è della persona",
      missing: "Controlla il documento originale e spunta la casella",
    },
    fotocopia: {
      label: "La fotocopia fronte e retro del documento",
      missing: "Ritira la fotocopia fronte e retro del documento e spunta la casella",
    },
    tessera: {
      label: "Il tesserino del codice fiscale o la tessera sanitaria, e la sua fotocopia",
      missing: "Controlla il tesserino del codice fiscale con la fotocopia e spunta la casella",
    },
    firma: {
      label: "La firma sul modulo di adesione, apposta davanti a me",
      missing: "Il modulo di adesione si firma davanti a te: fallo firmare e spunta la casella",
    },
    delega: {
      label: "Il modulo di delega, firmato da chi delega",
      missing: "Senza il modulo di delega firmato il delegato non può agire: ritiralo e spunta la casella",
    },
    adesione: {
      label: "Il modulo di adesione, firmato da chi delega",
      missing: "Ritira il modulo di adesione firmato da chi delega e spunta la casella",
    },
    fotocopiaDelegante: {
      label: "La fotocopia fronte e retro del documento di chi delega: è quello indicato qui sopra ed è valido",
      missing: "Ritira la fotocopia del documento di chi delega e spunta la casella",
    },
    tesseraDelegante: {
      label: "La fotocopia del tesserino del codice fiscale o della tessera sanitaria di chi delega",
      missing: "Ritira la fotocopia del tesserino del codice fiscale di chi delega e spunta la casella",
    },
    nomeDelegato: { label: "Nome del delegato" },
    cognomeDelegato: { label: "Cognome del delegato" },
    codiceFiscaleDelegato: {
      label: "Codice fiscale del delegato",
      faults: {
        stessaPersona: "Questo è il codice fiscale di chi delega: se è allo sportello, scegli «La persona stessa»",
        operatore: "Non puoi essere tu la persona delegata: chiedi a un collega di fare il riconoscimento",
      },
    },
    tipoDelegato: {
      label: "Documento del delegato",
      options: { "carta-identita": "Carta d'identità", passaporto: "Passaporto", patente: "Patente di guida" },
    },
    numeroDelegato: { label: "Numero del documento del delegato" },
    scadenzaDelegato: {
      label: "Scadenza del documento del delegato",
      faults: { dataPrima: "Il documento del delegato è scaduto: serve un documento valido" },
    },
    documentoDelegato: {
      label: "Ho visto il documento originale del delegato: è valido e la foto è la sua",
      missing: "Controlla il documento originale del delegato e spunta la casella",
    },
  },
};
