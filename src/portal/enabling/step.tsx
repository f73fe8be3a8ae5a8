// One step of the request: everything that was typed is stored before anything is judged (S4.5, S4.22).
import { faultSentence } from "#forms/fault-sentence.ts";
import type { Fault, Step } from "#forms/modulo.ts";
import { readPosted } from "#forms/posted.ts";
import { StepFields } from "#forms/step-page.tsx";
import type { Enabling } from "#identity/enabling/enabling.ts";
import { type RequestReading, readRequest, saveRequest } from "#istanze/enabling/request.ts";
import { worldOf } from "#istanze/reading.ts";
import { EnterPresses } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { StepActions } from "../step-actions.tsx";
import { standingOf } from "./standing.ts";
import { requestTabs, stepOf } from "./tabs.ts";
import { enablingTitle } from "./words.it.ts";

type StepVisit = Visit<"person", { step: string }>;
type At = { enabling: Enabling; byDesk: boolean; reading: RequestReading; step: Step };

export const enablingStepDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  /** Undefined: there is nothing to fill in now. */
  const at = async (visit: StepVisit): Promise<At | undefined> => {
    const { enabling, byDesk } = await standingOf(ctx, visit.session);
    if (!enabling || enabling.confirmedAt) return undefined;
    const reading = readRequest(ctx, enabling, byDesk);
    const step = reading.form.path.find(({ id }) => id === visit.params.step);
    return step && { enabling, byDesk, reading, step };
  };

  const faultsHere = ({ reading, step }: At): Fault[] =>
    reading.faults.filter(({ name }) => stepOf(reading.modulo, name) === step.id);

  const draw = async (visit: StepVisit, { enabling, reading, step }: At, faults: Fault[]): Promise<Answer> => {
    const { modulo, form } = reading;
    const lines = faults.map((fault) => ({ name: fault.name, text: faultSentence(fault, modulo, "it") }));
    const title = modulo.words.it.steps[step.id]?.title ?? step.id;
    const isFirst = form.path[0]?.id === step.id;
    const back = routes.enabling.page.href();
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={`${title} - ${modulo.words.it.title}`}
          faulty={lines.length > 0}
          breadcrumb={[{ label: enablingTitle, href: back }]}
        >
          <PageHeading title={modulo.words.it.title} />
          <Stepper tabs={requestTabs(reading, step.id)} />
          <h2 id="passo">{title}</h2>
          <ErrorSummary faults={lines} />
          <MandatoryNote />
          <form method="post" action={routes.enabling.step.href({ step: step.id })} noValidate data-once="">
            <EnterPresses name="op" value="avanti" />
            <StepFields
              step={step}
              modulo={modulo}
              typed={enabling.typed}
              faults={faults}
              origins={{}}
              world={worldOf(ctx)}
              language="it"
            />
            <StepActions first={isFirst} leave="Salva ed esci" />
          </form>
        </Page>
      ),
    };
  };

  const leave = (visit: StepVisit, there: At, op: string): Promise<Answer> | Answer => {
    const { path } = there.reading.form;
    const here = path.findIndex(({ id }) => id === there.step.id);
    if (op === "esci") return { redirect: routes.enabling.page.href() };
    if (op === "aggiorna") return { redirect: `${routes.enabling.step.href(visit.params)}#comune` };
    if (op === "indietro") {
      return { redirect: routes.enabling.step.href({ step: (path[here - 1] ?? there.step).id }) };
    }
    const faults = faultsHere(there);
    if (faults.length) return draw(visit, there, faults);
    const next = path[here + 1];
    return { redirect: next ? routes.enabling.step.href({ step: next.id }) : routes.enabling.summary.href() };
  };

  return [
    get(routes.enabling.step, "person", async (visit) => {
      const there = await at(visit);
      if (!there) return { redirect: routes.enabling.page.href() };
      return draw(visit, there, visit.query.controlla ? faultsHere(there) : []);
    }),
    post(
      routes.enabling.step,
      "person",
      async (visit) => {
        const there = await at(visit);
        if (!there) return { redirect: routes.enabling.page.href() };
        const { typed, op, refused } = readPosted(there.step, visit.body);
        await saveRequest(ctx, there.enabling.id, there.step, typed);
        const now = await at(visit);
        if (!now) return { redirect: routes.enabling.page.href() };
        return refused.length ? draw(visit, now, refused) : leave(visit, now, op);
      },
      { keepsTyped: true },
    ),
  ];
};
