// Aiuto and the legal pages, which every visitor can read (C.SE.3.2, C.SE.3.3).

import type { Route } from "#kit/route.ts";
import { showDate } from "#kit/time.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { accessibility } from "#words/pages/accessibility.it.ts";
import { help } from "#words/pages/help.it.ts";
import type { InfoPage } from "#words/pages/info-page.ts";
import { legalNotes } from "#words/pages/legal-notes.it.ts";
import { privacy } from "#words/pages/privacy.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { offeredServices } from "./home.tsx";

const Sections = ({ page }: { page: InfoPage }) => (
  <>
    {page.sections.map(({ id, title, paragraphs, list }) => (
      <section key={title} class="sp-section sp-text">
        <h2 id={id}>{title}</h2>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {list && (
          <ul>
            {list.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
);

export const infoDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const plain = (route: Route, page: InfoPage): Door =>
    get(route, "anyone", async (visit) => ({
      page: (
        <Page frame={await frame(visit)} title={page.title}>
          <PageHeading title={page.title} lead={page.updated && `Aggiornato al ${showDate(page.updated)}`} />
          <Sections page={page} />
        </Page>
      ),
    }));

  return [
    get(routes.help, "anyone", async (visit) => {
      const offered = await offeredServices(ctx, catalogue);
      return {
        page: (
          <Page frame={await frame(visit)} title={help.title}>
            <PageHeading title={help.title} lead="Le risposte alle domande più frequenti e le guide dei servizi." />
            <section aria-labelledby="guide" class="sp-section">
              <h2 id="guide">Guide e assistenza dei servizi</h2>
              <ul class="sp-links">
                {offered.map(({ servizio, ente }) => {
                  const at = { ente: ente.id, service: servizio.id };
                  return (
                    <li key={`${ente.id} ${servizio.id}`}>
                      {servizio.modulo.words.it.title}:{" "}
                      <a href={routes.service.guide.href(at)}>
                        guida aggiornata al {showDate(servizio.guide.updated)}
                        <span class="visually-hidden"> di {servizio.modulo.words.it.title}</span>
                      </a>
                      {" · "}
                      <a href={routes.service.assistance.href(at)}>
                        richiedi assistenza
                        <span class="visually-hidden"> per {servizio.modulo.words.it.title}</span>
                      </a>
                    </li>
                  );
                })}
              </ul>
            </section>
            <Sections page={help} />
          </Page>
        ),
      };
    }),
    plain(routes.privacy, privacy),
    plain(routes.legalNotes, legalNotes),
    plain(routes.accessibility, accessibility),
  ];
};
