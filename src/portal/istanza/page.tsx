// The istanza's own page: what it is, what comes next, what else can be done, what happened (S0.61 to S0.65).
import type { JSX } from "preact";
import { enteById } from "#identity/enti.ts";
import { addressState } from "#istanze/address.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { documentsOf } from "#istanze/documents.ts";
import { historyOf } from "#istanze/history.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { markOf } from "#istanze/marks.ts";
import { readIstanza } from "#istanze/reading.ts";
import { correctionOf, istanzaByKey } from "#istanze/store.ts";
import { isUnsent } from "#istanze/workflow.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Columns } from "#ui/columns.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";
import { get, type Visit } from "../../visit.ts";
import { wizardTabs } from "../wizard/tabs.ts";
import { Addresses } from "./addresses.tsx";
import { MarkForm } from "./mark.tsx";
import { Operations } from "./operations.tsx";
import { ActsTab, AttachmentsTab, HistoryTab } from "./tabs.tsx";

const sheets = ["storico", "allegati", "atti"] as const;
type Sheet = (typeof sheets)[number];
const sheetTitles: Record<Sheet, string> = {
  storico: "Storico lavorazione",
  allegati: "Allegati all'istanza",
  atti: "Atti emessi dall'ufficio competente",
};

const keyOf = ({ ente, id }: Istanza) => ({ ente, id });

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
    {!isUnsent(istanza.state) && <p>Non devi fare nulla.</p>}
  </section>
);

const linked = async (ctx: Context, istanza: Istanza): Promise<JSX.Element[]> => {
  const [former, correction] = await Promise.all([
    istanza.corrects ? istanzaByKey(ctx.db, { ente: istanza.ente, id: istanza.corrects }) : undefined,
    correctionOf(ctx.db, keyOf(istanza)),
  ]);
  const link = (other: Istanza) => <a href={routes.istanza.page.href(keyOf(other))}>{numberOrDraft(other)}</a>;
  return [
    ...(former ? [<p key="former">Corregge l'istanza {link(former)}.</p>] : []),
    ...(correction
      ? [
          <p key="correction">
            {correction.sentAt ? "È stata sostituita dall'istanza " : "C'è una correzione non ancora inviata: "}
            {link(correction)}.
          </p>,
        ]
      : []),
  ];
};

/** With a dialog over it: the confirmation of a move. */
export const drawIstanzaPage = async (
  ctx: Context,
  frame: FrameMaker,
  visit: Visit<"owner">,
  { dialog, refusal }: { dialog?: JSX.Element; refusal?: string | undefined } = {},
): Promise<JSX.Element> => {
  const { istanza, servizio } = visit;
  const key = keyOf(istanza);
  const service = { ente: istanza.ente, service: istanza.service };
  const recipient = recipientOf(servizio, istanza);
  const [reading, history, documents, mark, address, acting, links] = await Promise.all([
    readIstanza(ctx, ctx.db, servizio, istanza),
    historyOf(ctx.db, key, ["mossa"]),
    documentsOf(ctx.db, key),
    markOf(ctx.db, key, visit.session.person.id),
    recipient ? addressState(ctx.db, istanza, recipient) : undefined,
    istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
    linked(ctx, istanza),
  ]);
  const title = numberOrDraft(istanza);
  const printed = istanza.number ? <Code>{istanza.number}</Code> : title;
  const words = stateWords[istanza.state];
  const sheet = sheets.find((each) => each === visit.query.scheda) ?? "storico";
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
    >
      <PageHeading title={printed} over={reading.modulo.words.it.title} />
      {istanza.state === "DA INVIARE" && <Stepper tabs={wizardTabs(reading.modulo, reading.form, key, "invia")} />}
      {refusal && (
        <Alert tone="danger" live>
          {refusal}
        </Alert>
      )}
      <Columns aside={<MarkForm istanza={istanza} mark={mark} said={visit.query.segno} />}>
        {isUnsent(istanza.state) && <NextStep istanza={istanza} />}
        <Facts
          facts={[
            { label: "Modulo", value: reading.modulo.words.it.title },
            { label: "Numero istanza", value: printed },
            { label: "Stato attuale", value: <StateBadge state={istanza.state} /> },
            ...(acting ? [{ label: "Per conto di", value: acting.name }] : []),
            { label: "Data di creazione", value: showDateTime(istanza.createdAt) },
            ...(istanza.sentAt ? [{ label: "Data invio", value: showDateTime(istanza.sentAt) }] : []),
          ]}
        />
        <section aria-labelledby="adesso" class="sp-section">
          <h2 id="adesso">Cosa succede adesso</h2>
          <p>{words.now}</p>
          {istanza.state === "INVIATA" && <Deadline servizio={servizio} sentAt={istanza.sentAt} />}
          {links}
        </section>
        {!isUnsent(istanza.state) && <NextStep istanza={istanza} />}
        <Addresses istanza={istanza} recipient={recipient} state={address} asked={visit.query.indirizzo} />
        <Operations istanza={istanza} servizio={servizio} />
        <Tabs
          label="Schede dell'istanza"
          tabs={sheets.map((each) => ({
            label: sheetTitles[each],
            href: `${routes.istanza.page.href(key, { scheda: each })}#scheda`,
            current: each === sheet,
          }))}
        />
        <section id="scheda" aria-label={sheetTitles[sheet]}>
          {sheet === "storico" && <HistoryTab history={history} />}
          {sheet === "storico" && (
            <p>
              <a href={routes.whoSaw.href({ ente: key.ente, istanza: key.id })}>
                Chi ha visto i dati di questa istanza
              </a>
            </p>
          )}
          {sheet === "allegati" && <AttachmentsTab istanza={istanza} documents={documents} />}
          {sheet === "atti" && <ActsTab istanza={istanza} documents={documents} />}
        </section>
      </Columns>
    </Page>
  );
};

/** C.SE.1.10: the last date of the procedure. */
const Deadline = ({ servizio, sentAt }: { servizio: Servizio; sentAt: Date | null }) =>
  sentAt && (
    <p>
      L'ufficio deve rispondere entro {servizio.policy.deadlineDays} giorni dalla data di invio (legge 241/1990, art.
      2).
    </p>
  );

export const istanzaDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.page, "owner", async (visit) => ({ page: await drawIstanzaPage(ctx, frame, visit) })),
];
