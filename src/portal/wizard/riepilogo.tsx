// Tab 4, Riepilogo: everything that was declared, read-only, to be checked before Completa (S0.60, C.SE.1.4).

import { faultSentence } from "#forms/fault-sentence.ts";
import { askAddresses } from "#istanze/address.ts";
import { complete } from "#istanze/complete.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { publishedModulo } from "#istanze/moduli.ts";
import { type Reading, readIstanza } from "#istanze/reading.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { changesFrom } from "#kit/summary-changes.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { BackLink } from "#ui/back-link.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
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
import { wizardTabs } from "./tabs.ts";

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

/** Against the istanza that this one corrects: what is not as it was. */
export const changesOf = async (ctx: Context, istanza: Istanza, reading: Reading) => {
  if (!istanza.corrects) return undefined;
  const former = await istanzaByKey(ctx.db, { ente: istanza.ente, id: istanza.corrects });
  return former?.summary ? changesFrom(former.summary, reading.summary) : undefined;
};

export const summaryDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const lastStep = (reading: Reading, istanza: Istanza) =>
    routes.istanza.step.href({ ...keyOf(istanza), step: reading.form.path.at(-1)?.id ?? "" });

  const draw = async (visit: Visit<"owner">, changed: boolean) => {
    const { istanza, servizio } = visit;
    const reading = await readIstanza(ctx, ctx.db, servizio, istanza);
    const service = { ente: istanza.ente, service: istanza.service };
    const words = reading.modulo.words.it;
    const faulty = reading.faults.length > 0;
    const differences = await changesOf(ctx, istanza, reading);
    return (
      <Page
        frame={
          await frame(visit, {
            ente: istanza.ente,
            current: "nuovaIstanza",
            help: routes.service.guide.href(service),
            assistance: routes.service.assistance.href(service, { istanza: istanza.id }),
          })
        }
        title={`Riepilogo - ${words.title}`}
        faulty={faulty}
      >
        <PageHeading
          title={words.title}
          lead={words.description}
          over={istanza.number && <Code>{istanza.number}</Code>}
        />
        <Stepper tabs={wizardTabs(reading.modulo, reading.form, keyOf(istanza), "riepilogo")} />
        <h2 id="passo" class="sp-step-heading">
          Riepilogo
        </h2>
        {faulty && <Missing reading={reading} istanza={istanza} />}
        {changed && (
          <Alert tone="warning" live>
            I dati sono cambiati mentre leggevi il riepilogo, forse in un'altra finestra: ricontrollali qui sotto.
          </Alert>
        )}
        <Callout title="Controlla i dati">
          <p>Le informazioni che hai fornito hanno valore di dichiarazione. Verifica che siano corrette.</p>
          {differences && differences.size > 0 && (
            <p>I dati diversi da quelli dell'istanza che stai correggendo sono evidenziati.</p>
          )}
        </Callout>
        <SummaryView
          summary={reading.summary}
          changed={differences}
          edit={(section) => routes.istanza.step.href({ ...keyOf(istanza), step: section.step })}
        />
        <form method="post" action={routes.istanza.summary.href(keyOf(istanza))} data-once="">
          <input type="hidden" name="sigillo" value={reading.seal} />
          <Actions
            back={
              <ButtonLink href={lastStep(reading, istanza)} tone="outline" icon="it-arrow-left">
                Precedente
              </ButtonLink>
            }
          >
            <ButtonLink href={routes.istanze.href({ scheda: "lavorazione" })} tone="outline">
              Salva in bozza
            </ButtonLink>
            <Button iconAfter="it-arrow-right">Successivo</Button>
          </Actions>
          <p class="sp-small sp-after-actions">Dopo “Successivo” ti resta un solo passo: premere “Invia”.</p>
        </form>
        <BackLink href={routes.istanze.href({ scheda: "lavorazione" })}>Esci dalla compilazione</BackLink>
      </Page>
    );
  };

  return [
    get(routes.istanza.summary, "owner", async (visit) =>
      visit.istanza.state === "BOZZA"
        ? { page: await draw(visit, Boolean(visit.query.cambiati)) }
        : { redirect: routes.istanza.page.href(visit.params) },
    ),
    post(routes.istanza.summary, "owner", async (visit) => {
      const outcome = await complete(ctx, visit.servizio, visit.params, textOf(visit.body, "sigillo"));
      if (outcome === "incomplete") return { redirect: routes.istanza.summary.href(visit.params) };
      if (outcome === "changed") return { redirect: routes.istanza.summary.href(visit.params, { cambiati: "1" }) };
      if (outcome === "noRight") {
        return { page: await drawIstanzaPage(ctx, frame, visit, { refusal: refusals.mandateEnded() }), status: 409 };
      }
      const istanza = outcome === "completed" ? await istanzaByKey(ctx.db, visit.params) : undefined;
      if (istanza) await askAddresses(ctx, await publishedModulo(ctx.db, istanza.modulo, istanza.version), istanza);
      return { redirect: routes.istanza.page.href(visit.params) };
    }),
  ];
};
