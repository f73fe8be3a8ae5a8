// "Sono già stato abilitato?" answered at once, for the municipalities of the one who asks (S0.16).

import { offeredBy } from "#identity/enti.ts";
import { eligibility } from "#istanze/eligibility.ts";
import { faultOfCodiceFiscale, normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import { withArticle } from "#words/ente.it.ts";
import { refusals } from "#words/refusals.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes, servicePage } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { policy } from "./policy.ts";
import { type Abilitazione, enabledFor } from "./store.ts";

export const service = "serv06-utenti";
/** Who is enabled already, for those who may ask. */
export const enabledPage = servicePage(service, "verifica-abilitazione");

const title = "Verifica chi è già abilitato";
const wrong = "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria, 16 tra lettere e numeri";

type Enabled = { comune: string; people: Abilitazione[] };
type EnabledVisit = Visit<"person", { ente: string }>;
/** What was asked of one tax code: a fault, or the municipalities for which it is enabled. */
type Asked = { typed: string; fault?: string; found?: string };

const judged = (typed: string, enabled: Enabled[]): Asked => {
  const codice = normalCodiceFiscale(typed.slice(0, 40));
  if (faultOfCodiceFiscale(codice)) return { typed, fault: wrong };
  const comuni = enabled.filter(({ people }) => people.some((who) => who.codiceFiscale === codice));
  const found = comuni.length
    ? `La persona con codice fiscale ${codice} è già abilitata per: ${comuni.map(({ comune }) => withArticle(comune)).join(", ")}.`
    : `La persona con codice fiscale ${codice} non è abilitata: puoi chiederlo con il modulo.`;
  return { typed, found };
};

const EnabledPeople = ({ comune, people }: Enabled) => (
  <section class="sp-section">
    <h2>Persone abilitate per {withArticle(comune)}</h2>
    {people.length ? (
      <Table
        caption={`Persone abilitate per ${withArticle(comune)}`}
        columns={[
          { heading: "Cognome e nome", main: true, cell: (who) => `${who.cognome} ${who.nome}` },
          { heading: "Codice fiscale", cell: (who) => <Code>{who.codiceFiscale}</Code> },
          { heading: "Abilitata dal", cell: (who) => showDate(who.dal) },
        ]}
        rows={people}
        rowKey={(who) => who.codiceFiscale}
      />
    ) : (
      <Empty title="Nessuna persona abilitata" />
    )}
  </section>
);

const Verification = ({ action, enabled, asked }: { action: string; enabled: Enabled[]; asked: Asked }) => (
  <>
    <ErrorSummary faults={asked.fault ? [{ name: "codice", text: asked.fault }] : []} />
    {asked.found && (
      <Alert tone="info" live>
        {asked.found}
      </Alert>
    )}
    {/* a POST, because a codice fiscale must not stand in an address */}
    <form method="post" action={action} noValidate>
      <TextInput name="codice" label="Codice fiscale" capitals width={16} value={asked.typed} fault={asked.fault} />
      <Button>Verifica</Button>
    </form>
    {enabled.map((each) => (
      <EnabledPeople key={each.comune} {...each} />
    ))}
  </>
);

export const pages = (ctx: Context, frame: FrameMaker): Door[] => {
  /** By municipality of the one who asks; a refusal for who may not know. */
  const enabledIn = async ({ session }: EnabledVisit): Promise<Enabled[] | string> => {
    const may = eligibility(policy, session.mandates, ctx.comuni);
    if (may === "oneself") return refusals.noMandate(policy.roles);
    if (typeof may === "string") return refusals[may](policy.roles);
    const today = romeDate(ctx.clock.now());
    return Promise.all(
      may.mandates.map(async ({ ente }) => ({
        comune: ente.name,
        people: await enabledFor(ctx.db, ente.istat ?? "", today),
      })),
    );
  };

  const draw = async (visit: EnabledVisit, typed?: string): Promise<Answer> => {
    if (!(await offeredBy(ctx.db, visit.params.ente, service))) return "missing";
    const enabled = await enabledIn(visit);
    const refused = typeof enabled === "string";
    const asked: Asked = refused || typed === undefined ? { typed: "" } : judged(typed, enabled);
    const faulty = asked.fault !== undefined;
    const allowed = faulty ? 422 : 200;
    return {
      status: refused ? 403 : allowed,
      page: (
        <Page
          frame={await frame(visit, { ente: visit.params.ente })}
          title={title}
          faulty={faulty}
          breadcrumb={[{ label: "Utenti Servizi 06", href: routes.service.card.href({ ...visit.params, service }) }]}
        >
          <PageHeading
            title={title}
            lead="Il modulo serve solo per persone non ancora abilitate: controlla prima di compilarlo."
          />
          {refused ? (
            <Alert tone="warning">{enabled}</Alert>
          ) : (
            <Verification action={enabledPage.href(visit.params)} enabled={enabled} asked={asked} />
          )}
        </Page>
      ),
    };
  };

  return [
    get(enabledPage, "person", (visit) => draw(visit)),
    post(enabledPage, "person", (visit) => draw(visit, textOf(visit.body, "codice"))),
  ];
};
