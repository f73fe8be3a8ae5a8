// The numbered tabs over the pages of the request.
import type { RequestReading } from "#istanze/enabling/request.ts";
import type { StepTab } from "#ui/stepper.tsx";
import { routes } from "../../routes.ts";

/** `here`: the id of a step, or the page after them. */
export const requestTabs = ({ modulo, form, faults }: RequestReading, here: string): StepTab[] => {
  const words = modulo.words.it.steps;
  const ids = form.path.map(({ id }) => id);
  const isDone = (id: string): boolean =>
    (form.stepFaults[id] ?? []).length === 0 && !faults.some(({ name }) => stepOf(modulo, name) === id);
  const steps = ids.map(
    (id): StepTab => ({
      title: words[id]?.tab ?? words[id]?.title ?? id,
      state: id === here ? "current" : isDone(id) ? "done" : "todo",
      href: routes.enabling.step.href({ step: id }),
    }),
  );
  const summary: StepTab = {
    title: "Conferma",
    state: here === "riepilogo" ? "current" : "todo",
    href: routes.enabling.summary.href(),
  };
  return [...steps, summary];
};

/** The step in which a fault stands. */
export const stepOf = (modulo: RequestReading["modulo"], name: string): string =>
  modulo.steps.find(({ blocks }) => blocks.some(({ fields }) => fields.some(({ id }) => id === name.split(".")[0])))
    ?.id ?? "";
