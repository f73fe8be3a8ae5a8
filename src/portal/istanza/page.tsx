// The istanza's own page: what it is, what comes next, what else can be done, what happened (S0.61 to S0.65).
import type { JSX } from "preact";
import { lackFor } from "#istanze/assurance.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Columns } from "#ui/columns.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { stepUpHref } from "../sign-in/step-up-href.ts";
import { wizardTabs } from "../wizard/tabs.ts";
import { Content } from "./content.tsx";
import { MarkForm } from "./mark.tsx";
import type { RefusedObservations } from "./notice.tsx";
import { readShown } from "./shown.ts";

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
