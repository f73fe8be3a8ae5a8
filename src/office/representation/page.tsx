// Rappresentanze: who says to represent a child or a ward, and what an official who has seen the papers decides (S3.24).
import { type Adult, type Open, openRequest, openRequestsAt, otherAdults } from "#identity/representation.ts";
import { decideRepresentation } from "#istanze/representation/decide.ts";
import { storable } from "#kit/storable.ts";
import { romeDate, showDate, showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";

const title = "Rappresentanze";
const shownAtMost = 50;
const becauseAtMost = 500;

type ListVisit = Visit<"operator", { ente: string }>;
type OneVisit = Visit<"operator", { ente: string; request: string }>;

const said: Record<string, string> = {
  deciso: "Fatto: la persona ha ricevuto un messaggio con l’esito.",
  tardi:
    "Questa richiesta non è più aperta: l’ha decisa un collega, è stata ritirata, oppure il minore ha compiuto 18 anni.",
};

const columns: Column<Open>[] = [
  {
    heading: "Chi chiede",
    main: true,
    cell: ({ ente, id, askerNome, askerCognome }) => (
      <a href={routes.office.representation.one.href({ ente, request: id })}>
        {askerCognome} {askerNome}
      </a>
    ),
  },
  { heading: "Come", cell: ({ role }) => role },
  { heading: "Per", cell: ({ nome, cognome }) => `${cognome} ${nome}` },
  { heading: "Quando", tight: true, cell: ({ askedAt }) => showDateTime(askedAt) },
];

const Others = ({ others }: { others: readonly Adult[] }) =>
  others.length === 0 ? null : (
    <Alert tone="warning" title="C’è già chi opera per questa persona">
      <ul>
        {others.map(({ nome, cognome, role }) => (
          <li key={`${cognome} ${nome} ${role}`}>
            {cognome} {nome} ({role})
          </li>
        ))}
      </ul>
      <p>Non dirlo a chi fa la richiesta. Se la riconosci, gli incarichi già attivi restano.</p>
    </Alert>
  );

const Asked = ({ asked }: { asked: Open }) => (
  <Facts
    facts={[
      {
        label: "Chi chiede",
        value: (
          <>
            {asked.askerCognome} {asked.askerNome} (<Code>{asked.askerCodiceFiscale}</Code>)
          </>
        ),
      },
      { label: "Come", value: asked.role },
      {
        label: "Per",
        value: (
          <>
            {asked.cognome} {asked.nome} (<Code>{asked.codiceFiscale}</Code>), nata o nato il {showDate(asked.bornOn)}
          </>
        ),
      },
      ...(asked.act ? [{ label: "Atto di nomina", value: asked.act }] : []),
      { label: "Chiesto il", value: showDateTime(asked.askedAt) },
    ]}
  />
);

export const representationOfficeDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const listOf = ({ params }: ListVisit) => routes.office.representation.list.href(params);

  const drawList = async (visit: ListVisit): Promise<Answer> => {
    const rows = await openRequestsAt(ctx.db, visit.params.ente, visit.session.person.id, shownAtMost);
    const done = said[visit.query.fatto ?? ""];
    return {
      page: (
        <Page frame={await frame(visit, "rappresentanze")} title={title}>
          <PageHeading
            title={title}
            lead="Genitori, tutori e amministratori di sostegno che chiedono di operare per un’altra persona, dal più vecchio."
          />
          {done && (
            <Alert tone={visit.query.fatto === "deciso" ? "success" : "warning"} live>
              {done}
            </Alert>
          )}
          {rows.length === 0 ? (
            <Empty title="Nessuna richiesta da controllare">
              <p>Quando qualcuno chiede di operare per un’altra persona e serve un controllo, lo trovi qui.</p>
            </Empty>
          ) : (
            <Table caption="Richieste da controllare" columns={columns} rows={rows} rowKey={({ id }) => id} />
          )}
        </Page>
      ),
    };
  };

  const drawOne = async (visit: OneVisit, asked: Open, typed = "", fault?: string): Promise<Answer> => {
    const today = romeDate(ctx.clock.now());
    const others = await otherAdults(ctx.db, { codiceFiscale: asked.codiceFiscale, besides: asked.person, today });
    const heading = `${asked.askerNome} ${asked.askerCognome} per ${asked.nome} ${asked.cognome}`;
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "rappresentanze")}
          title={heading}
          faulty={fault !== undefined}
          breadcrumb={[{ label: title, href: listOf(visit) }]}
        >
          <PageHeading title={heading} />
          <ErrorSummary faults={fault ? [{ name: "motivo", text: fault }] : []} />
          <Asked asked={asked} />
          <Others others={others} />
          <form method="post" action={routes.office.representation.one.href(visit.params)} noValidate data-once="">
            <Textarea
              name="motivo"
              label="Che cosa hai visto, o perché rifiuti"
              hint="Ad esempio: carta d’identità ed estratto di nascita, visti allo sportello. Se rifiuti, la persona legge questo motivo: non nominare altri."
              value={typed}
              max={becauseAtMost}
              rows={3}
              required
              fault={fault}
            />
            <Actions>
              <Button tone="danger" name="esito" value="rifiuta">
                Rifiuta
              </Button>
              <Button name="esito" value="riconosci">
                Riconosci
              </Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  const becauseFault = (typed: string): string | undefined => {
    if (typed.trim().length < 5) return "Scrivi che cosa hai visto, o perché rifiuti";
    return typed.length > becauseAtMost ? `Scrivi al massimo ${becauseAtMost} caratteri` : undefined;
  };

  const askedIn = ({ params, session }: OneVisit) =>
    openRequest(ctx.db, { ente: params.ente, id: params.request }, session.person.id);

  return [
    get(routes.office.representation.list, "operator", drawList),
    get(routes.office.representation.one, "operator", async (visit) => {
      const asked = await askedIn(visit);
      return asked ? drawOne(visit, asked) : "missing";
    }),
    post(routes.office.representation.one, "operator", async (visit) => {
      const asked = await askedIn(visit);
      if (!asked) return "missing";
      const typed = storable(textOf(visit.body, "motivo"), becauseAtMost + 1);
      const grants = textOf(visit.body, "esito") === "riconosci";
      const fault = becauseFault(typed);
      if (fault) return drawOne(visit, asked, typed, fault);
      const decision = { grants, because: typed.trim(), clerk: visit.session.person.id };
      const outcome = await decideRepresentation(ctx, asked, decision);
      const { ente } = visit.params;
      return {
        redirect: routes.office.representation.list.href(
          { ente },
          { fatto: outcome === "decided" ? "deciso" : "tardi" },
        ),
      };
    }),
  ];
};
