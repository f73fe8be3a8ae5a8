// The feedback of the State's criteria, in its steps and both variants (S0.71 to S0.75, C.SE.1.7). Each step is stored
// as it is answered: who stops half way has still been heard.

import { detailsMax, type Feedback, feedbackOf, isGood, storeFeedback } from "#istanze/feedback.ts";
import type { Istanza } from "#istanze/istanza.ts";
import type { Query } from "#kit/route.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { feedbackWords } from "#words/feedback.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { Aspects, Details, question } from "./feedback-forms.tsx";

type Phase = "aspetti" | "dettagli" | "grazie";
const phaseIn = (text: string | undefined): Phase => (text === "dettagli" || text === "grazie" ? text : "aspetti");

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

export const feedbackDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"owner">, phase: Phase, given: Feedback, fault?: string): Promise<Answer> => {
    const { istanza } = visit;
    const href = routes.istanza.feedback.href({ ente: istanza.ente, id: istanza.id });
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame(visit, { ente: istanza.ente })} title={question} faulty={Boolean(fault)}>
          <PageHeading title={question} over={istanza.number && <Code>{istanza.number}</Code>} />
          {phase === "aspetti" && <Aspects href={href} given={given} />}
          {phase === "dettagli" && (
            <>
              {fault && <ErrorSummary faults={[{ name: "dettagli", text: fault }]} />}
              <Details href={href} given={given} fault={fault} />
            </>
          )}
          {phase === "grazie" && (
            <>
              <Alert tone="success" live>
                Grazie, il tuo parere ci aiuterà a migliorare il servizio!
              </Alert>
              <ButtonLink href={routes.istanze.href({ scheda: "inviate" })} iconAfter="it-arrow-right">
                Vai alle tue istanze
              </ButtonLink>
            </>
          )}
        </Page>
      ),
    };
  };

  const store = async (visit: Visit<"owner">, given: Feedback) => {
    const key = { ente: visit.istanza.ente, id: visit.istanza.id };
    await storeFeedback(ctx.db, key, visit.istanza.service, given, ctx.clock.now());
  };
  const to = (visit: Visit<"owner">, fase: Phase): Answer => ({
    redirect: routes.istanza.feedback.href(keyOf(visit.istanza), { fase }),
  });
  const toStars = (visit: Visit<"owner">, query: Query = {}): Answer => ({
    redirect: `${routes.istanza.sent.href(keyOf(visit.istanza), query)}#stelle`,
  });

  const scored = async (visit: Visit<"owner">, known: Feedback | undefined): Promise<Answer> => {
    const stars = Number(textOf(visit.body, "stelle"));
    if (![1, 2, 3, 4, 5].includes(stars)) return toStars(visit, { voto: "manca" });
    // another variant has other answers: those of the first one are not its answers
    const same = known && isGood(known.stars) === isGood(stars);
    await store(visit, { stars, aspects: same ? known.aspects : [], details: known?.details ?? "" });
    return to(visit, "aspetti");
  };

  const chosen = async (visit: Visit<"owner">, known: Feedback, back: boolean): Promise<Answer> => {
    const { answers } = feedbackWords[isGood(known.stars) ? "good" : "poor"];
    await store(visit, { ...known, aspects: Object.keys(answers).filter((id) => textOf(visit.body, id) === "si") });
    return back ? toStars(visit) : to(visit, "dettagli");
  };

  const explained = async (visit: Visit<"owner">, known: Feedback, back: boolean): Promise<Answer> => {
    const details = storable(textOf(visit.body, "dettagli"));
    const length = [...details].length;
    if (length > detailsMax) {
      const fault = `Il testo può avere al massimo ${detailsMax} caratteri: ne hai scritti ${length}`;
      return draw(visit, "dettagli", { ...known, details }, fault);
    }
    await store(visit, { ...known, details });
    return to(visit, back ? "aspetti" : "grazie");
  };

  return [
    get(routes.istanza.feedback, "owner", async (visit) => {
      const given = await feedbackOf(ctx.db, visit.params);
      return given
        ? draw(visit, phaseIn(visit.query.fase), given)
        : { redirect: routes.istanza.sent.href(visit.params) };
    }),
    post(routes.istanza.feedback, "owner", async (visit) => {
      if (!visit.istanza.sentAt) return "missing";
      const phase = textOf(visit.body, "fase");
      const known = await feedbackOf(ctx.db, visit.params);
      if (phase === "stelle" || !known) return scored(visit, known);
      const back = phase.startsWith("indietro");
      return phase.endsWith("aspetti") ? chosen(visit, known, back) : explained(visit, known, back);
    }),
  ];
};
