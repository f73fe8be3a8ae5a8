import { scanDays } from "../enabling.it.ts";
import type { InfoPage } from "./info-page.ts";

const updated = "2026-11-23";

export const privacy: InfoPage = {
  title: "Informativa privacy del sito",
  updated,
  sections: [
    {
      title: "Di che cosa parla questa pagina",
      paragraphs: [
        "Questa pagina dice quali dati tratta il sito quando lo usi. Ogni servizio ha in più la sua informativa, che leggi prima di compilare.",
        "È un testo dimostrativo: l'ente che mette in funzione il sito deve completarla con i propri recapiti. Gli indirizzi demo.example non esistono.",
      ],
    },
    {
      title: "Titolare e responsabile della protezione dei dati",
      paragraphs: [
        "Titolare del trattamento è l'ente a cui presenti l'istanza. Per le pagine comuni a tutti gli enti è chi gestisce il sito: gestore@demo.example. Il responsabile della protezione dei dati si raggiunge a dpo@demo.example.",
      ],
    },
    {
      title: "Solo cookie tecnici",
      paragraphs: [
        "Quando accedi, il sito mette nel browser un cookie che si chiama sportello_sessione: serve a riconoscerti da una pagina all'altra e viene tolto quando premi Esci. Mentre passi dal gestore della tua identità ce n'è un altro, sportello_richiesta, che dura dieci minuti e fa tornare la risposta proprio a te. Chi entra con un account dell'ente ha anche sportello_dispositivo, che dura un anno e dice che con questo browser sei già entrato: così i tentativi di estranei non ti rallentano.",
        "Nel nostro archivio resta solo un'impronta di ciascuno, dalla quale non si può ricavare il cookie.",
        "Sono cookie tecnici: per questo non ti chiediamo il consenso e non vedi nessun avviso. Se non accedi, il sito non mette alcun cookie.",
      ],
    },
    {
      title: "Nessuna analisi delle visite, nessun servizio di altri",
      paragraphs: [
        "Il sito non usa strumenti di analisi delle visite, pubblicità o pulsanti di reti sociali. Caratteri, immagini e programmi arrivano tutti da questo sito: le pagine non chiedono niente ad altri siti.",
        "Gli uffici vedono solo numeri, senza nomi: quante istanze arrivano, in quanto tempo si risponde, in quale passo del modulo ci si ferma.",
      ],
    },
    {
      title: "La copia sul tuo dispositivo",
      paragraphs: [
        "Mentre compili, se qualcosa non è ancora stato salvato, per esempio perché manca la connessione, una copia resta nella memoria del browser del tuo dispositivo. Quando il salvataggio riesce viene cancellata.",
        "Se usi un computer di altri, prima di andartene aspetta che la pagina dica che è tutto salvato e premi Esci.",
      ],
    },
    {
      title: "Quali dati conserva il sito",
      paragraphs: ["Per offrirti il servizio, il sito conserva:"],
      list: [
        "chi sei: nome, cognome, codice fiscale e, se li conosciamo, e-mail e telefono;",
        "per quali enti puoi agire, con quale ruolo, da dove viene l'incarico e fino a quando vale;",
        "quando hai fatto l'accesso e quando la sessione si è chiusa;",
        "le tue istanze: ciò che hai scritto, anche nelle bozze, i documenti e lo storico dei passaggi;",
        "quello che tu e l'ufficio vi scrivete, le note e i pareri dell'ufficio, gli atti che emette;",
        "il registro di protocollo dell'ente, che per legge non si può cambiare;",
        "chi, tra chi lavora per gli enti, ha aperto le tue istanze e quando: lo leggi in “Chi ha visto i miei dati”;",
        "i messaggi e le e-mail che il sito ti ha mandato;",
        "le stelline, le note e i promemoria che aggiungi, che vedi solo tu;",
        "il voto che dai a un servizio, legato all'istanza;",
        "le richieste di assistenza: nome, e-mail e ciò che hai scritto.",
      ],
    },
    {
      title: "Perché e con quale base giuridica",
      paragraphs: [
        "Per ricevere le istanze e risponderti: è un compito di interesse pubblico (articolo 6, paragrafo 1, lettera e, del Regolamento UE 2016/679). Chi gestisce il sito può tenere registri tecnici (data, ora, pagina chiesta, indirizzo IP) per trovare guasti e abusi.",
      ],
    },
    {
      title: "Per quanto tempo",
      paragraphs: [
        `Le scansioni di documenti e moduli fatte allo sportello per il riconoscimento si cancellano dopo ${scanDays} giorni. Resta che cosa è stato visto, da chi e quando, con il tipo, il numero e la scadenza del documento.`,
        "Gli accessi, e i messaggi scambiati con il gestore della tua identità, si conservano per 24 mesi, come chiedono le regole di SPID e CIE; i messaggi sono cifrati. I tuoi accessi li vedi nel tuo profilo.",
        "Le bozze non inviate si cancellano da sole dopo il tempo scritto nell'informativa di ogni servizio, due settimane dopo un avviso. Le istanze inviate si conservano secondo il piano di conservazione dei documenti dell'ente: il loro contenuto si cancella alla fine di quel tempo, quando l'ente lo ha deciso. Puoi chiedere prima la cancellazione al titolare, che decide secondo la legge.",
      ],
    },
    {
      title: "I tuoi diritti",
      paragraphs: [
        "Puoi chiedere di vedere, correggere o cancellare i tuoi dati, di limitarne l'uso, e puoi opporti al trattamento (articoli da 15 a 21 del Regolamento). Scrivi al titolare o al responsabile della protezione dei dati.",
        "Puoi anche presentare reclamo al Garante per la protezione dei dati personali.",
      ],
    },
  ],
};
