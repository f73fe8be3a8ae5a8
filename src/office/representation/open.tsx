// A request that waits: "Riconosci" with the days from and to which it holds, or "Rifiuta" with the reason (S3.24).
import { otherAdults } from "#identity/representation.ts";
import type { Open } from "#identity/representation-requests.ts";
import { type Decision, decideRepresentation } from "#istanze/representation/decide.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { textOf } from "../../visit.ts";
import { decisionLines, GrantForm, type Reason, ReasonForm } from "./forms.tsx";
import { backToList, type OneVisit, onePage, reasonIn, reasonLines } from "./frame-of.tsx";
import { type DecisionTyped, firstTyped, readDecision } from "./typed-decision.ts";
import { Others } from "./view.tsx";

type Wrong = { decision?: DecisionTyped; reason?: Reason };

export const drawOpen = async (ctx: Context, visit: OneVisit, asked: Open, wrong: Wrong = {}): Promise<Answer> => {
  const { decision, reason } = wrong;
  const today = romeDate(ctx.clock.now());
  const others = await otherAdults(ctx.db, { codiceFiscale: asked.codiceFiscale, besides: asked.person, today });
  const action = routes.office.representation.one.href(visit.params);
  return onePage(ctx, visit, {
    asked,
    lines: [...decisionLines(decision?.faults ?? []), ...reasonLines(reason)],
    children: (
      <>
        <Others others={others} />
        <GrantForm
          ctx={ctx}
          action={action}
          typed={decision?.typed ?? firstTyped(ctx, asked)}
          faults={decision?.faults ?? []}
        />
        <ReasonForm
          title="Non puoi riconoscerla?"
          action={action}
          hint="La persona lo legge così com’è scritto: di’ che cosa manca e che cosa deve portare, senza nominare altri."
          button="Rifiuta"
          reason={reason}
        />
      </>
    ),
  });
};

export const decide = async (ctx: Context, visit: OneVisit, asked: Open): Promise<Answer> => {
  const clerk = visit.session.person.id;
  const settle = async (decision: Decision): Promise<Answer> => {
    const outcome = await decideRepresentation(ctx, asked, decision);
    ctx.jobs.nudge();
    return backToList(visit, outcome === "decided" ? "deciso" : "tardi");
  };
  if (textOf(visit.body, "esito") !== "riconosci") {
    const reason = reasonIn(visit);
    return reason.fault
      ? drawOpen(ctx, visit, asked, { reason })
      : settle({ grants: false, because: reason.text.trim(), clerk });
  }
  const decision = readDecision(ctx, asked, visit.body);
  return decision.faults.length
    ? drawOpen(ctx, visit, asked, { decision })
    : settle({ grants: decision.lasting, because: decision.because, clerk });
};
