// An act goes out, alone or with the decision that it says; a refusal gives back what was typed.
import { randomUUID } from "node:crypto";
import { issueAct } from "#istanze/acts.ts";
import { decideWithAct } from "#istanze/decide-with-act.ts";
import type { NewAct } from "#istanze/posted-act.ts";
import { slugOf } from "#istanze/workflow.ts";
import { Alert } from "#ui/alert.tsx";
import type { Children } from "#ui/frame.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { decisionIn, type TypedAct } from "./act-typed.ts";
import { drawNews } from "./news.tsx";
import { refreshed } from "./refusal.tsx";
import type { CaseVisit } from "./tab.ts";

export const refusals = {
  own: "Questa istanza è tua: un atto lo può emettere solo un'altra persona dell'ufficio (legge 241/1990, art. 6-bis).",
  refused: "In questa pratica non si possono più emettere atti.",
  tooEarly:
    "Prima di respingere serve il preavviso di rigetto, con i giorni per rispondere (art. 10-bis della legge 241/1990).",
  otherAct:
    "Questa pagina aveva già emesso un atto: lo trovi nella scheda Atti. Quello che vedi qui ora non è ancora partito: se vuoi emettere anche questo, controlla e premi di nuovo “Protocolla ed emetti”.",
  unsaid: "Prima di decidere scrivi la motivazione.",
} as const;

type Outcome = Awaited<ReturnType<typeof decideWithAct>>;

const issued = (ctx: Context, visit: CaseVisit, act: NewAct, { decision }: TypedAct): Promise<Outcome> => {
  const { servizio, params } = visit;
  if (!decision) return issueAct(ctx, servizio, params, act);
  const { move, note, caseRevision } = decision;
  // posted again after it went out: the case is closed, and no move can be made in it
  const name = move?.name ?? servizio.workflow.find((each) => slugOf(each.name) === decision.slug)?.name;
  if (!name) return Promise.resolve("changed");
  return decideWithAct(ctx, servizio, params, act, { name, clerk: act.clerk.id, note, caseRevision });
};

/** The case as it is now, what was typed with its revision, and what is said over it. */
export type Unissued<T extends TypedAct> = { visit: CaseVisit; typed: T; alert: Children };

const changed = async <T extends TypedAct>(ctx: Context, visit: CaseVisit, typed: T): Promise<Unissued<T>> => {
  const now = await refreshed(ctx, visit);
  const decision = typed.decision && decisionIn(now, typed.decision.slug);
  const stands = decision?.move && { ...decision, caseRevision: now.istanza.caseRevision };
  const alert = (
    <>
      {await drawNews(ctx, visit)}
      {!stands && (
        <Alert tone="warning">
          Quella decisione non si può più prendere. Il testo è ancora qui: puoi copiarlo, o emettere l'atto da solo.
        </Alert>
      )}
    </>
  );
  return { visit: now, typed: { ...typed, decision: stands }, alert };
};

export const issueTyped = async <T extends TypedAct>(
  ctx: Context,
  visit: CaseVisit,
  typed: T,
  act: NewAct,
): Promise<{ redirect: string } | Unissued<T>> => {
  const outcome = await issued(ctx, visit, act, typed);
  if (outcome === "changed") return changed(ctx, visit, typed);
  if (outcome !== "issued") {
    const alert = (
      <Alert tone="danger" live>
        {refusals[outcome]}
      </Alert>
    );
    // of what went out nothing is sent again, and what is typed now is an act of its own
    return { visit, typed: outcome === "otherAct" ? { ...typed, id: randomUUID() } : typed, alert };
  }
  ctx.jobs.nudge();
  const { ente, id } = visit.params;
  const query = { scheda: "atti", esito: "emesso", fatto: typed.decision?.slug, vista: visit.query.vista };
  return { redirect: `${routes.office.case.page.href({ ente, id }, query)}#scheda` };
};
