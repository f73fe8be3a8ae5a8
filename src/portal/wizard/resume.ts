// Resuming lands on the step that was worked on last (S0.36, capability 13).
import type { Istanza } from "#istanze/istanza.ts";
import { moduloOf } from "#istanze/moduli.ts";
import { isToBeCorrected } from "#istanze/workflow.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";
import { get } from "../../visit.ts";
import { correctingOf } from "./correcting.ts";
import { stepsNow } from "./way.ts";

/** The first step of a draft in which nothing was typed yet. */
const lastStep = ({ stepRevisions }: Istanza, { modulo }: Servizio): string | undefined => {
  const worked = Object.entries(stepRevisions).sort(([, one], [, other]) => other.at - one.at);
  return worked[0]?.[0] ?? modulo.steps[0]?.id;
};

/** The first step with something to correct; the summary when the office asked about what cannot be typed. */
const firstToCorrect = async (ctx: Context, istanza: Istanza, servizio: Servizio): Promise<string> => {
  const modulo = await moduloOf(ctx.db, istanza);
  const correcting = await correctingOf(ctx, servizio, istanza);
  const first = stepsNow(ctx, { modulo, correcting }, istanza)[0];
  const key = { ente: istanza.ente, id: istanza.id };
  return first ? routes.istanza.step.href({ ...key, step: first.id }) : routes.istanza.summary.href(key);
};

export const resumeDoors = (ctx: Context): Door[] => [
  get(
    routes.istanza.resume,
    "owner",
    async ({ istanza, servizio, params }) => {
      if (isToBeCorrected(istanza.state)) return { redirect: await firstToCorrect(ctx, istanza, servizio) };
      const step = istanza.state === "BOZZA" ? lastStep(istanza, servizio) : undefined;
      return { redirect: step ? routes.istanza.step.href({ ...params, step }) : routes.istanza.page.href(params) };
    },
    { does: "draft" },
  ),
];
