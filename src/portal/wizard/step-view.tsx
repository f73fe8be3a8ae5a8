import type { JSX } from "preact";
import { faultSentence } from "#forms/fault-sentence.ts";
import type { Fault, Modulo, Step } from "#forms/modulo.ts";
import { readForm } from "#forms/read.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { worldFor } from "#istanze/reading.ts";
import { asset } from "#ui/assets.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Columns } from "#ui/columns.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { minutesSaid } from "#words/minutes.it.ts";
import type { Context } from "../../context.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { AskedHere } from "./asked-here.tsx";
import type { Correcting } from "./correcting.ts";
import { hasFiles, StepForm } from "./step-form.tsx";
import { wizardTabs } from "./tabs.ts";
import { stepsNow } from "./way.ts";

export type StepView = {
  modulo: Modulo;
  istanza: Istanza;
  step: Step;
  /** Faults to show; none on a page that was only opened. */
  faults: Fault[];
  /** What just happened: saved, found again, emptied. */
  news?: JSX.Element | undefined;
  /** The message between this step and the next (S0.59). */
  notice?: { next: string } | undefined;
  /** Of an istanza that the office sent back: what may be typed, and what it asked. */
  correcting?: Correcting | undefined;
};

const Notice = ({ modulo, step, next, back }: { modulo: Modulo; step: Step; next: string; back: string }) => {
  const notice = modulo.words.it.steps[step.id]?.notice;
  return notice ? (
    <Dialog title={notice.title} closeHref={back} actions={<ButtonLink href={next}>{notice.button}</ButtonLink>}>
      {notice.text.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Dialog>
  ) : null;
};

type AsideProps = { step: Step; service: { ente: string; service: string }; istanza: string };

const Aside = ({ step, service, istanza }: AsideProps) => (
  <>
    <h2>Serve aiuto?</h2>
    <p>Quello che scrivi viene salvato: puoi uscire e riprendere da qualsiasi dispositivo.</p>
    <p class="sp-small">Questo passo richiede circa {minutesSaid(step.minutes)}.</p>
    <ul class="sp-links">
      <li>
        <a href={routes.service.guide.href(service)}>Guida al modulo</a>
      </li>
      <li>
        <a href={routes.service.assistance.href(service, { istanza })}>Richiedi assistenza</a>
      </li>
    </ul>
  </>
);

export const drawStep = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"owner">,
  view: StepView,
): Promise<JSX.Element> => {
  const { modulo, istanza, step, faults, news, notice, correcting } = view;
  const world = await worldFor(ctx, ctx.db, modulo, istanza);
  const read = readForm(modulo, istanza.typed, world);
  const words = modulo.words.it;
  const key = { ente: istanza.ente, id: istanza.id };
  const service = { ente: istanza.ente, service: istanza.service };
  const here = routes.istanza.step.href({ ...key, step: step.id });
  const lines = faults.map((fault) => ({ name: fault.name, text: faultSentence(fault, modulo, "it") }));
  const first = stepsNow(ctx, { modulo, correcting }, istanza)[0]?.id === step.id;
  const dialog = notice && <Notice modulo={modulo} step={step} next={notice.next} back={here} />;
  return (
    <Page
      frame={
        await frame(visit, {
          ente: istanza.ente,
          current: istanza.sentAt ? "istanze" : "nuovaIstanza",
          help: routes.service.guide.href(service),
          assistance: routes.service.assistance.href(service, { istanza: istanza.id }),
        })
      }
      title={`${words.steps[step.id]?.title} - ${words.title}`}
      faulty={lines.length > 0}
      dialog={dialog}
    >
      <PageHeading
        title={words.title}
        lead={words.description}
        over={istanza.number && <Code>{istanza.number}</Code>}
      />
      <Stepper tabs={wizardTabs(modulo, read, istanza, { step: step.id }, correcting)} />
      <Columns aside={<Aside step={step} service={service} istanza={istanza.id} />}>
        {/* words typed and not yet stored go along with the links of this page: the form says so to the browser code */}
        <h2 id="passo">{words.steps[step.id]?.title}</h2>
        <ErrorSummary faults={lines} />
        {news}
        {correcting && <AskedHere modulo={modulo} asking={correcting.asking} />}
        <MandatoryNote />
        <StepForm {...view} world={world} first={first} />
        {hasFiles(step) && <script type="module" src={asset("upload.js")} />}
      </Columns>
    </Page>
  );
};
