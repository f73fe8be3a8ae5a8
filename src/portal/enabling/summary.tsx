// Everything once more, and "Conferma" (S4.7).
import { faultSentence } from "#forms/fault-sentence.ts";
import { confirmRequest } from "#istanze/enabling/papers.ts";
import { type RequestReading, readRequest } from "#istanze/enabling/request.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { SummaryView } from "#ui/summary.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { type Standing, standingOf } from "./standing.ts";
import { requestTabs, stepOf } from "./tabs.ts";
import { enablingTitle } from "./words.it.ts";

const Missing = ({ modulo, faults }: RequestReading) => (
  <section class="sp-errors" role="alert" tabindex={-1} aria-labelledby="mancano" data-error-summary="">
    <h2 id="mancano">Prima di proseguire completa questi dati</h2>
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.name} ${fault.key}`}>
          <a
            href={`${routes.enabling.step.href({ step: stepOf(modulo, fault.name) }, { controlla: "1" })}#${encodeURIComponent(fault.name)}`}
          >
            {faultSentence(fault, modulo, "it")}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

export const enablingSummaryDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, { enabling, byDesk }: Standing, changed = false): Promise<Answer> => {
    if (!enabling) return { redirect: routes.enabling.page.href() };
    const reading = readRequest(ctx, enabling, byDesk);
    const faulty = reading.faults.length > 0;
    const last = reading.form.path.at(-1)?.id ?? "";
    return {
      status: changed ? 409 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={`Conferma - ${reading.modulo.words.it.title}`}
          faulty={faulty}
          breadcrumb={[{ label: enablingTitle, href: routes.enabling.page.href() }]}
        >
          <PageHeading title={reading.modulo.words.it.title} />
          <Stepper tabs={requestTabs(reading, "riepilogo")} />
          <h2 id="passo" class="sp-step-heading">
            Controlla e conferma
          </h2>
          {changed && !faulty && (
            <Alert tone="warning" live>
              I dati sono cambiati mentre li leggevi, forse in un'altra finestra: ricontrollali qui sotto.
            </Alert>
          )}
          {faulty && <Missing {...reading} />}
          <SummaryView summary={reading.summary} edit={({ step }) => routes.enabling.step.href({ step })} />
          <form method="post" action={routes.enabling.summary.href()} data-once="">
            <input type="hidden" name="sigillo" value={reading.seal} autocomplete="off" />
            <Actions
              back={
                <ButtonLink tone="outline" icon="it-arrow-left" href={routes.enabling.step.href({ step: last })}>
                  Precedente
                </ButtonLink>
              }
            >
              {!faulty && <Button>Conferma</Button>}
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  return [
    get(routes.enabling.summary, "person", async (visit) => {
      const standing = await standingOf(ctx, visit.session);
      if (!standing.enabling || standing.enabling.confirmedAt) return { redirect: routes.enabling.page.href() };
      return draw(visit, standing);
    }),
    post(routes.enabling.summary, "person", async (visit) => {
      const standing = await standingOf(ctx, visit.session);
      const { enabling, byDesk, tooLow } = standing;
      if (!enabling || tooLow) return { redirect: routes.enabling.page.href() };
      const seal = textOf(visit.body, "sigillo");
      const outcome = await confirmRequest(ctx, enabling, { seal, byDesk });
      return outcome === "changed" ? draw(visit, standing, true) : { redirect: routes.enabling.accept.href() };
    }),
  ];
};
