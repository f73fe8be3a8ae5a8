// "Cosa succede adesso, entro quando, chi": the same three questions in every state (capability 26, C.SE.1.9,
// C.SE.1.10). Dates are ISO days.
import { daysBetween, showDate, showLongDate } from "#kit/time.ts";
import { type StateLabel, stateWords } from "./states.it.ts";
import { type StoodStill, termWords } from "./term.it.ts";

export type Now = {
  state: StateLabel;
  isSent: boolean;
  /** Name of the office that works it. */
  office: string | undefined;
  today: string;
  takenAt: Date | null;
  /** Last day of the procedure; null while its term does not run. */
  dueOn: string | null;
  /** Last day for what the applicant was asked. */
  answerBy: string | null;
  suspendedSince: string | undefined;
  deadlineDays: number;
  stood: StoodStill | undefined;
};

export type NowWords = { now: string; when: string[]; who: string };

const left = (today: string, day: string): string => {
  const days = daysBetween(today, day);
  if (days === 0) return "è oggi";
  return days === 1 ? "manca 1 giorno" : `mancano ${days} giorni`;
};

const dueWords = ({ dueOn, today, deadlineDays, stood }: Now & { dueOn: string }): string[] =>
  dueOn >= today
    ? [
        `L'ufficio deve concludere entro ${showLongDate(dueOn)} (${left(today, dueOn)}). ${termWords(deadlineDays, stood)}`,
      ]
    : [
        `L'ufficio doveva concludere entro ${showLongDate(dueOn)}: il termine è passato. Puoi scrivere all'ufficio o rivolgerti a chi, nell'ente, ha il potere di concludere al suo posto (legge 241/1990, art. 2, comma 9-bis).`,
      ];

const answerWords = ({ answerBy, today, state }: Now & { answerBy: string }): string[] => {
  if (answerBy >= today) return [`Rispondi entro ${showLongDate(answerBy)} (${left(today, answerBy)}).`];
  const late = `La data per rispondere era ${showLongDate(answerBy)}.`;
  return [
    state === "PREAVVISO DI RIGETTO"
      ? `${late} Puoi ancora presentare le tue osservazioni finché l'ufficio non riprende l'esame.`
      : `${late} Puoi ancora rispondere, finché l'ufficio non riprende l'esame o non chiude l'istanza: fallo prima possibile.`,
  ];
};

/** Art. 10-bis for a notice of rejection, art. 2 c. 7 for what is asked. */
const untilWhen = (state: StateLabel): string =>
  state === "PREAVVISO DI RIGETTO"
    ? ": ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, quando finiscono i giorni per presentarle (legge 241/1990, art. 10-bis)"
    : " e riprende quando rispondi";

const whenWords = (f: Now): string[] => {
  const { dueOn, answerBy, suspendedSince } = f;
  if (answerBy) {
    return [
      ...answerWords({ ...f, answerBy }),
      ...(suspendedSince
        ? [`Il termine per l'ufficio è sospeso dal ${showDate(suspendedSince)}${untilWhen(f.state)}.`]
        : []),
    ];
  }
  return dueOn ? dueWords({ ...f, dueOn }) : [];
};

const isOffice = (state: StateLabel): boolean => state === "INVIATA" || state === "PRESA IN CARICO";

/** What is closed has no date: only what happened. */
const isOpen = (state: StateLabel): boolean =>
  isOffice(state) || state === "RIFIUTATO" || state === "DA INTEGRARE" || state === "PREAVVISO DI RIGETTO";

/** Before it is sent only the applicant can annul it, afterwards only the office. */
const cancelledWords = ({ isSent, office }: Now): string =>
  isSent
    ? `L'ufficio${office ? ` (${office})` : ""} ha annullato l'istanza: nessuno la esamina più. Il motivo è nei tuoi messaggi e nello storico dell'istanza.`
    : "Hai annullato l'istanza prima di inviarla: nessuno la esamina.";

export const nowWords = (f: Now): NowWords => {
  const { now, who } = stateWords[f.state];
  const taken = f.state === "PRESA IN CARICO" && f.takenAt ? ` L'ha presa in carico il ${showDate(f.takenAt)}.` : "";
  return {
    now: f.state === "ANNULLATA" ? cancelledWords(f) : now + taken,
    when: isOpen(f.state) ? whenWords(f) : [],
    who: isOffice(f.state) && f.office ? `Tocca all'ufficio: ${f.office}.` : who,
  };
};
