// The istanza's own page: what it is, what comes next, what else can be done, what happened (S0.61 to S0.65).
import type { JSX } from "preact";
import { enteById } from "#identity/enti.ts";
import { actsOf } from "#istanze/acts.ts";
import { addressState } from "#istanze/address.ts";
import { askingOf } from "#istanze/asking.ts";
import { documentsShown } from "#istanze/attached.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { historyOf } from "#istanze/history.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { unreadLetters } from "#istanze/letters.ts";
import { markOf } from "#istanze/marks.ts";
import { readIstanza } from "#istanze/reading.ts";
import { formerRounds } from "#istanze/rounds.ts";
import { isUnsent } from "#istanze/workflow.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Columns } from "#ui/columns.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { erasedSaid } from "#words/retention.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { wizardTabs } from "../wizard/tabs.ts";
import { Addresses } from "./addresses.tsx";
import { Asked } from "./asked.tsx";
import { FormerRounds } from "./former-rounds.tsx";
import { linked } from "./linked.tsx";
import { MarkForm } from "./mark.tsx";
import { Notice, noticeOf, type RefusedObservations } from "./notice.tsx";
import { Operations } from "./operations.tsx";
import { Sheets } from "./sheets.tsx";
import { nowOf, WhatNow } from "./what-now.tsx";

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

// C.SE.1.9: number of protocol and dates
const sentFacts = ({ sentAt, firstSentAt, round, protocol, takenAt }: Istanza): Fact[] => [
  ...(round > 1 && firstSentAt ? [{ label: "Primo invio", value: showDateTime(firstSentAt) }] : []),
  ...(sentAt ? [{ label: round > 1 ? "Ultimo invio" : "Data invio", value: showDateTime(sentAt) }] : []),
  ...(protocol ? [{ label: "Protocollo", value: protocol }] : []),
  ...(takenAt ? [{ label: "Presa in carico", value: showDateTime(takenAt) }] : []),
];

const NextStep = ({ istanza }: { istanza: Istanza }) => (
  <section aria-labelledby="prossimo" class="sp-section">
    <h2 id="prossimo">Prossimo passo</h2>
    {istanza.state === "BOZZA" && (
      <ButtonLink href={routes.istanza.resume.href(keyOf(istanza))}>Riprendi la compilazione</ButtonLink>
    )}
    {istanza.state === "DA INVIARE" && (
      <Callout tone="warning" title="ATTENZIONE! Non hai ancora inviato l'istanza">
        <p>
          Sincerati di aver completato l'iter di invio: i moduli in stato “da inviare” non vengono presi in
          considerazione.
        </p>
        <ButtonLink href={routes.istanza.send.href(keyOf(istanza))} iconAfter="it-arrow-right">
          Invia
        </ButtonLink>
      </Callout>
    )}
  </section>
);

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

/** With something over it: a dialog, what could not be done, what was typed and could not be taken. */
export const drawIstanzaPage = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"owner">,
  { dialog, refusal, news, observations }: Over = {},
): Promise<JSX.Element> => {
  const { istanza, servizio } = visit;
  const key = keyOf(istanza);
  const service = { ente: istanza.ente, service: istanza.service };
  const recipient = recipientOf(servizio, istanza);
  const [reading, history, documents, acts, mark, address, acting, links, now, asking, notice, rounds, unread] =
    await Promise.all([
      readIstanza(ctx, ctx.db, servizio, istanza),
      historyOf(ctx.db, key, ["mossa"]),
      documentsShown(ctx.db, istanza, { for: "owner" }),
      actsOf(ctx.db, key),
      markOf(ctx.db, key, visit.session.person.id),
      recipient ? addressState(ctx.db, istanza, recipient) : undefined,
      istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
      linked(ctx, istanza),
      nowOf(ctx, servizio, istanza),
      askingOf(ctx.db, istanza),
      noticeOf(ctx, istanza),
      formerRounds(ctx.db, key),
      unreadLetters(ctx.db, key, "richiedente"),
    ]);
  const title = numberOrDraft(istanza);
  const printed = istanza.number ? <Code>{istanza.number}</Code> : title;
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
      breadcrumb={[{ label: "Le mie istanze", href: routes.istanze.href() }]}
      dialog={dialog}
      faulty={observations !== undefined}
    >
      <PageHeading title={printed} over={reading.modulo.words.it.title} />
      {istanza.state === "DA INVIARE" && <Stepper tabs={wizardTabs(reading.modulo, reading.form, key, "invia")} />}
      <Said refusal={refusal} outcome={visit.query.esito} />
      {news}
      <Columns aside={<MarkForm istanza={istanza} mark={mark} said={visit.query.segno} />}>
        {isUnsent(istanza.state) && <NextStep istanza={istanza} />}
        {istanza.erasedAt && (
          <Callout title="Contenuto cancellato">
            <p>{erasedSaid(showDate(istanza.erasedAt))}</p>
          </Callout>
        )}
        {asking && <Asked istanza={istanza} modulo={reading.modulo} asking={asking} />}
        {notice && <Notice istanza={istanza} notice={notice} refused={observations} />}
        <Facts
          facts={[
            { label: "Modulo", value: reading.modulo.words.it.title },
            { label: "Numero istanza", value: printed },
            { label: "Stato attuale", value: <StateBadge state={istanza.state} /> },
            ...(acting ? [{ label: "Per conto di", value: acting.name }] : []),
            { label: "Data di creazione", value: showDateTime(istanza.createdAt) },
            ...sentFacts(istanza),
          ]}
        />
        <WhatNow words={now} links={links} />
        {!istanza.erasedAt && <FormerRounds istanza={istanza} rounds={rounds} />}
        <Addresses istanza={istanza} recipient={recipient} state={address} asked={visit.query.indirizzo} />
        {!istanza.erasedAt && (
          <Operations istanza={istanza} servizio={servizio} helped={istanza.person !== visit.session.person.id} />
        )}
        <Sheets
          istanza={istanza}
          history={history}
          documents={documents}
          acts={acts}
          unread={unread}
          asked={visit.query.scheda}
        />
      </Columns>
    </Page>
  );
};

export const istanzaDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.page, "owner", async (visit) => ({ page: await drawIstanzaPage(ctx, frame, visit) })),
];
