// What invented citizens have written to the demo's municipality.
import type { DemoCase } from "./case.ts";
import { citizens } from "./people.ts";

type Request = { argomento: string; oggetto: string; descrizione: string; luogo?: string };

const asks = ({ nome, cognome }: { nome: string; cognome: string }, request: Request) => ({
  informativa: { presaVisione: "si" },
  richiedente: { email: `${nome}.${cognome}@demo.example`.toLowerCase(), telefono: "", perChi: "me" },
  richiesta: { luogo: "", ...request },
});
const at = { service: "istanza-generica", ente: "borgo-esempio", clerk: "operatore comunale" };

export const genericCases: DemoCase[] = [
  {
    ...at,
    who: citizens.wanda.codiceFiscale,
    daysAgo: 34,
    answers: asks(citizens.wanda, {
      argomento: "segnalazione",
      oggetto: "Panchina rotta ai giardini",
      luogo: "Giardini della Prova",
      descrizione: "Una panchina vicino alla fontana ha due assi rotte: chi si siede rischia di cadere.",
    }),
    moves: [{ daysAgo: 27, move: "Accogli", note: "La panchina è stata sostituita. Grazie della segnalazione." }],
  },
  {
    ...at,
    who: citizens.dino.codiceFiscale,
    daysAgo: 28,
    answers: asks(citizens.dino, {
      argomento: "documenti",
      oggetto: "Copia della concessione edilizia del 1974",
      descrizione: "Chiedo copia della concessione edilizia della casa di via del Modello 9, di cui sono proprietario.",
    }),
    moves: [{ daysAgo: 25, move: "Prendi in carico" }],
  },
  {
    ...at,
    who: citizens.milena.codiceFiscale,
    daysAgo: 12,
    answers: asks(citizens.milena, {
      argomento: "altro",
      oggetto: "Occupazione del suolo per un trasloco",
      descrizione: "Chiedo di occupare due posti auto davanti al numero 4 per un trasloco.",
    }),
    moves: [
      {
        daysAgo: 10,
        move: "Richiedi integrazioni",
        remarks: [
          {
            target: "descrizione",
            label: "Descrizione",
            text: "Scrivi il giorno e l'orario del trasloco e la targa del furgone.",
            value: "Chiedo di occupare due posti auto davanti al numero 4 per un trasloco.",
          },
        ],
      },
    ],
  },
  {
    ...at,
    who: citizens.ciro.codiceFiscale,
    daysAgo: 8,
    answers: asks(citizens.ciro, {
      argomento: "altro",
      oggetto: "Uso della palestra comunale la domenica notte",
      descrizione: "Chiedo l'uso della palestra comunale la domenica dalle 23 alle 3 per un torneo tra amici.",
    }),
    moves: [
      {
        daysAgo: 3,
        move: "Preavviso di rigetto",
        note: "Il regolamento della palestra non prevede l'apertura dopo le 22 e il personale di custodia non è in servizio la domenica notte.",
      },
    ],
  },
  {
    ...at,
    who: citizens.leo.codiceFiscale,
    daysAgo: 6,
    answers: asks(citizens.leo, {
      argomento: "informazioni",
      oggetto: "Orari dello sportello in agosto",
      descrizione: "Vorrei sapere se ad agosto lo sportello è aperto anche il sabato mattina.",
    }),
    moves: [{ daysAgo: 5, move: "Prendi in carico" }],
    letters: ["Mi basta anche una risposta per telefono, la mattina."],
  },
  {
    ...at,
    who: citizens.tea.codiceFiscale,
    daysAgo: 3,
    answers: asks(citizens.tea, {
      argomento: "segnalazione",
      oggetto: "Lampione spento",
      luogo: "Via della Prova, 3",
      descrizione: "Il lampione davanti al numero 3 è spento da una settimana e la sera non si vede il marciapiede.",
    }),
    moves: [],
  },
  {
    ...at,
    who: citizens.clara.codiceFiscale,
    daysAgo: 2,
    answers: asks(citizens.clara, {
      argomento: "informazioni",
      oggetto: "Contributo per l'affitto",
      descrizione: "Quando esce il bando per il contributo sull'affitto e dove si presenta la domanda?",
    }),
    moves: [],
  },
  {
    ...at,
    who: citizens.yasmin.codiceFiscale,
    daysAgo: 1,
    answers: asks(citizens.yasmin, {
      argomento: "altro",
      oggetto: "Uso di una sala per il corso di italiano",
      descrizione: "La nostra associazione chiede una sala il mercoledì sera per un corso di italiano gratuito.",
    }),
    moves: [],
  },
];
