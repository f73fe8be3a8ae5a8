import type { WordsOf } from "#forms/shape.ts";
import { identityWords } from "#words/identity.it.ts";
import type { form } from "./form.ts";

export const parole: WordsOf<typeof form> = {
  title: "Istanza generica",
  description: "Scrivi al Comune quando non c'è un modulo apposta",
  steps: {
    informativa: {
      title: "Informativa privacy",
      blocks: {
        privacy: {
          title: "Come trattiamo i dati personali",
          text: [
            "Il Comune usa i dati scritti qui solo per esaminare la richiesta e rispondere (Regolamento UE 2016/679, articolo 13).",
          ],
          link: { label: "Leggi l'informativa completa nella pagina del servizio", url: "privacy" },
        },
      },
    },
    richiedente: {
      title: "Chi presenta la richiesta",
      tab: "Chi presenta",
      blocks: {
        chi: { title: "Dati di chi presenta la richiesta" },
        europeo: {},
        recapiti: { title: "Dove arriva la risposta" },
        perConto: { title: "Per chi è la richiesta" },
        delegante: {},
      },
    },
    richiesta: {
      title: "La richiesta",
      blocks: { oggetto: { title: "Di che cosa si tratta" }, testo: { title: "Che cosa si chiede" } },
    },
    documenti: {
      title: "Documenti da allegare",
      tab: "Documenti",
      blocks: {
        documenti: { tip: ["Gli altri documenti sono facoltativi: se non ne hai, premi Successivo."] },
      },
    },
  },
  fields: {
    presaVisione: {
      label: "Dichiaro di aver letto l'informativa sulla privacy",
      missing: "Per proseguire devi dichiarare di aver letto l'informativa sulla privacy",
    },
    ...identityWords,
    codiceFiscaleItaliano: {
      label: "Codice fiscale italiano",
      hint: "Facoltativo: la tua identità europea non lo dice. Se in Italia te ne hanno dato uno, scrivilo.",
    },
    email: {
      label: "Indirizzo e-mail",
      hint: "Qui arrivano la conferma e gli avvisi quando l'ufficio risponde.",
    },
    telefono: { label: "Telefono", hint: "Facoltativo: per un chiarimento veloce a voce." },
    perChi: {
      label: "La richiesta è per",
      options: { me: "chi la presenta", altro: "un'altra persona, che ha dato una delega" },
    },
    nomeDelegante: { label: "Nome di chi ha dato la delega" },
    cognomeDelegante: { label: "Cognome di chi ha dato la delega" },
    codiceFiscaleDelegante: { label: "Codice fiscale di chi ha dato la delega" },
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
      hint: "Di chi ha dato la delega, con copia del suo documento. Va bene anche una foto nitida.",
      blank: "Scarica il modulo di delega",
      missing: "Allega la delega firmata da chi la dà",
    },
    allegati: { label: "Altri documenti", hint: "Foto, lettere, planimetrie: quello che serve a capire la richiesta." },
    descrizione: {
      label: "Descrizione",
      hint: "Che cosa si chiede e perché. Più è precisa, prima arriva la risposta.",
    },
  },
};
