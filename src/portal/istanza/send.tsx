// Invia → Conferma → the success page (S0.66 to S0.69).

import { isAssistedBy } from "#istanze/assisted.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { feedbackOf } from "#istanze/feedback.ts";
import { readIstanza } from "#istanze/reading.ts";
import { submit } from "#istanze/submit.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { codeRefusals } from "#words/assisted.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { StarsForm, starsMissing } from "./feedback.tsx";
import { drawIstanzaPage } from "./page.tsx";

const explained = {
  changed:
    "I dati sono cambiati dopo il riepilogo che avevi visto: aprilo di nuovo con “Visualizza”, controlla e poi premi ancora “Invia”.",
  incomplete: "Alcuni dati non sono più validi: premi “Modifica”, correggili e invia di nuovo.",
  noRight: refusals.mandateEnded(),
  refused: "Questa istanza non si può inviare nello stato in cui si trova.",
  unconfirmed: codeRefusals.unconfirmed,
};

export const sendDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const confirm = async (visit: Visit<"owner">): Promise<Answer> => {
    const reading = await readIstanza(ctx, ctx.db, visit.servizio, visit.istanza);
    const key = { ente: visit.istanza.ente, id: visit.istanza.id };
    const back = routes.istanza.page.href(key);
    const recipient = recipientOf(visit.servizio, visit.istanza);
    const dialog = (
      <Dialog
        title="Confermi l'invio dell'istanza?"
        closeHref={back}
        actions={
          <>
            <ButtonLink tone="outline" href={back}>
              Annulla
            </ButtonLink>
            <form method="post" action={routes.istanza.send.href(key)} data-once="">
              <input type="hidden" name="sigillo" value={reading.seal} />
              <Button>Conferma</Button>
            </form>
          </>
        }
      >
        <p>Dopo l'invio i dati non potranno più essere modificati.</p>
        {/* what the seal below stands for: another window may have changed it since the summary was read */}
        <Disclosure title="Rivedi i dati che stai inviando">
          <SummaryView summary={reading.summary} />
        </Disclosure>
        {recipient && (
          <p>
            La conferma arriverà a <strong class="sp-break">{recipient}</strong>.
          </p>
        )}
      </Dialog>
    );
    return { page: await drawIstanzaPage(ctx, frame, visit, { dialog }) };
  };

  return [
    get(routes.istanza.send, "owner", (visit) => {
      const helped = isAssistedBy(visit.istanza, visit.session.person.id);
      if (helped) return { redirect: routes.office.assistedOne.href(visit.params) };
      if (visit.istanza.sentAt) return { redirect: routes.istanza.sent.href(visit.params) };
      if (visit.istanza.state !== "DA INVIARE") return { redirect: routes.istanza.page.href(visit.params) };
      return confirm(visit);
    }),
    post(routes.istanza.send, "owner", async (visit) => {
      const seal = textOf(visit.body, "sigillo");
      const outcome = await submit(ctx, visit.servizio, visit.params, seal, visit.session.person.id);
      if (outcome === "sent") {
        ctx.jobs.nudge();
        return { redirect: routes.istanza.sent.href(visit.params) };
      }
      return { page: await drawIstanzaPage(ctx, frame, visit, { refusal: explained[outcome] }), status: 409 };
    }),
    get(routes.istanza.sent, "owner", async (visit) => {
      const { istanza, servizio } = visit;
      if (!istanza.sentAt) return { redirect: routes.istanza.page.href(visit.params) };
      const key = { ente: istanza.ente, id: istanza.id };
      const service = { ente: istanza.ente, service: istanza.service };
      const feedback = await feedbackOf(ctx.db, key);
      const title =
        istanza.round > 1
          ? "Le correzioni sono state inviate correttamente"
          : "L'istanza è stata inviata correttamente";
      return {
        page: (
          <Page
            frame={
              await frame(visit, { ente: istanza.ente, current: "istanze", help: routes.service.guide.href(service) })
            }
            title={title}
          >
            <PageHeading title={title} />
            <Alert tone="success" live>
              <Facts
                facts={[
                  { label: "Modulo", value: servizio.modulo.words.it.title },
                  { label: "Codice istanza", value: istanza.number && <Code>{istanza.number}</Code> },
                  { label: "Data invio", value: showDateTime(istanza.sentAt) },
                ]}
              />
            </Alert>
            <p>
              Abbiamo inviato una notifica all'email indicata nel servizio. Potrai sempre monitorare l'avanzamento della
              tua pratica all'interno dell'area personale del sito.
            </p>
            <div class="sp-actions sp-actions-start">
              <form method="post" action={routes.service.start.href(service)} data-once="">
                <Button tone="outline" icon="it-plus">
                  Crea una nuova istanza
                </Button>
              </form>
              <ButtonLink tone="outline" icon="it-download" href={routes.istanza.pdf.href(key)}>
                Scarica pdf
              </ButtonLink>
              <ButtonLink href={routes.istanze.href({ scheda: "inviate" })} iconAfter="it-arrow-right">
                Vai alle tue istanze
              </ButtonLink>
            </div>
            <StarsForm
              istanza={istanza}
              given={feedback}
              fault={visit.query.voto === "manca" ? starsMissing : undefined}
            />
          </Page>
        ),
      };
    }),
  ];
};
