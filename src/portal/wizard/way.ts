// From step to step: of a draft along its path, of an istanza to be corrected only where something is to be corrected.
import type { Modulo, Step } from "#forms/modulo.ts";
import { readForm } from "#forms/read.ts";
import { isAssistedBy } from "#istanze/assisted.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { worldOf } from "#istanze/reading.ts";
import type { Query } from "#kit/route.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import type { Correcting } from "./correcting.ts";

type At = { modulo: Modulo; correcting?: Correcting | undefined };

export const stepsNow = (ctx: Context, { modulo, correcting }: At, istanza: Istanza): Step[] =>
  readForm(modulo, istanza.typed, worldOf(ctx)).path.filter(({ id }) => !correcting || correcting.scope.steps.has(id));

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

type AtStep = At & { step: Step };

/** `query`: what the page there says first. */
export const afterStep = (ctx: Context, at: AtStep, istanza: Istanza, query: Query = {}): string => {
  const steps = stepsNow(ctx, at, istanza);
  const next = steps[steps.findIndex(({ id }) => id === at.step.id) + 1];
  return next
    ? routes.istanza.step.href({ ...keyOf(istanza), step: next.id }, query)
    : routes.istanza.summary.href(keyOf(istanza), query);
};

/** Out of a step that is filled in: by the message that stands behind it (S0.59), or straight to the next one. */
export const onward = (ctx: Context, at: AtStep, istanza: Istanza, query: Query = {}): string => {
  // what was read before the first sending is not read again with each correction
  if (!at.step.notice || at.correcting) return afterStep(ctx, at, istanza, query);
  return routes.istanza.step.href({ ...keyOf(istanza), step: at.step.id }, { avviso: "1", ...query });
};

export const beforeStep = (ctx: Context, at: AtStep, istanza: Istanza): string => {
  const steps = stepsNow(ctx, at, istanza);
  const before = steps[steps.findIndex(({ id }) => id === at.step.id) - 1] ?? at.step;
  return routes.istanza.step.href({ ...keyOf(istanza), step: before.id });
};

/** Where who leaves the filling-in comes to; a clerk goes back to the desk. */
export const wayOut = (istanza: Istanza, person: string): string => {
  if (isAssistedBy(istanza, person)) return routes.office.assisted.href({ ente: istanza.ente });
  return istanza.sentAt ? routes.istanza.page.href(keyOf(istanza)) : routes.istanze.href({ scheda: "lavorazione" });
};
