// Resuming lands on the step that was worked on last (S0.36, capability 13).
import type { Istanza } from "#istanze/istanza.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";
import { get } from "../../visit.ts";

/** The first step of a draft in which nothing was typed yet. */
const lastStep = ({ stepRevisions }: Istanza, { modulo }: Servizio): string | undefined => {
  const worked = Object.entries(stepRevisions).sort(([, one], [, other]) => other.at - one.at);
  return worked[0]?.[0] ?? modulo.steps[0]?.id;
};

export const resumeDoors = (): Door[] => [
  get(routes.istanza.resume, "owner", ({ istanza, servizio, params }) => {
    const step = istanza.state === "BOZZA" ? lastStep(istanza, servizio) : undefined;
    return { redirect: step ? routes.istanza.step.href({ ...params, step }) : routes.istanza.page.href(params) };
  }),
];
