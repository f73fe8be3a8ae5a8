// The dated guide of a service, in the product itself (S0.1), and its privacy notice.

import { showDate } from "#kit/time.ts";
import { GuideText } from "#ui/guide.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { ContactsOf } from "./contacts.tsx";
import { serviceAt } from "./service-at.ts";

export const guideDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.service.guide, "anyone", async (visit) => {
    const found = await serviceAt(ctx, catalogue, visit.params);
    if (!found) return "missing";
    const { ente, servizio } = found;
    const { guide } = servizio;
    const at = { ente: ente.id, service: servizio.id };
    return {
      page: (
        <Page
          frame={await frame(visit, { ente: ente.id, assistance: routes.service.assistance.href(at) })}
          title={guide.title}
          breadcrumb={[{ label: servizio.modulo.words.it.title, href: routes.service.card.href(at) }]}
        >
          <PageHeading title={guide.title} lead={`Aggiornato al ${showDate(guide.updated)}`} />
          <GuideText chapters={guide.chapters} />
          <ContactsOf contacts={servizio.contacts} assistance={routes.service.assistance.href(at)} />
        </Page>
      ),
    };
  }),
  get(routes.service.privacy, "anyone", async (visit) => {
    const found = await serviceAt(ctx, catalogue, visit.params);
    if (!found) return "missing";
    const { ente, servizio } = found;
    return {
      page: (
        <Page
          frame={await frame(visit, { ente: ente.id })}
          title="Informativa sul trattamento dei dati personali"
          breadcrumb={[
            {
              label: servizio.modulo.words.it.title,
              href: routes.service.card.href({ ente: ente.id, service: servizio.id }),
            },
          ]}
        >
          <PageHeading
            title="Informativa sul trattamento dei dati personali"
            over={servizio.modulo.words.it.title}
            lead={`Aggiornata al ${showDate(servizio.privacy.updated)}`}
          />
          {servizio.privacy.paragraphs.map(({ title, text }) => (
            <section key={title} class="sp-section sp-text">
              <h2>{title}</h2>
              {text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </Page>
      ),
    };
  }),
];
