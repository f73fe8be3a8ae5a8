import type { Card, Eligibility, Servizio } from "../../service.ts";

export const scheda: Card = {
  summary:
    "Il Sindaco chiede alla Regione Piemonte di abilitare i funzionari del Comune al Sistema Informativo Regionale Servizi Educativi 0-6.",
  audience: [
    "Ai Comuni del Piemonte che hanno bisogno di abilitare una o più persone non ancora abilitate al Sistema Informativo Regionale Servizi Educativi 0-6 anni.",
  ],
  // S0.5
  applicants: [
    "Il Sindaco di un Comune del Piemonte, oppure il Legale Rappresentante del Comune.",
    "Un funzionario non può presentarla al loro posto.",
  ],
  description: [
    "Il Sistema Informativo Regionale Servizi Educativi 0-6 raccoglie i dati sui servizi educativi per i bambini fino a 6 anni. Per ogni Comune ci lavorano solo le persone che il Sindaco ha indicato.",
    "Con questa istanza indichi chi sono: nome, cognome e codice fiscale di ogni persona. Ne puoi indicare fino a 50 in una volta.",
    "Serve solo per le persone nuove. Chi è già abilitato non va indicato un'altra volta.",
  ],
  how: [
    "Accedi e controlla che la fascia “Stai operando per” riporti il tuo Comune.",
    "Scegli Nuova istanza e premi Compila nel riquadro “Utenti Servizi 06”.",
    "Compila i primi tre passi: Informativa privacy, Dati del Comune, Elenco utenti.",
    "Controlla tutto nel passo 4, Riepilogo.",
    "Nel passo 5 premi Invia e poi Conferma. Senza questo passo la richiesta non parte.",
    "Premi Scarica pdf e conserva la ricevuta.",
    "Se l'ufficio chiede una correzione ricevi un avviso: apri l'istanza, premi Correggi e poi Invia di nuovo.",
  ],
  needs: [
    "Nome, cognome e codice fiscale di ogni persona da abilitare.",
    "Indirizzo, CAP, codice fiscale e PEC del Comune: se già li conosciamo li trovi scritti.",
    "Nome, e-mail e telefono del responsabile unico del procedimento (RUP) per i Servizi 06.",
    "Nessun documento da allegare e nessuna firma da apporre: fa fede l'identità con cui accedi.",
  ],
  // S0.19, S0.20
  obtains: [
    "Subito: un numero di istanza e la ricevuta in PDF, inviata anche all'e-mail del RUP.",
    "Nella pagina dell'istanza: il numero di protocollo, la data entro cui l'ufficio risponde e i suoi documenti.",
    "Quando la richiesta è VALIDATA: le persone indicate sono abilitate per il tuo Comune. Entrano nel Sistema Informativo con SPID, CIE o TS-CNS, ognuna con la propria identità. In “Chi opera per il Comune” vedi chi è abilitato e puoi revocarlo.",
  ],
  timing: [
    { label: "Quando puoi presentarla", text: "Sempre: non c'è una scadenza." },
    {
      label: "Entro quando si conclude",
      text: "Entro 30 giorni dall'invio (legge 7 agosto 1990, n. 241, articolo 2). Se l'ufficio ti chiede una correzione, un'integrazione o ti manda un preavviso di rigetto il conto si ferma finché rispondi.",
    },
  ],
  costs: "Gratuito.",
  // S0.10, S0.12
  conditions: [
    "I dati sono dichiarati sotto la tua responsabilità (D.P.R. 28 dicembre 2000, n. 445, articoli 46 e 47). Chi dichiara il falso rischia sanzioni penali e perde ciò che ha ottenuto (articoli 75 e 76).",
    "L'istanza vale perché chi la invia è stato identificato (decreto legislativo 7 marzo 2005, n. 82, articolo 65). Per questo le istanze inviate con l'accesso dimostrativo non hanno valore legale.",
    "Il sistema integrato di educazione e di istruzione fino a sei anni è regolato dal decreto legislativo 13 aprile 2017, n. 65.",
  ],
};

export const ammissibilita: Eligibility = {
  question: "Posso presentare questa richiesta?",
  answers: [
    {
      id: "sindaco",
      label: "Sono il Sindaco di un Comune del Piemonte",
      may: true,
      because: "Accedi, controlla di operare per il tuo Comune e compila il modulo.",
    },
    {
      id: "legale-rappresentante",
      label: "Sono il Legale Rappresentante di un Comune del Piemonte",
      may: true,
      because:
        "Puoi presentarla come il Sindaco. Accedi, controlla di operare per il Comune che rappresenti e compila il modulo.",
    },
    {
      id: "funzionario",
      label: "Sono un funzionario o un dipendente del Comune",
      may: false,
      because:
        "La richiesta la può inviare solo il Sindaco o il Legale Rappresentante. Prepara per lui nome, cognome e codice fiscale delle persone da abilitare, compreso te se serve, e chiedigli di compilarla.",
    },
    {
      id: "fuori-piemonte",
      label: "Sono il Sindaco di un Comune fuori dal Piemonte",
      may: false,
      because:
        "Il Sistema Informativo riguarda solo i Comuni del Piemonte. Chiedi alla tua Regione quale servizio usa.",
    },
    {
      id: "altro",
      label: "Nessuno di questi",
      may: false,
      because:
        "Questa richiesta serve solo ai Comuni, per abilitare chi ci lavora. Se cerchi un posto al nido o alla scuola dell'infanzia, chiedi al tuo Comune.",
    },
  ],
};

const telefono = "011 000 0000 (numero dimostrativo)";
const orario = "dal lunedì al venerdì, 08:00 - 18:00";

export const contatti: Servizio["contacts"] = {
  // S0.78
  technical: {
    title: "Assistenza tecnica",
    scope: "Per l'accesso, per un errore, per una pagina che non funziona, per un invio che non riesce.",
    phone: telefono,
    hours: orario,
    email: "assistenza.servizi06@demo.example",
  },
  // S0.79
  administrative: {
    title: "Informazioni amministrative",
    scope: "Per sapere quali dati inserire, chi può essere abilitato e a che punto è la richiesta.",
    office: "Settore Regionale Politiche dell'Istruzione, Programmazione e Monitoraggio Strutture Scolastiche",
    email: "servizi06@demo.example",
  },
};

export const argomenti: string[] = [
  "Assistenza – Sistema Servizi 06",
  "Assistenza – Registrazione utenti",
  "Un dato già compilato è sbagliato",
  "Non riesco ad accedere o a operare per il mio Comune",
  "Non riesco a inviare l'istanza",
  "Non ho ricevuto la conferma o la ricevuta",
];
