// Five requests of invented mayors to the Region: the next one has the number of the manual, SERV06_UTENTI…0000006.
import type { DemoCase } from "./case.ts";

const colle = {
  provincia: "TO",
  comune: "001997",
  cap: "10997",
  sede: "Largo del Modello, 3",
  codiceFiscaleComune: "99990000046",
  pec: "comune@pec.collefinto.example",
  rup: "Rita Simulata",
  emailRup: "rup@collefinto.example",
  telefonoRup: "011 000 0000",
};
const riva = {
  ...colle,
  comune: "001996",
  cap: "10996",
  sede: "Lungolago Prova, 12",
  codiceFiscaleComune: "99990000053",
  pec: "comune@pec.rivamodello.example",
  rup: "Ezio Provato",
  emailRup: "rup@rivamodello.example",
};
const official = (nome: string, cognome: string, codiceFiscale: string) => ({
  "utenti.righe": "1",
  "utenti.0.nome": nome,
  "utenti.0.cognome": cognome,
  "utenti.0.codiceFiscale": codiceFiscale,
});
const asks = (comune: Record<string, string>, utenti: Record<string, string>) => ({
  informativa: { presaVisione: "si" },
  comune,
  utenti,
});

const berta = "PRVBRT71D52L219B";
const nino = "FNTNNI68M03L219L";
const at = { service: "serv06-utenti", ente: "regione-piemonte", clerk: "operatore regionale" };

export const serv06Cases: DemoCase[] = [
  {
    ...at,
    who: berta,
    daysAgo: 21,
    answers: asks(colle, official("Rita", "Simulata", "SMLRTI63H47L219F")),
    moves: [{ daysAgo: 18, move: "Valida" }],
  },
  {
    ...at,
    who: nino,
    daysAgo: 9,
    answers: asks(riva, official("Leo", "Immaginati", "MMGLEO99A14L219C")),
    moves: [
      {
        daysAgo: 6,
        move: "Richiedi correzioni",
        remarks: [
          {
            target: "pec",
            label: "Indirizzo PEC Comune",
            text: "Questa casella rifiuta i messaggi: controlla l'indirizzo e scrivi quello in uso.",
            value: riva.pec,
          },
        ],
      },
    ],
  },
  {
    ...at,
    who: berta,
    daysAgo: 5,
    answers: asks(colle, official("Ciro", "Esempiato", "SMPCRI85C09L219D")),
    moves: [{ daysAgo: 4, move: "Prendi in carico" }],
    letters: ["Il funzionario comincia a lavorare lunedì: riuscite ad abilitarlo prima?"],
  },
  {
    ...at,
    who: nino,
    daysAgo: 2,
    answers: asks(riva, official("Tea", "Inesistenti", "NSSTEA90E44L219D")),
    moves: [],
  },
  {
    ...at,
    who: berta,
    daysAgo: 1,
    answers: asks(colle, official("Yasmin", "Provaldi", "PRVYMN92B58L219O")),
    moves: [],
  },
];
