import type { Modulo } from "#forms/modulo.ts";
import type { Read } from "#forms/read.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { StepTab } from "#ui/stepper.tsx";
import { routes } from "../../routes.ts";
import type { Correcting } from "./correcting.ts";
import { stepState } from "./step-state.ts";

export type Place = { step: string } | "riepilogo" | "invia";

/**
 * S0.44: the steps of the form and then, for every form, Riepilogo and Invia. Any step can be opened in any order
 * (capability 12); a step is done when somebody was there and nothing in it is at fault. Of corrections only the steps that they are about.
 */
export const wizardTabs = (
  modulo: Modulo,
  read: Read,
  istanza: Istanza,
  at: Place,
  correcting?: Correcting,
): StepTab[] => {
  const words = modulo.words.it.steps;
  const key = { ente: istanza.ente, id: istanza.id };
  const all = typeof at === "string";
  const editable = at !== "invia";
  const path = read.path.filter(({ id }) => !correcting || correcting.scope.steps.has(id));
  const steps = path.map((step): StepTab => {
    const here = typeof at === "object" && at.step === step.id;
    return {
      title: words[step.id]?.tab ?? words[step.id]?.title ?? step.id,
      state: here ? "current" : stepState(step, istanza, read, { correcting, all }),
      href: editable ? routes.istanza.step.href({ ...key, step: step.id }) : undefined,
    };
  });
  return [
    ...steps,
    {
      title: "Riepilogo",
      state: at === "riepilogo" ? "current" : at === "invia" ? "done" : "todo",
      href: editable ? routes.istanza.summary.href(key) : undefined,
    },
    { title: correcting ? "Invia di nuovo" : "Invia", state: at === "invia" ? "current" : "todo" },
  ];
};
