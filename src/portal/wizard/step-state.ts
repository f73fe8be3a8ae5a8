// What a numbered tab says of its step: done, still to do, or asked for by the office.
import type { Field, Step } from "#forms/modulo.ts";
import type { Read } from "#forms/read.ts";
import { changedNames } from "#istanze/asking.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { StepTab } from "#ui/stepper.tsx";
import type { Correcting } from "./correcting.ts";

const isUnder = (name: string, target: string): boolean => name === target || name.startsWith(`${target}.`);

const fieldsOf = ({ blocks }: Step): Field[] => blocks.flatMap(({ fields }) => fields);

/** Whether the person was there: it was stored or left once, or something stands in it that was not filled in for them. */
const isTouched = (step: Step, { stepRevisions, typed, origins }: Istanza): boolean =>
  Object.hasOwn(stepRevisions, step.id) ||
  fieldsOf(step).some(
    ({ id, locked }) =>
      !locked &&
      Object.entries(typed).some(([name, text]) => text !== "" && isUnder(name, id) && origins[name]?.text !== text),
  );

/** Rows are put right too by taking one out or adding another. */
const isChanged = (target: string, changed: readonly string[]): boolean =>
  changed.some((name) => isUnder(name, target) || name === `${target.split(".")[0]}.righe`);

/** What the office wrote about a field of the step, and stands as it was sent. */
const isAsked = (step: Step, { asking }: Correcting, changed: readonly string[]): boolean => {
  const ids = fieldsOf(step).map(({ id }) => id);
  return (asking?.remarks ?? []).some(
    ({ target }) => ids.includes(target.split(".")[0] ?? "") && !isChanged(target, changed),
  );
};

/** `all`: where everything is before one's eyes, as in the summary, and so was seen. */
export const stepState = (
  step: Step,
  istanza: Istanza,
  { stepFaults }: Read,
  { correcting, all }: { correcting: Correcting | undefined; all: boolean },
): StepTab["state"] => {
  const faulty = (stepFaults[step.id] ?? []).length > 0;
  if (correcting) return faulty || isAsked(step, correcting, changedNames(istanza)) ? "asked" : "done";
  const seen = all || istanza.number !== null || isTouched(step, istanza);
  return seen && !faulty ? "done" : "todo";
};
