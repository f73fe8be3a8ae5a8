import type { Servizio } from "../../service.ts";

// GDPR art. 13 for whoever fills in, art. 14 for the officials whose data the mayor gives (S0.46).
export const informativa: Servizio["privacy"] = {
  updated: "2026-11-22",
  paragraphs: [
    {
      title: "Testo dimostrativo",
      text: [
        "Questa informativa è un testo dimostrativo: ha la forma di un'informativa vera, ma i recapiti sono inventati e non è un atto della Regione Piemonte. Prima di usare il servizio con persone vere, il titolare deve sostituirla con la propria.",
        "Segue gli articoli 13 e 14 del Regolamento UE 2016/679 (GDPR): il 13 per te che compili, il 14 per i funzionari di cui scrivi i dati.",
      ],
    },
    {
      title: "Chi tratta i dati",
      text: [
        "Il titolare del trattamento è la Regione Piemonte, piazza Piemonte 1, 10127 Torino. Indirizzo dimostrativo per questo servizio: servizi06@demo.example.",
        "Puoi scrivere al responsabile della protezione dei dati (DPO) all'indirizzo dimostrativo dpo@demo.example.",
      ],
    },
    {
      title: "Perché e con quale base giuridica",
      text: [
        "I dati servono a ricevere la richiesta, a controllarla, ad abilitare le persone indicate al Sistema Informativo Regionale Servizi Educativi 0-6, a inviare conferme e comunicazioni, a dare assistenza e a proteggere il servizio da accessi non autorizzati.",
        "La base giuridica è l'esecuzione di un compito di interesse pubblico (articolo 6, paragrafo 1, lettera e, del GDPR; articolo 2-ter del decreto legislativo 30 giugno 2003, n. 196), in relazione al sistema integrato di educazione e di istruzione fino a sei anni (decreto legislativo 13 aprile 2017, n. 65). Non ti chiediamo il consenso, perché non è questa la base.",
        "I dati non sono usati per pubblicità né per creare profili.",
      ],
    },
    {
      title: "Quali dati e da dove vengono",
      text: [
        "Del Sindaco o del Legale Rappresentante: nome, cognome, codice fiscale e ruolo. Vengono dall'identità con cui accede e dai ruoli registrati nel sito.",
        "Del Comune: sede, codice fiscale e PEC. Vengono da ciò che già sappiamo dell'ente o da chi compila.",
        "Del responsabile unico del procedimento (RUP): nome, e-mail e telefono. Li scrive chi compila.",
        "Dei funzionari da abilitare: nome, cognome e codice fiscale. Li scrive chi compila, non li chiediamo a loro: per questo chi compila dichiara di avere condiviso con loro questa informativa.",
        "Dell'uso del servizio: date delle operazioni, stati dell'istanza, chi ha fatto ogni passaggio e chi dell'ufficio ha aperto l'istanza; i messaggi tra te e l'ufficio con i loro documenti; le correzioni chieste e gli atti. Se dai un voto al servizio, il voto resta legato all'istanza.",
        "Non chiediamo dati su salute, opinioni, religione o altri dati particolari: non scriverli.",
      ],
    },
    {
      title: "Se non vuoi dare i dati",
      text: [
        "I campi con l'asterisco sono obbligatori: senza quei dati la richiesta non si può inviare e le persone non possono essere abilitate.",
      ],
    },
    {
      title: "Chi può vedere i dati",
      text: [
        "Le persone autorizzate dell'ufficio regionale che esamina la richiesta, e quelle dell'assistenza. Se l'ufficio chiede un parere a un altro ufficio della Regione, questo vede solo le parti che gli servono. Ogni apertura dell'istanza è registrata: la leggi in “Chi ha visto i miei dati”.",
        "Il Sindaco e il Legale Rappresentante del Comune vedono chi opera per il Comune, con nome, cognome e codice fiscale.",
        "I fornitori che gestiscono il sito e la posta per conto della Regione, nominati responsabili del trattamento (articolo 28 del GDPR).",
        "Altre amministrazioni e autorità, solo quando una legge lo prevede, per esempio per controllare le dichiarazioni (articolo 71 del D.P.R. 445/2000).",
        "I dati non vengono pubblicati. Nella e-mail di conferma i codici fiscali delle persone sono mostrati solo in parte; la ricevuta allegata li riporta interi.",
      ],
    },
    {
      title: "Trasferimenti fuori dall'Unione europea",
      text: ["I dati non sono trasferiti fuori dall'Unione europea né a organizzazioni internazionali."],
    },
    {
      title: "Per quanto tempo",
      text: [
        "Le bozze non inviate si cancellano da sole dopo 180 giorni dall'ultima modifica; due settimane prima ricevi un avviso. Il contenuto delle istanze concluse può essere cancellato dopo 5 anni dalla chiusura, quando il titolare lo ha deciso, e mai finché l'istanza serve a dimostrare un'abilitazione in corso. Restano numero, date e passaggi, senza il contenuto, e il registro di protocollo. Le abilitazioni restano registrate, con la data di inizio e di fine, finché servono a dimostrare chi poteva entrare nel Sistema Informativo.",
        "Anche le istanze annullate prima dell'invio si cancellano dopo 180 giorni. Puoi chiedere al titolare di cancellarle prima.",
        "Lo storico di un'istanza non si può modificare né cancellare riga per riga, perché serve da prova.",
      ],
    },
    {
      title: "Decisioni automatiche",
      text: [
        "Nessuna decisione è presa solo da un programma. Il sito controlla che i dati siano completi e scritti bene; la richiesta la esamina una persona.",
      ],
    },
    {
      title: "I tuoi diritti",
      text: [
        "Puoi chiedere al titolare di vedere i tuoi dati, di correggerli, di cancellarli o di limitarne l'uso quando la legge lo consente, e puoi opporti al trattamento (articoli da 15 a 21 del GDPR). Gli stessi diritti li hanno il RUP e i funzionari indicati.",
        "Scrivi al titolare o al DPO: la risposta arriva entro un mese.",
        "Se ritieni che i tuoi dati siano trattati in modo scorretto, puoi presentare reclamo al Garante per la protezione dei dati personali (articolo 77 del GDPR) o rivolgerti al giudice (articolo 79).",
      ],
    },
  ],
};
