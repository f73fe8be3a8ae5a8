// The istanza's own page: what it is, what comes next, what else can be done, what happened (S0.61 to S0.65).
import type { JSX } from "preact";
import { lackFor } from "#istanze/assurance.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { isUnsent } from "#istanze/workflow.ts";
import { showDate } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Columns } from "#ui/columns.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { helpedNow } from "#words/assisted.it.ts";
import { erasedSaid } from "#words/retention.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { stepUpHref } from "../sign-in/step-up-href.ts";
import { wizardTabs } from "../wizard/tabs.ts";
import { Addresses } from "./addresses.tsx";
import { Asked } from "./asked.tsx";
import { IstanzaFacts } from "./facts.tsx";
import { FormerRounds } from "./former-rounds.tsx";
import { MarkForm } from "./mark.tsx";
import { NextStep } from "./next-step.tsx";
import { Notice, type RefusedObservations } from "./notice.tsx";
import { Operations } from "./operations.tsx";
import { Sheets } from "./sheets.tsx";
import { readShown, type Shown } from "./shown.ts";
import { WhatNow } from "./what-now.tsx";

type Over = {
  /** The confirmation of a move. */
  dialog?: JSX.Element;
  refusal?: string | undefined;
  news?: JSX.Element | undefined;
  observations?: RefusedObservations;
};

const said: Partial<Record<string, string>> = {
  osservazioni: "Le osservazioni sono state presentate: l'ufficio ha ripreso l'esame e deve tenerne conto.",
};

const Said = ({ refusal, outcome = "" }: { refusal?: string | undefined; outcome?: string | undefined }) => (
  <>
    {refusal && (
      <Alert tone="danger" live>
        {refusal}
      </Alert>
    )}
    {said[outcome] && (
      <Alert tone="success" live>
        {said[outcome]}
      </Alert>
    )}
  </>
);

type Content = {
  visit: Visit<"owner">;
  shown: Shown;
  observations: RefusedObservations | undefined;
  /** Where to sign in better, when what was done here is not enough for answering the office. */
  stepUp: string | undefined;
};

const Content = ({ visit: { istanza, servizio, query }, shown, observations, stepUp }: Content) => {
  const { reading, asking, notice, recipient, helped } = shown;
  return (
    <>
      {isUnsent(istanza.state) && <NextStep istanza={istanza} helped={helped} />}
      {istanza.erasedAt && (
        <Callout title="Contenuto cancellato">
          <p>{erasedSaid(showDate(istanza.erasedAt))}</p>
        </Callout>
      )}
      {asking && <Asked istanza={istanza} modulo={reading.modulo} asking={asking} />}
      {notice && <Notice istanza={istanza} notice={notice} refused={observations} stepUp={stepUp} />}
      <IstanzaFacts istanza={istanza} shown={shown} />
      <WhatNow
        words={helped ? { ...helpedNow(helped, istanza.state === "DA INVIARE"), reason: undefined } : shown.now}
        links={shown.links}
      />
      {!istanza.erasedAt && <FormerRounds istanza={istanza} former={shown.sendings.slice(0, -1)} />}
      {!helped && <Addresses istanza={istanza} recipient={recipient} state={shown.address} asked={query.indirizzo} />}
      {!istanza.erasedAt && <Operations istanza={istanza} servizio={servizio} helped={helped !== undefined} />}
      <Sheets
        istanza={istanza}
        history={shown.history}
        documents={shown.documents}
        former={shown.former}
        acts={shown.acts}
        unread={shown.unread}
        asked={query.scheda}
        helped={helped !== undefined}
      />
    </>
  );
};

/** Where it stands among others: the person's, or those that the clerk fills in. */
const listOf = ({ ente }: Istanza, helped: string | undefined) =>
  helped
    ? { label: "Aiuto allo sportello", href: routes.office.assisted.href({ ente }) }
    : { label: "Le mie istanze", href: routes.istanze.href() };

/** With something over it: a dialog, what could not be done, what was typed and could not be taken. */
export const drawIstanzaPage = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"owner">,
  { dialog, refusal, news, observations }: Over = {},
): Promise<JSX.Element> => {
  const { istanza } = visit;
  const service = { ente: istanza.ente, service: istanza.service };
  const shown = await readShown(ctx, visit);
  const { modulo, form } = shown.reading;
  const title = numberOrDraft(istanza);
  const lack = lackFor(visit.servizio.policy, "answer", visit.session, ctx.clock.now());
  return (
    <Page
      frame={
        await frame(visit, {
          ente: istanza.ente,
          current: "istanze",
          help: routes.service.guide.href(service),
          assistance: routes.service.assistance.href(service, { istanza: istanza.id }),
        })
      }
      title={title}
      breadcrumb={[listOf(istanza, shown.helped)]}
      dialog={dialog}
      faulty={observations !== undefined}
    >
      <PageHeading title={istanza.number ? <Code>{istanza.number}</Code> : title} over={modulo.words.it.title} />
      {istanza.state === "DA INVIARE" && <Stepper tabs={wizardTabs(modulo, form, istanza, "invia")} />}
      <Said refusal={refusal} outcome={visit.query.esito} />
      {news}
      <Columns
        aside={shown.helped ? undefined : <MarkForm istanza={istanza} mark={shown.mark} said={visit.query.segno} />}
      >
        <Content
          visit={visit}
          shown={shown}
          observations={observations}
          stepUp={lack && stepUpHref(lack, visit.here)}
        />
      </Columns>
    </Page>
  );
};

export const istanzaDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.page, "owner", async (visit) => ({ page: await drawIstanzaPage(ctx, frame, visit) })),
];
