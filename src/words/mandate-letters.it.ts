// What is written to people when a mandate is given, looked at again or taken away.
import { withArticle } from "./ente.it.ts";
import { heldSaid, type Rest } from "./mandates.it.ts";

type Text = { subject: string; body: string };

const withIdentity =
  "con SPID, con la Carta di Identità Elettronica (CIE) o con la Tessera Sanitaria - Carta Nazionale dei Servizi";

// S0.21: nothing secret ever travels by mail.
const noCodes = "Non servono codici, password o certificati da installare: non te ne invieremo e non te ne chiederemo.";

// S0.19
export const enabledMessage = (f: { comune: string; system: string; number: string }): Text => ({
  subject: `Puoi operare per ${withArticle(f.comune)}`,
  body:
    `Sei abilitata o abilitato a operare per ${withArticle(f.comune)} come funzionario comunale su ${f.system}, su richiesta del sindaco o legale rappresentante (istanza ${f.number}).\n\n` +
    `Vale da subito: quando accedi, in alto leggi per quale ente stai operando. ${noCodes}\n\n` +
    "Se non ti aspettavi questa abilitazione, dillo al tuo Comune: il sindaco la può revocare in ogni momento.",
});

// S0.19, S0.21
export const enabledMail = (f: { comune: string; system: string; url: string }): Text => ({
  subject: `Puoi operare per ${withArticle(f.comune)}`,
  body:
    `Sei abilitata o abilitato a operare per ${withArticle(f.comune)} su ${f.system}.\n\n` +
    `Accedi ${withIdentity}:\n${f.url}\n\n${noCodes}`,
});

// S0.19: for officials who never signed in, whose address nobody knows. `names` only to a confirmed address.
export const enabledRupMail = (f: {
  comune: string;
  system: string;
  number: string;
  url: string;
  howMany: number;
  names: string[] | undefined;
}): Text => ({
  subject: `Istanza ${f.number}: funzionari abilitati`,
  body:
    `La richiesta di abilitazione per ${withArticle(f.comune)} (istanza ${f.number}) è stata validata.\n\n` +
    (f.howMany === 1
      ? "Una delle persone indicate non ha ancora un indirizzo e-mail registrato: avvisala tu"
      : `${f.howMany} delle persone indicate non hanno ancora un indirizzo e-mail registrato: avvisale tu`) +
    ` che può iniziare a usare ${f.system} da subito.\n` +
    (f.names ? `\n${f.names.map((name) => `- ${name}`).join("\n")}\n` : "") +
    `\nSi accede ${withIdentity}:\n${f.url}\n\n${noCodes}`,
});

// S0.19, capability 7
export const enabledMayorMessage = (f: {
  comune: string;
  system: string;
  number: string;
  enabled: string[];
  already: string[];
}): Text => ({
  subject: `Funzionari abilitati: ${f.number}`,
  body:
    `L'istanza ${f.number} è stata validata.\n\n` +
    (f.enabled.length
      ? `Da ora possono operare per ${withArticle(f.comune)} su ${f.system}: ${f.enabled.join(", ")}.`
      : "Nessuna nuova abilitazione.") +
    (f.already.length ? `\n\nErano già abilitati: ${f.already.join(", ")}.` : "") +
    "\n\nIn “Chi opera per il Comune”, dalla Bacheca o dal Profilo, vedi tutti gli incarichi e li puoi revocare in ogni momento.",
});

// S0.16, S0.19: to whoever loses a mandate
export const revokedMessage = (f: { ente: string; mandate: string; because: string; rest: Rest }): Text => ({
  subject: `Incarico terminato: ${f.ente}`,
  body:
    `Il tuo incarico per ${withArticle(f.ente)} (${f.mandate}) è stato revocato.\n\nMotivo: ${f.because}\n\n` +
    (f.rest.length === 0
      ? "Da ora non puoi più operare per questo ente."
      : `Da ora non puoi più usare questo incarico. Per lo stesso ente ti ${f.rest.length === 1 ? "resta" : "restano"} ${heldSaid(f.rest)}.`) +
    " Quello che hai inviato finora resta valido e consultabile. Se pensi che sia un errore, parlane con il tuo ente.",
});

export const revokedMail = (f: { ente: string; url: string }): Text => ({
  subject: "Una novità sui tuoi incarichi",
  body: `C'è una novità sul tuo incarico per ${withArticle(f.ente)}. La trovi nei tuoi messaggi:\n${f.url}`,
});

// capability 7
export const yearlyMessage = (f: { ente: string; year: number; lines: string[] }): Text => ({
  subject: `${f.year}: gli incarichi di ${f.ente} sono ancora validi?`,
  body:
    `Una volta all'anno ti chiediamo di controllare chi può operare per ${withArticle(f.ente)}. Oggi sono:\n\n` +
    `${f.lines.join("\n\n")}\n\n` +
    "Apri “Chi opera per il Comune”, dalla Bacheca o dal Profilo: conferma gli incarichi ancora validi e revoca gli altri. Finché non li revochi, gli incarichi restano attivi.",
});

export const yearlyMail = (f: { ente: string; year: number; url: string }): Text => ({
  subject: `${f.year}: gli incarichi del tuo ente sono ancora validi?`,
  body: `Una volta all'anno ti chiediamo di controllare chi può operare per ${withArticle(f.ente)}. Trovi l'elenco qui:\n${f.url}`,
});

// S1.37. `from`: "da subito", "dal 10/06/2026".
export const deskMessage = (f: { ente: string; role: string; from: string }): Text => ({
  subject: `Nuovo incarico: ${f.ente}`,
  body:
    `Hai un nuovo incarico per ${withArticle(f.ente)}: ${f.role}.\n\n` +
    `Vale ${f.from}. Dalla Bacheca apri le pagine dell'ufficio. Se non ti aspettavi questo incarico, dillo a chi amministra lo sportello dell'ente.`,
});

// S0.5, S1.15: to whoever represents an ente
export const headMessage = (f: { ente: string; role: string; from: string }): Text => ({
  subject: `Puoi operare per ${withArticle(f.ente)}`,
  body:
    `Risulti come ${f.role} per ${withArticle(f.ente)}.\n\n` +
    `Vale ${f.from}: quando accedi, in alto leggi per quale ente stai operando, e puoi compilare e inviare le sue istanze. ` +
    `In “Chi opera per il Comune”, dalla Bacheca o dal Profilo, vedi chi altro opera per l'ente e lo puoi revocare in ogni momento. ${noCodes}\n\n` +
    "Se non ti aspettavi questo incarico, chiedi subito assistenza: lo togliamo.",
});

// S1.15: to those who represent the ente already
export const registeredMessage = (f: { ente: string; role: string; name: string }): Text => ({
  subject: `Nuovo incarico per ${withArticle(f.ente)}`,
  body:
    `${f.name} risulta ora come ${f.role} per ${withArticle(f.ente)}: lo ha registrato l'ufficio che riceve le istanze dei Comuni.\n\n` +
    "Se non te lo aspettavi, chiedi subito assistenza: lo togliamo. Un sindaco lo può anche revocare da “Chi opera per il Comune”.",
});

// S0.21
export const roleMail = (f: { ente: string; url: string }): Text => ({
  subject: "Una novità sui tuoi incarichi",
  body: `Hai un nuovo incarico per ${withArticle(f.ente)}. Accedi ${withIdentity} e lo trovi nei tuoi messaggi:\n${f.url}\n\n${noCodes}`,
});
