// Accessi e dispositivi: the sessions that are open, each to be ended, and who signed in or changed the profile in the
// last two years (capability 55).
import { transaction } from "#db/transaction.ts";
import { closeSessionsOf } from "#identity/accounts/account.ts";
import { closeOpenSession, type OpenSession, openSessionsOf } from "#identity/open-sessions.ts";
import { noteChange, profileHistory } from "#identity/profile-events.ts";
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Badge } from "#ui/badge.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { wayNames } from "../sign-in/way-names.ts";
import { HistoryTable } from "./history-table.tsx";

export const sessionsTitle = "Accessi e dispositivi";
const pageSize = 20;

const said: Record<string, string> = {
  chiuso: "L’accesso è chiuso: da quel dispositivo bisogna entrare di nuovo.",
  altri: "Gli altri accessi sono chiusi. Resta aperto solo questo.",
};

const columnsFor = (own: string): Column<OpenSession>[] => [
  {
    heading: "Dispositivo",
    main: true,
    cell: ({ id, device }) => (
      <>
        {device} {id === own && <Badge tone="info">Questo accesso</Badge>}
      </>
    ),
  },
  { heading: "Come", cell: ({ method }) => wayNames[method] },
  { heading: "Dal", tight: true, cell: ({ since }) => showDateTime(since) },
  { heading: "Ultimo uso", tight: true, cell: ({ usedAt }) => showDateTime(usedAt) },
  {
    heading: "Chiudi",
    actions: true,
    cell: ({ id, device, since }) =>
      id === own ? (
        "Per chiuderlo premi Esci"
      ) : (
        <form method="post" action={routes.access.close.href({ session: id })}>
          <Button tone="outline" of={`l’accesso da ${device} del ${showDateTime(since)}`}>
            Chiudi
          </Button>
        </form>
      ),
  },
];

export const sessionsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">): Promise<Answer> => {
    const { person, id: own } = visit.session;
    const now = ctx.clock.now();
    const after = cursorIn(visit.query.dopo);
    const [open, found] = await Promise.all([
      openSessionsOf(ctx.db, person.id, now),
      profileHistory(ctx.db, { person: person.id, after, limit: pageSize + 1 }),
    ]);
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    const done = said[visit.query.fatto ?? ""];
    return {
      page: (
        <Page
          frame={await frame(visit)}
          title={sessionsTitle}
          breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
        >
          <PageHeading
            title={sessionsTitle}
            lead="Da dove sei entrato e che cosa è cambiato nel tuo profilo. Se non riconosci un accesso, chiudilo."
          />
          {done && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          <section aria-labelledby="aperti" class="sp-section">
            <h2 id="aperti">Accessi aperti adesso</h2>
            <Table caption="Accessi aperti adesso" columns={columnsFor(own)} rows={open} rowKey={({ id }) => id} />
            {open.length > 1 && (
              <form method="post" action={routes.access.closeOthers.href()}>
                <Actions>
                  <Button tone="danger">Chiudi tutti gli altri</Button>
                </Actions>
              </form>
            )}
          </section>
          <section aria-labelledby="storia" class="sp-section">
            <h2 id="storia">Accessi e modifiche degli ultimi due anni</h2>
            <HistoryTable events={found.slice(0, pageSize)} />
            <Pager
              newer={after ? routes.access.page.href() : undefined}
              older={last && routes.access.page.href({ dopo: cursorText(last) })}
            />
          </section>
        </Page>
      ),
    };
  };

  const noteFor = ({ session, device }: Visit<"person">, now: Date) => ({ person: session.person.id, device, now });

  return [
    get(routes.access.page, "person", draw),
    post(routes.access.close, "person", async (visit) => {
      const { person, id: own } = visit.session;
      const { session } = visit.params;
      const now = ctx.clock.now();
      const closed = await transaction(ctx.db, async (tx) => {
        // one's own is ended by signing out, which tells the provider too
        if (session === own || !(await closeOpenSession(tx, person.id, session, now))) return false;
        await noteChange(tx, { ...noteFor(visit, now), what: "sessione chiusa" });
        return true;
      });
      return closed ? { redirect: routes.access.page.href({ fatto: "chiuso" }) } : "missing";
    }),
    post(routes.access.closeOthers, "person", async (visit) => {
      const { person, id: own } = visit.session;
      const now = ctx.clock.now();
      await transaction(ctx.db, async (tx) => {
        if (await closeSessionsOf(tx, person.id, now, own))
          await noteChange(tx, { ...noteFor(visit, now), what: "altre sessioni chiuse" });
      });
      return { redirect: routes.access.page.href({ fatto: "altri" }) };
    }),
  ];
};
