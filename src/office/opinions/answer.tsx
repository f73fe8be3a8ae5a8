// One question: only the steps that it shows, and the answer of the office.
import { answerOpinion } from "#istanze/ask-opinion.ts";
import { type Opinion, type Outcome, opinionById, opinionMax, outcomes } from "#istanze/opinions.ts";
import { recordRead } from "#istanze/reads.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { storable } from "#kit/storable.ts";
import type { Summary } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SummaryView } from "#ui/summary.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { AnswerForm, Given, type Typed } from "./answer-form.tsx";
import { CorrectedSince } from "./corrected.tsx";

type OpinionVisit = Visit<"operator", { ente: string; opinion: string }>;

const untyped: Typed = { outcome: "", text: "", faults: [] };
const textFault = (text: string): string | undefined => {
  if (text === "") return "Scrivi la motivazione del parere";
  return text.length > opinionMax
    ? `Il testo è troppo lungo: ${text.length} caratteri su ${opinionMax}. Accorcialo`
    : undefined;
};

const typedIn = ({ body }: OpinionVisit): Typed => {
  const outcome = textOf(body, "esito");
  const text = storable(textOf(body, "testo")).trim();
  const fault = textFault(text);
  const faults = [
    ...(outcomes.some((each) => each === outcome) ? [] : [{ name: "esito", text: "Scegli l'esito del parere" }]),
    ...(fault ? [{ name: "testo", text: fault }] : []),
  ];
  return { outcome, text, faults };
};

const own = "È una tua istanza: non puoi dare un parere (art. 6-bis della legge 241/1990). Chiedi a un collega.";

export const opinionAnswerDoors = (ctx: Context): Door[] => {
  const found = ({ params, clerk }: OpinionVisit): Promise<Opinion | undefined> | undefined =>
    isUuid(params.opinion)
      ? opinionById(
          ctx.db,
          params.ente,
          clerk.offices.map(({ id }) => id),
          params.opinion,
        )
      : undefined;

  const shownOf = async (visit: OpinionVisit, opinion: Opinion): Promise<Summary> => {
    const key = { ente: visit.params.ente, id: opinion.istanza };
    await recordRead(ctx, key, { person: visit.session.person.id, what: "parere" });
    const summary = (await istanzaByKey(ctx.db, key))?.summary ?? [];
    return summary.filter(({ step }) => opinion.shown.includes(step));
  };

  const draw = async (visit: OpinionVisit, opinion: Opinion, typed: Typed, refusal?: string): Promise<Answer> => {
    const { ente } = visit.params;
    const href = routes.office.opinion.href(visit.params);
    const shown = await shownOf(visit, opinion);
    const given = opinion.outcome ? { ...opinion, outcome: opinion.outcome } : undefined;
    const bad = refusal ? 409 : 422;
    return {
      status: refusal || typed.faults.length ? bad : 200,
      page: (
        <Page
          frame={await officeFrame(ctx)(visit, "pareri")}
          title="Parere"
          faulty={typed.faults.length > 0}
          breadcrumb={[{ label: "Pareri", href: routes.office.opinions.href({ ente }) }]}
        >
          <PageHeading title="Parere" over={<Code>{opinion.number ?? ""}</Code>} />
          {refusal && (
            <Alert tone="danger" live>
              {refusal}
            </Alert>
          )}
          <ErrorSummary faults={typed.faults} />
          <Callout title={`${opinion.askedBy} chiede a: ${opinion.officeName}`}>
            <p class="sp-break sp-lines">{opinion.question}</p>
            <p class="sp-small">{showDateTime(opinion.askedAt)}</p>
          </Callout>
          <CorrectedSince opinion={opinion} shown />
          <p class="sp-small">Della pratica vedi solo la parte che serve per rispondere.</p>
          <SummaryView summary={shown} />
          {given && <Given opinion={given} />}
          {given && typed.text && (
            <Textarea name="scritto" label="Quello che avevi scritto: copialo se ti serve" value={typed.text} />
          )}
          {!given && <AnswerForm href={href} typed={typed} />}
        </Page>
      ),
    };
  };

  const answer = async (visit: OpinionVisit, opinion: Opinion, typed: Typed): Promise<Answer> => {
    const outcome = await answerOpinion(ctx, visit.params.ente, opinion, {
      clerk: visit.session.person.id,
      outcome: typed.outcome as Outcome,
      text: typed.text,
    });
    if (outcome === "answered") return { redirect: routes.office.opinion.href(visit.params) };
    if (outcome === "own") return draw(visit, opinion, typed, own);
    const now = (await found(visit)) ?? opinion;
    return draw(visit, now, typed, "Un collega ha già dato il parere: il tuo non è stato registrato.");
  };

  return [
    get(routes.office.opinion, "operator", async (visit) => {
      const opinion = await found(visit);
      return opinion ? draw(visit, opinion, untyped) : "missing";
    }),
    post(routes.office.opinion, "operator", async (visit) => {
      const opinion = await found(visit);
      if (!opinion) return "missing";
      const typed = typedIn(visit);
      return typed.faults.length ? draw(visit, opinion, typed) : answer(visit, opinion, typed);
    }),
  ];
};
