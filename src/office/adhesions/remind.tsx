// A reminder to the municipalities that have not sent: what goes out is read first, and to how many.
import { daysBetweenReminders } from "#istanze/adhesions.ts";
import { remindEnti, toRemind } from "#istanze/remind-enti.ts";
import { showCount } from "#kit/figures.ts";
import { Callout } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Said } from "#ui/said.tsx";
import { answerReminder } from "#words/notices.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { choiceIn, choiceText } from "./choice.ts";
import { adhesionsTitle } from "./page.tsx";

const title = "Vuoi mandare il promemoria?";

const whom = (enti: number, people: number): string => {
  const asked = enti === 1 ? "1 Comune" : `${showCount(enti)} Comuni`;
  return `${asked} (${people === 1 ? "1 persona" : `${showCount(people)} persone`})`;
};

export const remindDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  return [
    get(routes.office.remindEnti, "operator", async (visit) => {
      const choice = choiceIn(visit.query, catalogue, visit.clerk.services);
      if (!choice) return "missing";
      const { ente } = visit.params;
      const { servizio, provincia } = choice;
      const enti = await toRemind(ctx, { ente, rules: servizio, provincia });
      const people = enti.reduce((sum, each) => sum + each.people, 0);
      const list = routes.office.adhesions.href({ ente }, choiceText({ ...choice, vista: "mancano" }));
      const back = (
        <ButtonLink tone="outline" href={list}>
          Torna all'elenco
        </ButtonLink>
      );
      const text = answerReminder({
        ente: visit.clerk.ente.name,
        comune: "Comune di …",
        modulo: servizio.modulo.words.it.title,
        url: ctx.env.publicUrl + routes.service.card.href({ ente, service: servizio.id }),
      });
      return {
        page: (
          <Page
            frame={await frame(visit, "statistiche")}
            title={title}
            breadcrumb={[{ label: adhesionsTitle, href: list }]}
          >
            <PageHeading title={title} />
            {enti.length === 0 ? (
              <>
                <p>
                  Ora non c'è nessuno a cui mandarlo. Chi non ha inviato o non ha persone registrate che possano farlo,
                  oppure ha già ricevuto un promemoria negli ultimi {daysBetweenReminders} giorni.
                </p>
                {back}
              </>
            ) : (
              <>
                <p>
                  Lo riceveranno, nell'area personale e per e-mail, le persone che possono inviare per{" "}
                  <strong>{whom(enti.length, people)}</strong>
                  {provincia && ` in provincia di ${provincia}`}. Non lo riceve chi ha già avuto un promemoria negli
                  ultimi {daysBetweenReminders} giorni, né i Comuni per cui nessuno è registrato.
                </p>
                <Callout title={text.subject}>
                  <Said text={text.body} />
                </Callout>
                <form method="post" action={routes.office.remindEnti.href({ ente })} data-once="">
                  <input type="hidden" name="servizio" value={servizio.id} />
                  <input type="hidden" name="provincia" value={provincia} />
                  <Actions back={back}>
                    <Button icon="it-mail">Manda il promemoria</Button>
                  </Actions>
                </form>
              </>
            )}
          </Page>
        ),
      };
    }),
    post(routes.office.remindEnti, "operator", async (visit) => {
      const posted = { servizio: textOf(visit.body, "servizio"), provincia: textOf(visit.body, "provincia") };
      const choice = choiceIn(posted, catalogue, visit.clerk.services);
      if (!choice) return "missing";
      const { ente } = visit.params;
      const order = { ente, rules: choice.servizio, provincia: choice.provincia };
      const told = await remindEnti(ctx, order, visit.session.person.id);
      ctx.jobs.nudge();
      return {
        redirect: routes.office.adhesions.href({ ente }, { ...choiceText(choice), sollecitati: String(told) }),
      };
    }),
  ];
};
