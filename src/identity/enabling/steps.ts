// How far somebody is: "3 di 5 passi", with the steps that apply to them alone (S4.29).
import type { Enabling } from "./enabling.ts";

export type StepId = "registrato" | "richiesta" | "codice" | "riconoscimento" | "abilitato";
export type EnablingStep = { id: StepId; done: boolean };

/** `byDesk`: whether recognition will be needed, for who has not asked yet. */
export const stepsOf = (enabling: Enabling | undefined, byDesk: boolean): EnablingStep[] => {
  const needed = enabling?.byDesk ?? byDesk;
  const at = (moment: Date | null | undefined): boolean => moment != null;
  const all: EnablingStep[] = [
    { id: "registrato", done: true },
    { id: "richiesta", done: at(enabling?.acceptedAt) },
    { id: "codice", done: at(enabling?.codeConfirmedAt) },
    { id: "riconoscimento", done: at(enabling?.recognisedAt) },
    { id: "abilitato", done: at(enabling?.enabledAt) },
  ];
  return all.filter(({ id }) => needed || id !== "riconoscimento");
};

/** What the person, or somebody else, does next; undefined: nothing is left. */
export const nextStep = (steps: readonly EnablingStep[]): StepId | undefined => steps.find(({ done }) => !done)?.id;
