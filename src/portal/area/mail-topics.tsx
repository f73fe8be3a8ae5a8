// Which mails one wants (capabilities 33 and 55): the area has everything anyway.
import { type MailTopic, mailTopics, refusedTopics, refuseTopics } from "#identity/mail-topics.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";

export const mailTopicsTitle = "E-mail che ricevi";

const topicWords: Record<MailTopic, string> = {
  avanzamento: "Avanzamento: l'ufficio ha preso in carico la tua istanza",
  messaggi: "Messaggi: l'ufficio ti ha scritto",
  promemoria: "Promemoria: bozze non inviate, note che hai chiesto di ricordare, invii che mancano al tuo ente",
};

export const mailTopicDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.mailTopics, "person", async (visit) => {
    const { person } = visit.session;
    const refused = await refusedTopics(ctx.db, person.id);
    const profile = routes.profile.href();
    return {
      page: (
        <Page frame={await frame(visit)} title={mailTopicsTitle} breadcrumb={[{ label: "Profilo", href: profile }]}>
          <PageHeading
            title={mailTopicsTitle}
            lead="Nella tua area personale trovi sempre tutto. Scegli che cosa vuoi ricevere anche per e-mail."
          />
          {"salvato" in visit.query && (
            <Alert tone="success" live>
              <p>La tua scelta è salvata.</p>
            </Alert>
          )}
          <p>
            {person.email
              ? `Le e-mail arrivano a ${person.email}.`
              : "La tua identità digitale non ci ha dato un indirizzo e-mail: finché non c'è, trovi tutto solo nella tua area personale."}
          </p>
          <p>
            Ricevute, richieste di correzioni, preavvisi, decisioni e atti arrivano sempre: da quelli possono partire
            dei termini.
          </p>
          <form method="post" action={routes.mailTopics.href()}>
            {mailTopics.map((topic) => (
              <Checkbox key={topic} name={topic} label={topicWords[topic]} checked={!refused.includes(topic)} />
            ))}
            <Actions
              back={
                <ButtonLink tone="outline" href={profile}>
                  Torna al profilo
                </ButtonLink>
              }
            >
              <Button>Salva</Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  }),
  post(routes.mailTopics, "person", async (visit) => {
    const refused = mailTopics.filter((topic) => textOf(visit.body, topic) !== "si");
    await refuseTopics(ctx.db, visit.session.person.id, refused, ctx.clock.now());
    return { redirect: routes.mailTopics.href({ salvato: "1" }) };
  }),
];
