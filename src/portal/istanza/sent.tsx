// The success page (S0.67 to S0.69): what was sent, its number and protocol, and what the office does now and by when.
import { feedbackOf } from "#istanze/feedback.ts";
import { sendingsOf } from "#istanze/sendings.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { protocolFact } from "./facts.tsx";
import { StarsForm, starsMissing } from "./feedback-forms.tsx";
import { nowOf, WhatNow } from "./what-now.tsx";

const titleOf = (round: number): string =>
  round > 1 ? "Le correzioni sono state inviate correttamente" : "L'istanza è stata inviata correttamente";

const Buttons = ({ istanza }: Pick<Visit<"owner">, "istanza">) => {
  const { ente, id, service } = istanza;
  return (
    <div class="sp-actions sp-actions-start">
      <form method="post" action={routes.service.start.href({ ente, service })} data-once="">
        <Button tone="outline" icon="it-plus">
          Crea una nuova istanza
        </Button>
      </form>
      <ButtonLink tone="outline" icon="it-download" href={routes.istanza.pdf.href({ ente, id })}>
        Scarica pdf
      </ButtonLink>
      <ButtonLink href={routes.istanze.href({ scheda: "inviate" })} iconAfter="it-arrow-right">
        Vai alle tue istanze
      </ButtonLink>
    </div>
  );
};

export const sentDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.istanza.sent, "owner", async (visit) => {
    const { istanza, servizio } = visit;
    if (!istanza.sentAt) return { redirect: routes.istanza.page.href(visit.params) };
    const key = { ente: istanza.ente, id: istanza.id };
    const help = routes.service.guide.href({ ente: istanza.ente, service: istanza.service });
    const [feedback, sendings, now] = await Promise.all([
      feedbackOf(ctx.db, key),
      sendingsOf(ctx.db, key),
      nowOf(ctx, servizio, istanza),
    ]);
    const title = titleOf(istanza.round);
    return {
      page: (
        <Page frame={await frame(visit, { ente: istanza.ente, current: "istanze", help })} title={title}>
          <PageHeading title={title} />
          <Alert tone="success" live>
            <Facts
              facts={[
                { label: "Modulo", value: servizio.modulo.words.it.title },
                { label: "Codice istanza", value: istanza.number && <Code>{istanza.number}</Code> },
                { label: "Data invio", value: showDateTime(istanza.sentAt) },
                protocolFact({ protocol: sendings.at(-1)?.protocol ?? null }),
              ]}
            />
          </Alert>
          <p>
            Abbiamo inviato una notifica all'email indicata nel servizio. Potrai sempre monitorare l'avanzamento della
            tua pratica all'interno dell'area personale del sito.
          </p>
          <WhatNow
            words={now}
            links={[
              <p key="page">
                <a href={routes.istanza.page.href(key)}>Apri la pagina dell'istanza</a>: ci trovi stato, protocollo,
                documenti e messaggi dell'ufficio.
              </p>,
            ]}
          />
          <Buttons istanza={istanza} />
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
