import { type Ente, enteById, entiWithServices, offers } from "#identity/enti.ts";
import { Card, Cards, ServiceCard } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { ofEnte } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue, Category, Servizio } from "../../service.ts";
import { get } from "../../visit.ts";

export const versionOf = ({ modulo }: Servizio): string => `${modulo.code} ver.${modulo.version}`;

type Offered = { servizio: Servizio; ente: Ente };

/** Grouped by category, in the order of the catalogue (S0.26). */
export const byCategory = (offered: Offered[]): { category: Category; offered: Offered[] }[] => {
  const groups = new Map<string, { category: Category; offered: Offered[] }>();
  for (const each of offered) {
    const { category } = each.servizio;
    const group = groups.get(category.id) ?? { category, offered: [] };
    group.offered.push(each);
    groups.set(category.id, group);
  }
  return [...groups.values()];
};

export const offeredServices = async (ctx: Context, catalogue: Catalogue): Promise<Offered[]> => {
  const [enti, pairs] = await Promise.all([entiWithServices(ctx.db), offers(ctx.db)]);
  return catalogue.all.flatMap((servizio) =>
    enti
      .filter((ente) => pairs.some((pair) => pair.ente === ente.id && pair.service === servizio.id))
      .map((ente) => ({ servizio, ente })),
  );
};

const Services = ({ offered }: { offered: Offered[] }) => (
  <>
    {byCategory(offered).map(({ category, offered: inside }) => (
      <section key={category.id} aria-labelledby={`categoria-${category.id}`} class="sp-section">
        <h2 id={`categoria-${category.id}`}>{category.title}</h2>
        <Cards>
          {inside.map(({ servizio, ente }) => (
            <ServiceCard
              key={`${ente.id} ${servizio.id}`}
              title={servizio.modulo.words.it.title}
              href={routes.service.card.href({ ente: ente.id, service: servizio.id })}
              description={servizio.modulo.words.it.description}
              version={versionOf(servizio)}
              ente={ente.name}
              badge={{ label: servizio.availability, tone: "success" }}
            />
          ))}
        </Cards>
      </section>
    ))}
  </>
);

export const homeDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.home, "anyone", async (visit) => {
    const offered = await offeredServices(ctx, catalogue);
    const enti = [...new Map(offered.map(({ ente }) => [ente.id, ente])).values()];
    return {
      page: (
        <Page frame={await frame(visit)} title="Servizi online">
          <PageHeading
            title="Servizi online"
            lead="Trova il servizio che ti serve, compila il modulo, invialo e segui la tua istanza fino alla fine."
          />
          <Services offered={offered} />
          <section aria-labelledby="enti" class="sp-section">
            <h2 id="enti">Gli enti</h2>
            <Cards>
              {enti.map((ente) => (
                <Card key={ente.id} title={ente.name} href={routes.ente.href({ ente: ente.id })}>
                  <p>Tutti i servizi online di questo ente.</p>
                </Card>
              ))}
            </Cards>
          </section>
        </Page>
      ),
    };
  }),
  get(routes.ente, "anyone", async (visit) => {
    const ente = await enteById(ctx.db, visit.params.ente);
    const offered = (await offeredServices(ctx, catalogue)).filter((each) => each.ente.id === ente?.id);
    if (!ente || offered.length === 0) return "missing";
    return {
      page: (
        <Page
          frame={await frame(visit, { ente: ente.id })}
          title={`Servizi ${ofEnte(ente.name)}`}
          breadcrumb={[{ label: "Servizi online", href: routes.home.href() }]}
        >
          <PageHeading title={`Servizi online ${ofEnte(ente.name)}`} />
          <Services offered={offered} />
        </Page>
      ),
    };
  }),
];
