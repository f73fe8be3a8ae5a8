// The national service card (scheda servizio), with the question that saves a useless filling-in: may I ask?

import { type Ente, enteById, offeredBy } from "#identity/enti.ts";
import type { Session } from "#identity/sessions.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { showDate } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Columns } from "#ui/columns.tsx";
import { Facts } from "#ui/facts.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withArticle } from "#words/ente.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Servizio } from "../../service.ts";
import { get } from "../../visit.ts";
import { ContactsOf } from "./contacts.tsx";
import { versionOf } from "./home.tsx";

export type Found = { ente: Ente; servizio: Servizio };

/** The service of an address, if the ente offers it. */
export const serviceAt = async (
  ctx: Context,
  catalogue: Catalogue,
  params: { ente: string; service: string },
): Promise<Found | undefined> => {
  const servizio = catalogue.byId(params.service);
  if (!servizio) return undefined;
  const [ente, offered] = await Promise.all([
    enteById(ctx.db, params.ente),
    offeredBy(ctx.db, params.ente, params.service),
  ]);
  return ente && offered ? { ente, servizio } : undefined;
};

const Paragraphs = ({ texts }: { texts: string[] }) => (
  <>
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);

const Section = ({ id, title, texts, element }: { id: string; title: string; texts: string[]; element?: string }) => (
  <section aria-labelledby={id} class="sp-section">
    <h2 id={id} data-element={element}>
      {title}
    </h2>
    {texts.length > 1 && id === "come-fare" ? (
      <ol>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    ) : texts.length > 1 && (id === "cosa-serve" || id === "cosa-si-ottiene") ? (
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ) : (
      <Paragraphs texts={texts} />
    )}
  </section>
);

/** For who has signed in the answer is known; the others may ask without signing in (capability 1). */
const MayI = ({
  ctx,
  found,
  session,
  answer,
}: {
  ctx: Context;
  found: Found;
  session: Session | undefined;
  answer: string;
}) => {
  const { servizio } = found;
  if (session) {
    const may = eligibility(servizio.policy, session.mandates, ctx.comuni);
    if (may === "oneself") return <p>Sì: puoi presentare questa richiesta.</p>;
    if (typeof may === "object") {
      const enti = may.mandates.map((mandate) => `${withArticle(mandate.ente.name)} (${mandate.role})`).join(", ");
      return <p>Sì: puoi presentare questa richiesta per {enti}.</p>;
    }
    return <Alert tone="warning">{refusals[may](servizio.policy.roles ?? [])}</Alert>;
  }
  const chosen = servizio.eligibility.answers.find(({ id }) => id === answer);
  return (
    <form method="get" action="#posso">
      <Radios
        name="chi"
        label="Scegli chi sei"
        value={chosen?.id ?? ""}
        options={servizio.eligibility.answers.map(({ id, label }) => ({ value: id, label }))}
      />
      <Button tone="outline">Verifica</Button>
      {chosen && (
        <Alert tone={chosen.may ? "success" : "warning"} title={chosen.may ? "Sì, puoi" : "No"} live>
          <p>{chosen.because}</p>
        </Alert>
      )}
    </form>
  );
};

export const serviceCardDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.service.card, "anyone", async (visit) => {
    const found = await serviceAt(ctx, catalogue, visit.params);
    if (!found) return "missing";
    const { ente, servizio } = found;
    const { card } = servizio;
    const at = { ente: ente.id, service: servizio.id };
    const title = servizio.modulo.words.it.title;
    return {
      page: (
        <Page
          frame={
            await frame(visit, {
              ente: ente.id,
              help: routes.service.guide.href(at),
              assistance: routes.service.assistance.href(at),
            })
          }
          title={title}
          breadcrumb={[
            { label: "Servizi online", href: routes.home.href() },
            { label: ente.name, href: routes.ente.href({ ente: ente.id }) },
          ]}
        >
          <PageHeading title={title} lead={card.summary} over={<Badge tone="success">{servizio.availability}</Badge>} />
          <Columns
            asideFirst
            aside={
              <section aria-labelledby="accesso" class="sp-entry">
                <h2 id="accesso">ACCESSO RISERVATO</h2>
                {servizio.entry && <p class="sp-entry-name">{servizio.entry}</p>}
                <p>
                  Per compilare il modulo devi accedere. Puoi interrompere quando vuoi: quello che scrivi resta salvato.
                </p>
                <form method="post" action={routes.service.start.href(at)} data-once="">
                  <Button>Compila</Button>
                </form>
                <p class="sp-small">
                  <bdi>{versionOf(servizio)}</bdi>
                </p>
                <ul class="sp-links">
                  <li>
                    <a href={routes.service.guide.href(at)}>
                      Guida al servizio, aggiornata al {showDate(servizio.guide.updated)}
                    </a>
                  </li>
                  {servizio.links?.map((link) => (
                    <li key={link.label}>
                      <a href={link.page.href(at)}>{link.label}</a>
                    </li>
                  ))}
                  <li>
                    <a href={routes.service.privacy.href(at)}>Informativa privacy del servizio</a>
                  </li>
                </ul>
              </section>
            }
          >
            <section id="posso" aria-labelledby="posso-titolo" class="sp-section">
              <h2 id="posso-titolo">{servizio.eligibility.question}</h2>
              <MayI ctx={ctx} found={found} session={visit.session} answer={visit.query.chi ?? ""} />
            </section>
            <Section id="a-chi" title="A chi è rivolto" texts={card.audience} element="service-addressed" />
            <Section id="chi-puo" title="Chi può presentare" texts={card.applicants} />
            <Section id="descrizione" title="Descrizione" texts={card.description} />
            <Section id="come-fare" title="Come fare" texts={card.how} element="service-how-to" />
            <Section id="cosa-serve" title="Cosa serve" texts={card.needs} element="service-needed" />
            <Section id="cosa-si-ottiene" title="Cosa si ottiene" texts={card.obtains} element="service-achieved" />
            <section aria-labelledby="tempi" class="sp-section">
              <h2 id="tempi" data-element="service-calendar-text">
                Tempi e scadenze
              </h2>
              <Facts facts={card.timing.map(({ label, text }) => ({ label, value: text }))} />
            </section>
            <Section id="costi" title="Quanto costa" texts={[card.costs]} element="service-cost" />
            <Section id="condizioni" title="Condizioni di servizio" texts={card.conditions} element="service-file" />
            <ContactsOf contacts={servizio.contacts} assistance={routes.service.assistance.href(at)} />
            <Callout title="Prima di iniziare">
              <p>
                Servono circa {servizio.modulo.steps.reduce((sum, step) => sum + step.minutes, 0)} minuti. Valgono solo
                le istanze inviate: una bozza non viene presa in considerazione.
              </p>
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
