import type { WordsOf } from "#forms/shape.ts";
import type { form } from "./form.ts";

export const parole: WordsOf<typeof form> = {
  title: "Istanza generica",
  description: "Scrivi al Comune quando non c'è un modulo apposta",
  steps: {
    informativa: {
      title: "Informativa privacy",
      blocks: {
        privacy: {
          title: "Come trattiamo i tuoi dati",
          text: [
            "Il Comune usa i dati che scrivi solo per esaminare la tua richiesta e risponderti (Regolamento UE 2016/679, articolo 13).",
          ],
          link: { label: "Leggi l'informativa completa nella pagina del servizio", url: "privacy" },
        },
      },
    },
    richiedente: {
      title: "Chi presenta la richiesta",
      tab: "Chi sei",
      blocks: {
        chi: { title: "I tuoi dati" },
        recapiti: { title: "Come ti possiamo rispondere" },
        perConto: { title: "Per chi la presenti" },
        delegante: {},
      },
    },
    richiesta: {
      title: "La tua richiesta",
      tab: "La richiesta",
      blocks: { oggetto: { title: "Di che cosa si tratta" }, testo: { title: "Spiega la tua richiesta" } },
    },
    documenti: {
      title: "Documenti da allegare",
      tab: "Documenti",
      blocks: {
        documenti: { text: ["Se non hai documenti da allegare premi Successivo."] },
      },
    },
  },
  fields: {
    presaVisione: {
      label: "Dichiaro di aver letto l'informativa sulla privacy",
      missing: "Per proseguire devi dichiarare di aver letto l'informativa sulla privacy",
    },
    nome: { label: "Nome" },
    cognome: { label: "Cognome" },
    codiceFiscale: { label: "Codice fiscale" },
    email: {
      label: "Indirizzo e-mail",
      hint: "Qui arrivano la conferma e gli avvisi quando l'ufficio ti risponde.",
    },
    telefono: { label: "Telefono", hint: "Facoltativo: per chiamarti se serve un chiarimento veloce." },
    perChi: {
      label: "Presenti la richiesta per",
      options: { me: "me", altro: "un'altra persona che mi ha delegato" },
    },
    nomeDelegante: { label: "Nome di chi ti ha delegato" },
    cognomeDelegante: { label: "Cognome di chi ti ha delegato" },
    codiceFiscaleDelegante: { label: "Codice fiscale di chi ti ha delegato" },
    argomento: {
      label: "Argomento",
      options: {
        informazioni: "Chiedo informazioni",
        documenti: "Chiedo copia di documenti (accesso agli atti)",
        segnalazione: "Segnalo un problema",
        altro: "Altro",
      },
    },
    oggetto: { label: "Oggetto", hint: "In poche parole, ad esempio: lampione spento in via Roma." },
    luogo: { label: "Dove si trova il problema", hint: "Facoltativo: via e numero, o un punto di riferimento." },
    delega: {
      label: "Delega firmata",
      hint: "Di chi ti ha delegato, con copia del suo documento. Va bene anche una foto nitida.",
      blank: "Scarica il modulo di delega",
      missing: "Allega la delega firmata da chi ti ha incaricato",
    },
    allegati: { label: "Altri documenti", hint: "Foto, lettere, planimetrie: quello che serve a capire la richiesta." },
    descrizione: { label: "Descrizione", hint: "Che cosa chiedi e perché. Più sei preciso, prima ti rispondiamo." },
  },
};
