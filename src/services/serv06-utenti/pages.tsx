// "Sono già stato abilitato?" answered at once, for the municipalities of the one who asks (S0.16).

import { eligibility } from "#istanze/eligibility.ts";
import { faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { policy } from "./policy.ts";
import { type Abilitazione, enabledFor } from "./store.ts";

const title = "Verifica chi è già abilitato";

type Enabled = { comune: string; people: Abilitazione[] };

export const pages = (ctx: Context, frame: FrameMaker): Door[] => {
  const enabledIn = async (visit: Visit<"person", { ente: string; service: string }>): Promise<Enabled[] | string> => {
    const may = eligibility(policy, visit.session.mandates, ctx.comuni);
    if (may === "oneself" || typeof may === "string")
      return refusals[may === "oneself" ? "noMandate" : may](policy.roles);
    const today = romeDate(ctx.clock.now());
    return Promise.all(
      may.mandates.map(async ({ ente }) => ({
        comune: ente.name,
        people: await enabledFor(ctx.db, visit.params.ente, ente.istat ?? "", today),
      })),
    );
  };

  const draw = async (
    visit: Visit<"person", { ente: string; service: string }>,
    asked: string | undefined,
  ): Promise<Answer> => {
    const enabled = await enabledIn(visit);
    const codice = normalCodiceFiscale((asked ?? "").slice(0, 40));
    const fault =
      asked !== undefined && faultOfCodiceFiscale(codice)
        ? "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria, 16 tra lettere e numeri"
        : undefined;
    const found =
      typeof enabled === "string" || asked === undefined || fault
        ? undefined
        : enabled
            .filter(({ people }) => people.some((who) => who.codiceFiscale === codice))
            .map(({ comune }) => comune);
    return {
      status: typeof enabled === "string" ? 403 : fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, { ente: visit.params.ente })}
          title={title}
          faulty={Boolean(fault)}
          breadcrumb={[{ label: "Utenti Servizi 06", href: routes.service.card.href(visit.params) }]}
        >
          <PageHeading
            title={title}
            lead="Il modulo serve solo per persone non ancora abilitate: controlla prima di compilarlo."
          />
          {typeof enabled === "string" ? (
            <Alert tone="warning">{enabled}</Alert>
          ) : (
            <>
              <ErrorSummary faults={fault ? [{ name: "codice", text: fault }] : []} />
              {found && (
                <Alert tone={found.length ? "success" : "info"} live>
                  {found.length
                    ? `La persona con codice fiscale ${codice} è già abilitata per: ${found.join(", ")}.`
                    : `La persona con codice fiscale ${codice} non è abilitata: puoi chiederlo con il modulo.`}
                </Alert>
              )}
              {/* a POST, because a codice fiscale must not stand in an address */}
              <form method="post" action={routes.service.enabled.href(visit.params)} noValidate>
                <TextInput name="codice" label="Codice fiscale" capitals width={16} value={asked ?? ""} fault={fault} />
                <Button>Verifica</Button>
              </form>
              {enabled.map(({ comune, people }) => (
                <section key={comune} class="sp-section">
                  <h2>Persone abilitate per {comune}</h2>
                  {people.length ? (
                    <Table
                      caption={`Persone abilitate per ${comune}`}
                      columns={[
                        { heading: "Cognome e nome", main: true, cell: (who) => `${who.cognome} ${who.nome}` },
                        { heading: "Codice fiscale", cell: (who) => <bdi>{who.codiceFiscale}</bdi> },
                        { heading: "Abilitata dal", cell: (who) => showDate(who.dal) },
                      ]}
                      rows={people}
                      rowKey={(who) => who.codiceFiscale}
                    />
                  ) : (
                    <Empty title="Nessuna persona abilitata" />
                  )}
                </section>
              ))}
            </>
          )}
        </Page>
      ),
    };
  };

  return [
    get(routes.service.enabled, "person", (visit) => draw(visit, undefined)),
    post(routes.service.enabled, "person", (visit) => draw(visit, textOf(visit.body, "codice"))),
  ];
};
