// Tab 4, Riepilogo: everything that was declared, read-only, to be checked before Completa (S0.60, C.SE.1.4).

import { faultSentence } from "#forms/fault-sentence.ts";
import { askAddresses } from "#istanze/address.ts";
import { complete } from "#istanze/complete.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { moduloOf } from "#istanze/moduli.ts";
import { type Reading, readTyped } from "#istanze/reading.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { isEditable } from "#istanze/workflow.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { drawIstanzaPage } from "../istanza/page.tsx";
import { type Correcting, correctingOf } from "./correcting.ts";
import { Checking, differencesNow } from "./differences.tsx";
import { KeptInProfile } from "./news.tsx";
import { CompleteForm, ResendLinks } from "./summary-foot.tsx";
import { wizardTabs } from "./tabs.ts";
import { stepsNow, wayOut } from "./way.ts";

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

/** Links lead to the field on its own step; the step shows its faults too. */
const Missing = ({ reading, istanza }: { reading: Reading; istanza: Istanza }) => {
  const { modulo, faults } = reading;
  const stepOf = (name: string) =>
    modulo.steps.find((step) => step.blocks.some((b) => b.fields.some((f) => f.id === name.split(".")[0])))?.id ?? "";
  return (
    <section class="sp-errors" role="alert" tabindex={-1} aria-labelledby="mancano" data-error-summary="">
      <h2 id="mancano">Prima di proseguire completa questi dati</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.name} ${fault.key}`}>
            <a
              href={`${routes.istanza.step.href({ ...keyOf(istanza), step: stepOf(fault.name) }, { controlla: "1" })}#${encodeURIComponent(fault.name)}`}
            >
              {faultSentence(fault, modulo, "it")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const summaryDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const lastStep = (reading: Reading, istanza: Istanza, correcting: Correcting | undefined) => {
    const last = stepsNow(ctx, { modulo: reading.modulo, correcting }, istanza).at(-1);
    return last && routes.istanza.step.href({ ...keyOf(istanza), step: last.id });
  };

  const draw = async (visit: Visit<"owner">, changed: boolean) => {
    const { istanza, servizio, session } = visit;
    const [reading, correcting] = await Promise.all([
      readTyped(ctx, ctx.db, servizio, istanza),
      correctingOf(ctx, servizio, istanza),
    ]);
    const service = { ente: istanza.ente, service: istanza.service };
    const words = reading.modulo.words.it;
    const faulty = reading.faults.length > 0;
    const differences = await differencesNow(ctx, istanza, reading);
    const out = wayOut(istanza, session.person.id);
    const back = lastStep(reading, istanza, correcting) ?? out;
    const pageFrame = await frame(visit, {
      ente: istanza.ente,
      current: istanza.sentAt ? "istanze" : "nuovaIstanza",
      help: routes.service.guide.href(service),
      assistance: routes.service.assistance.href(service, { istanza: istanza.id }),
    });
    return (
      <Page frame={pageFrame} title={`Riepilogo - ${words.title}`} faulty={faulty}>
        <PageHeading
          title={words.title}
          lead={words.description}
          over={istanza.number && <Code>{istanza.number}</Code>}
        />
        <Stepper tabs={wizardTabs(reading.modulo, reading.form, istanza, "riepilogo", correcting)} />
        <h2 id="passo" class="sp-step-heading">
          Riepilogo
        </h2>
        {visit.query.profilo && <KeptInProfile />}
        {faulty && <Missing reading={reading} istanza={istanza} />}
        {changed && (
          <Alert tone="warning" live>
            I dati sono cambiati mentre leggevi il riepilogo, forse in un'altra finestra: ricontrollali qui sotto.
          </Alert>
        )}
        <Checking istanza={istanza} differences={differences} />
        <SummaryView
          summary={reading.summary}
          changed={differences?.changed}
          edit={({ step }) =>
            correcting?.scope.steps.has(step) === false
              ? undefined
              : routes.istanza.step.href({ ...keyOf(istanza), step })
          }
        />
        {correcting ? (
          <ResendLinks istanza={istanza} back={back} />
        ) : (
          <CompleteForm reading={reading} istanza={istanza} back={back} out={out} helped={pageFrame.helping?.whom} />
        )}
      </Page>
    );
  };

  return [
    get(
      routes.istanza.summary,
      "owner",
      async (visit) =>
        isEditable(visit.istanza.state)
          ? { page: await draw(visit, Boolean(visit.query.cambiati)) }
          : { redirect: routes.istanza.page.href(visit.params) },
      { does: "draft" },
    ),
    post(
      routes.istanza.summary,
      "owner",
      async (visit) => {
        const seal = textOf(visit.body, "sigillo");
        const outcome = await complete(ctx, visit.servizio, visit.params, seal, visit.session.person.id);
        if (outcome === "incomplete") return { redirect: routes.istanza.summary.href(visit.params) };
        if (outcome === "changed") return { redirect: routes.istanza.summary.href(visit.params, { cambiati: "1" }) };
        if (outcome === "noRight") {
          return { page: await drawIstanzaPage(ctx, frame, visit, { refusal: refusals.mandateEnded() }), status: 409 };
        }
        const istanza = outcome === "completed" ? await istanzaByKey(ctx.db, visit.params) : undefined;
        if (istanza) await askAddresses(ctx, await moduloOf(ctx.db, istanza), istanza);
        return { redirect: routes.istanza.page.href(visit.params) };
      },
      { does: "draft" },
    ),
  ];
};
