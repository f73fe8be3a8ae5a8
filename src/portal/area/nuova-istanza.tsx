// Nuova istanza: the modules by category, each with its code, version and Compila (S0.26, S0.27).

import { accountEnti } from "#identity/accounts/account.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { searchText, searchWords } from "#kit/search.ts";
import { Cards, ServiceCard } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { byCategory, offeredServices, versionOf } from "../public/home.tsx";

export const nuovaIstanzaDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.nuovaIstanza, "person", async (visit) => {
    const words = searchWords(visit.query.cerca ?? "");
    const offered = (await offeredServices(ctx, catalogue)).filter(({ servizio }) => {
      const { title, description } = servizio.modulo.words.it;
      const text = searchText(
        title,
        description,
        servizio.modulo.code,
        servizio.category.title,
        servizio.card.summary,
        ...(servizio.keywords ?? []),
        ...(servizio.keywords ?? []),
      );
      return words.every((word) => text.includes(word));
    });
    const withAccount = visit.session.method === "locale";
    const takers = withAccount ? await accountEnti(ctx.db) : [];
    return {
      page: (
        <Page frame={await frame(visit, { current: "nuovaIstanza" })} title="Nuova istanza">
          <PageHeading title="Nuova istanza" lead="Scegli il modulo e premi Compila." />
          <SearchBox action={routes.nuovaIstanza.href()} label="Cerca un modulo" value={visit.query.cerca ?? ""} />
          {offered.length === 0 && (
            <Empty title="Nessun modulo trovato">
              <p>
                Prova con altre parole, oppure <a href={routes.nuovaIstanza.href()}>vedi tutti i moduli</a>.
              </p>
            </Empty>
          )}
          {byCategory(offered).map(({ category, offered: inside }) => (
            <section key={category.id} aria-labelledby={`categoria-${category.id}`} class="sp-section">
              <p class="sp-over sp-over-heading">Moduli della categoria:</p>
              <h2 id={`categoria-${category.id}`}>{category.title.toUpperCase()}</h2>
              <Cards>
                {inside.map(({ servizio, ente }) => {
                  const at = { ente: ente.id, service: servizio.id };
                  const may = eligibility(servizio.policy, visit.session.mandates, ctx.comuni);
                  const noAccount = withAccount && !takers.includes(ente.id);
                  const open = !noAccount && (may === "oneself" || typeof may === "object");
                  return (
                    <ServiceCard
                      key={`${ente.id} ${servizio.id}`}
                      title={servizio.modulo.words.it.title}
                      href={routes.service.card.href(at)}
                      description={servizio.modulo.words.it.description}
                      version={versionOf(servizio)}
                      ente={ente.name}
                      compila={open ? routes.service.start.href(at) : undefined}
                      closed={
                        noAccount
                          ? refusals.noAccounts()
                          : `Riservato a chi è ${servizio.policy.roles?.join(" o ")} di un Comune: apri la scheda per sapere di più.`
                      }
                    />
                  );
                })}
              </Cards>
            </section>
          ))}
        </Page>
      ),
    };
  }),
];
