// A request that was decided: what was seen and by whom; what was recognised is ended here when an official learns that
// the act was revoked.
import { notEnded } from "#identity/representation.ts";
import type { Decided } from "#identity/representation-requests.ts";
import { endRecognised } from "#istanze/representation/end.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { lastsSaid } from "#words/representation.it.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { type Reason, ReasonForm } from "./forms.tsx";
import { backToList, type OneVisit, onePage, reasonIn, reasonLines } from "./frame-of.tsx";
import { Outcome } from "./view.tsx";

export const drawDecided = async (
  ctx: Context,
  visit: OneVisit,
  decided: Decided,
  reason?: Reason,
): Promise<Answer> => {
  const held = decided.granted ? await notEnded(ctx.db, decided, romeDate(ctx.clock.now())) : undefined;
  return onePage(ctx, visit, {
    asked: decided,
    lines: reasonLines(reason),
    children: (
      <>
        <Outcome decided={decided} />
        {decided.granted && !held && <p>Non vale più.</p>}
        {held && (
          <>
            <p>
              Vale{" "}
              {lastsSaid({ from: showDate(held.validFrom), to: held.validTo ? showDate(held.validTo) : undefined })}.
            </p>
            <ReasonForm
              title="Non vale più?"
              action={routes.office.representation.end.href(visit.params)}
              hint="Ad esempio: il decreto è stato revocato. Vale da subito, su tutti i dispositivi. La persona legge questo motivo."
              button="Termina"
              reason={reason}
            />
          </>
        )}
      </>
    ),
  });
};

export const endDecided = async (ctx: Context, visit: OneVisit, decided: Decided): Promise<Answer> => {
  const reason = reasonIn(visit);
  if (reason.fault) return drawDecided(ctx, visit, decided, reason);
  const ending = { clerk: visit.session.person.id, because: reason.text.trim() };
  const outcome = decided.granted ? await endRecognised(ctx, decided, ending) : "missing";
  ctx.jobs.nudge();
  return outcome === "missing" ? "missing" : backToList(visit, "terminato");
};
