// The last day of a case in words (L. 241/1990 art. 2; capability 27).
import { daysBetween, showDate } from "#kit/time.ts";

export type Due = { text: string; tone: "neutral" | "warning" | "danger" };

const days = (n: number): string => (n === 1 ? "1 giorno" : `${n} giorni`);

const left = (today: string, day: string): string => {
  const n = daysBetween(today, day);
  if (n < 0) return `scaduta da ${days(-n)}`;
  if (n === 0) return "scade oggi";
  if (n === 1) return "scade domani";
  return `mancano ${days(n)}`;
};

const soon = 3;
const toneOf = (n: number): Due["tone"] => (n < 0 ? "danger" : n <= soon ? "warning" : "neutral");

type Terms = { dueOn: string | null; answerBy: string | null; closedAt: Date | null };

/** "mancano 12 giorni", "scade oggi", "scaduta da 2 giorni"; "sospesa" while the applicant was asked something. */
export const dueWords = ({ dueOn, answerBy, closedAt }: Terms, today: string): Due => {
  if (closedAt) return { text: "conclusa", tone: "neutral" };
  if (dueOn) return { text: left(today, dueOn), tone: toneOf(daysBetween(today, dueOn)) };
  if (!answerBy) return { text: "sospesa", tone: "neutral" };
  const past = daysBetween(today, answerBy) < 0;
  return {
    text: past
      ? `sospesa: risposta attesa fino al ${showDate(answerBy)}`
      : `sospesa, risposta entro il ${showDate(answerBy)}`,
    tone: past ? "warning" : "neutral",
  };
};
