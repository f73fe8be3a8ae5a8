// An absence as it is typed, and what is wrong with it.
import { readDate } from "#kit/typed-date.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { type Posted, textOf } from "../../visit.ts";

export type TypedAbsence = { persona: string; sostituto: string; dal: string; al: string };
export type ReadAbsence = { person: string; substitute: string; from: string; to: string };

export const typedAbsence = (body: Posted, self: string, chooses: boolean): TypedAbsence => ({
  persona: chooses ? textOf(body, "persona") : self,
  sostituto: textOf(body, "sostituto"),
  dal: textOf(body, "dal"),
  al: textOf(body, "al"),
});

const dateFault = "Scrivi una data esistente, come 04/05/2027";

const datesFault = (from: string | undefined, to: string | undefined, today: string): FaultLine[] => [
  ...(from ? [] : [{ name: "dal", text: dateFault }]),
  ...(to ? [] : [{ name: "al", text: dateFault }]),
  ...(from && to && to < from
    ? [{ name: "al", text: "L'ultimo giorno viene prima del primo: controlla le due date" }]
    : []),
  ...(from && to && to >= from && to < today
    ? [{ name: "al", text: "L'assenza è già finita: scrivi un giorno da oggi in poi" }]
    : []),
];

/** `known`: the people that may be chosen. */
export const readAbsence = (
  typed: TypedAbsence,
  known: ReadonlySet<string>,
  today: string,
): ReadAbsence | FaultLine[] => {
  const [from, to] = [readDate(typed.dal), readDate(typed.al)];
  const faults = [
    ...(known.has(typed.persona) ? [] : [{ name: "persona", text: "Scegli chi è assente" }]),
    ...(known.has(typed.sostituto) ? [] : [{ name: "sostituto", text: "Scegli chi sostituisce" }]),
    ...(typed.sostituto && typed.sostituto === typed.persona
      ? [{ name: "sostituto", text: "Chi sostituisce deve essere un'altra persona" }]
      : []),
    ...datesFault(from, to, today),
  ];
  if (faults.length > 0 || !from || !to) return faults;
  return { person: typed.persona, substitute: typed.sostituto, from, to };
};
