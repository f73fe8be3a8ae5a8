import type { WordsOf } from "#forms/shape.ts";
import type { form } from "./form.ts";

// The words of the form, as the manual prints them (S0.44 to S0.60).

const usoIndirizzo =
  "Questo indirizzo email verrà utilizzato come riferimento per la conferma di invio del presente modulo e per qualsiasi ulteriore successiva comunicazione che si rendesse necessaria nell'ambito del Sistema integrato di gestione Servizi 0-6.";

export const parole: WordsOf<typeof form> = {
  title: "Utenti Servizi 06",
  description: "Sistema Integrato di gestione Servizi 06 – Utenti",
  steps: {
    informativa: {
      title: "Dichiarazioni",
      tab: "Informativa privacy",
      blocks: {
        privacy: {
          title: "Informativa sul trattamento dei dati personali",
          text: [
            "La Regione Piemonte, in qualità di titolare del trattamento, desidera fornire informazioni circa il trattamento dei dati personali che saranno trattati secondo quanto previsto dal “Regolamento UE 2016/679 relativo alla protezione delle persone fisiche con riguardo al trattamento dei dati personali, nonché alla libera circolazione di tali dati e che abroga la direttiva 95/46/CE (Regolamento Generale sulla Protezione dei dati, di seguito “GDPR”)”.",
          ],
          link: {
            label:
              "Il testo completo dell'informativa è reperibile nella pagina del servizio, alla voce Informativa privacy",
            url: "privacy",
          },
        },
      },
    },
    comune: {
      title: "Dati del Comune",
      blocks: {
        sindaco: { title: "Dati anagrafici del Sindaco o del Legale Rappresentante dell'Ente" },
        comune: {
          title: "Comune",
          text: ["Il sottoscritto, in qualità di Sindaco pro tempore / Legale Rappresentante del Comune di:"],
        },
        rup: {
          title: "Responsabile unico del procedimento (RUP)",
          after: [
            "ATTENZIONE! L'indirizzo e-mail indicato verrà utilizzato come riferimento per la conferma di invio del presente modulo e per qualsiasi ulteriore successiva comunicazione che si rendesse necessaria nell'ambito del Sistema integrato di gestione Servizi 0-6.",
          ],
        },
      },
    },
    utenti: {
      title: "Elenco utenti da abilitare al sistema Servizi 06",
      tab: "Elenco utenti",
      notice: {
        title: "I dati sono stati salvati",
        text: [
          "Hai completato l'elenco degli utenti. Ora controlla il riepilogo.",
          "Attenzione: l'istanza NON è ancora stata inviata. Dopo il riepilogo ti resta il passo 5, Invia.",
        ],
        button: "Ho capito",
      },
      blocks: {
        utenti: {
          title: "CHIEDE",
          text: [
            "di abilitare al servizio “Sistema Informativo Regionale Servizi Educativi 0-6” i seguenti funzionari comunali appositamente individuati, che vi accederanno per conto dell'amministrazione, utilizzando SPID, la Carta di Identità Elettronica (CIE) o la Tessera Sanitaria con funzionalità di Carta Nazionale dei Servizi (TS-CNS).",
            "Qualora anche il Sindaco o il Legale Rappresentante dell'Ente debbano essere abilitati al servizio “Sistema Informativo Regionale Servizi Educativi 0-6” si richiede di indicare i nominativi e i dettagli necessari nell'elenco degli utenti da abilitare.",
          ],
        },
      },
    },
  },
  fields: {
    presaVisione: {
      label:
        "Dichiaro di aver preso visione dell'informativa sulla privacy e di averla condivisa con i funzionari nel seguito indicati",
      missing: "Per proseguire devi dichiarare di aver preso visione dell'informativa sulla privacy",
    },
    nome: { label: "Nome" },
    cognome: { label: "Cognome" },
    codiceFiscale: { label: "Codice Fiscale" },
    provincia: {
      label: "Provincia",
      hint: "Scegli prima la Provincia e poi il Comune; controlla che siano giusti prima degli altri dati",
      missing: "Scegli la provincia",
    },
    comune: {
      label: "Comune",
      missing: "Scegli il Comune",
      faults: {
        altroComune: "Stai operando per {ente}: scegli quel Comune, oppure cambia l'ente per cui operi",
      },
    },
    cap: { label: "CAP", missing: "Inserisci il CAP della sede del Comune" },
    sede: {
      label: "Indirizzo sede legale dell'Ente",
      hint: "es. Corso Giacomo Matteotti, 10. Indirizzo completo di numero civico senza P.IVA o codice",
      missing: "Inserisci l'indirizzo della sede legale del Comune",
    },
    codiceFiscaleComune: {
      label: "Codice fiscale del Comune",
      hint: "11 cifre",
      missing: "Inserisci il codice fiscale del Comune",
      faults: { altroComune: "Non è il codice fiscale dell'ente per cui stai operando, {ente}: correggilo" },
    },
    pec: { label: "Indirizzo PEC Comune", missing: "Inserisci l'indirizzo PEC del Comune" },
    rup: {
      label: "Nominativo RUP per i Servizi 06",
      hint: "Nome e cognome",
      missing: "Inserisci il nominativo del RUP per i Servizi 06",
    },
    emailRup: { label: "Indirizzo email del RUP", hint: usoIndirizzo, missing: "Inserisci l'indirizzo email del RUP" },
    telefonoRup: { label: "Recapito telefonico del RUP", missing: "Inserisci il recapito telefonico del RUP" },
    utenti: {
      label: "Dati anagrafici utente",
      row: "Utente {n}",
      add: "Aggiungi utente",
      remove: "Elimina utente {n}",
      missing: "Indica almeno un utente da abilitare",
      fields: {
        nome: { label: "Nome", missing: "Inserisci il nome" },
        cognome: { label: "Cognome", missing: "Inserisci il cognome" },
        codiceFiscale: {
          label: "Codice Fiscale",
          missing: "Inserisci il codice fiscale",
          faults: {
            // S0.17
            giaAbilitato:
              "Questa persona è già abilitata per questo Comune: elimina la riga, non serve chiederlo di nuovo",
          },
        },
      },
    },
  },
};
