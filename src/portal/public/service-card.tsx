// The national service card (scheda servizio).
import { Callout } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Columns } from "#ui/columns.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { minutesSaid } from "#words/minutes.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get } from "../../visit.ts";
import { CardSection } from "./card-section.tsx";
import { ContactsOf } from "./contacts.tsx";
import { EntryBox } from "./entry-box.tsx";
import { MayI } from "./may-i.tsx";
import { serviceAt } from "./service-at.ts";

/** The time that the modulo takes is the sum of its steps, each of which says its own. */
const timesOf = ({ card, modulo }: Servizio) => [
  ...card.timing.map(({ label, text }) => ({ label, value: text })),
  {
    label: "Quanto serve per compilarla",
    value: `Circa ${minutesSaid(modulo.steps.reduce((sum, { minutes }) => sum + minutes, 0))}, se hai i dati sotto mano.`,
  },
];

const Sections = ({ servizio }: { servizio: Servizio }) => {
  const { card } = servizio;
  return (
    <>
      <CardSection id="a-chi" title="A chi è rivolto" texts={card.audience} element="service-addressed" />
      <CardSection id="chi-puo" title="Chi può presentare" texts={card.applicants} />
      <CardSection id="descrizione" title="Descrizione" texts={card.description} />
      <CardSection id="come-fare" title="Come fare" texts={card.how} element="service-how-to" />
      <CardSection id="cosa-serve" title="Cosa serve" texts={card.needs} element="service-needed" />
      <CardSection id="cosa-si-ottiene" title="Cosa si ottiene" texts={card.obtains} element="service-achieved" />
      <section aria-labelledby="tempi" class="sp-section">
        <h2 id="tempi" data-element="service-calendar-text">
          Tempi e scadenze
        </h2>
        <Facts facts={timesOf(servizio)} />
      </section>
      <CardSection id="costi" title="Quanto costa" texts={[card.costs]} element="service-cost" />
      <CardSection id="condizioni" title="Condizioni di servizio" texts={card.conditions} element="service-file" />
    </>
  );
};

export const serviceCardDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.service.card, "anyone", async (visit) => {
    const found = await serviceAt(ctx, catalogue, visit.params);
    if (!found) return "missing";
    const { ente, servizio } = found;
    const at = { ente: ente.id, service: servizio.id };
    const assistance = routes.service.assistance.href(at);
    const title = servizio.modulo.words.it.title;
    return {
      page: (
        <Page
          frame={await frame(visit, { ente: ente.id, help: routes.service.guide.href(at), assistance })}
          title={title}
          breadcrumb={[
            { label: "Servizi online", href: routes.home.href() },
            { label: ente.name, href: routes.ente.href({ ente: ente.id }) },
          ]}
        >
          <PageHeading
            title={title}
            lead={servizio.card.summary}
            over={<Badge tone="success">{servizio.availability}</Badge>}
          />
          <Columns asideFirst aside={<EntryBox found={found} signed={visit.session !== undefined} />}>
            <section id="posso" aria-labelledby="posso-titolo" class="sp-section">
              <h2 id="posso-titolo">{servizio.eligibility.question}</h2>
              <MayI ctx={ctx} servizio={servizio} session={visit.session} answer={visit.query.chi ?? ""} />
            </section>
            <Sections servizio={servizio} />
            <ContactsOf contacts={servizio.contacts} assistance={assistance} />
            <Callout title="Prima di iniziare">
              <p>Valgono solo le istanze inviate: una bozza non viene presa in considerazione.</p>
            </Callout>
            <ButtonLink href={routes.nuovaIstanza.href()} tone="outline">
              Tutti i moduli
            </ButtonLink>
          </Columns>
        </Page>
      ),
    };
  }),
];
