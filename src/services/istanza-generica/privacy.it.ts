import type { Servizio } from "../../service.ts";

// GDPR art. 13
export const informativa: Servizio["privacy"] = {
  updated: "2026-11-22",
  paragraphs: [
    {
      title: "Testo dimostrativo",
      text: [
        "Questa informativa ha la forma di un'informativa vera, ma il Comune e i recapiti sono inventati. Prima di usare il servizio con persone vere, il titolare deve sostituirla con la propria.",
      ],
    },
    {
      title: "Chi tratta i dati e perché",
      text: [
        "Il titolare è il Comune che offre il servizio. I dati servono a ricevere la richiesta, esaminarla, rispondere e conservarne traccia.",
        "La base giuridica è l'esecuzione di un compito di interesse pubblico (GDPR, articolo 6, paragrafo 1, lettera e). Non ti chiediamo il consenso.",
      ],
    },
    {
      title: "Quali dati",
      text: [
        "Nome, cognome e codice fiscale vengono dall'identità con cui accedi; e-mail e telefono dal tuo profilo o da quello che scrivi.",
        "Se presenti la richiesta per un'altra persona, i suoi dati li scrivi tu: informala.",
        "Conserviamo anche i documenti che alleghi, i messaggi tra te e l'ufficio e gli atti che l'ufficio emette. Se un operatore compila con te allo sportello, resta scritto chi è stato e come hai confermato; se hai firmato su carta, anche la scansione del foglio.",
        "Non scrivere dati sulla salute, sulle opinioni o altri dati delicati se non sono indispensabili alla richiesta.",
      ],
    },
    {
      title: "Chi li vede e per quanto tempo",
      text: [
        "Li vedono gli operatori dell'ufficio competente; un altro ufficio del Comune, se gli viene chiesto un parere, vede solo le parti che servono. Ogni apertura della tua pratica è registrata: dal tuo profilo vedi chi ha visto i tuoi dati.",
        "Le bozze non inviate si cancellano da sole dopo 180 giorni dall'ultima modifica; due settimane prima ricevi un avviso. Il contenuto delle richieste concluse può essere cancellato dopo 5 anni dalla chiusura, quando il Comune lo ha deciso. Restano numero, date e passaggi, senza il contenuto, e il registro di protocollo.",
      ],
    },
    {
      title: "I tuoi diritti",
      text: [
        "Puoi chiedere al Comune di vedere, correggere o cancellare i tuoi dati e di limitarne l'uso (GDPR, articoli da 15 a 21), e presentare reclamo al Garante per la protezione dei dati personali (articolo 77).",
      ],
    },
  ],
};
