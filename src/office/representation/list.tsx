// Rappresentanze: what waits for an official, the oldest first, and what was decided, the last first (S3.24).
import { type Decided, decidedAt, type Open, openRequestsAt } from "#identity/representation-requests.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { outcomes, representationsTitle as title } from "./words.it.ts";

const shownAtMost = 50;

const who: Column<Open> = {
  heading: "Chi chiede",
  main: true,
  cell: ({ ente, id, askerNome, askerCognome }) => (
    <a href={routes.office.representation.one.href({ ente, request: id })}>
      {askerCognome} {askerNome}
    </a>
  ),
};
const how: Column<Open> = { heading: "Come", cell: ({ role }) => role };
const forWhom: Column<Open> = { heading: "Per", cell: ({ nome, cognome }) => `${cognome} ${nome}` };

const waiting: Column<Open>[] = [
  who,
  how,
  forWhom,
  { heading: "Documenti", tight: true, cell: ({ papers }) => String(papers) },
  { heading: "Quando", tight: true, cell: ({ askedAt }) => showDateTime(askedAt) },
];

const decided: Column<Decided>[] = [
  who as Column<Decided>,
  how as Column<Decided>,
  forWhom as Column<Decided>,
  { heading: "Esito", cell: ({ granted }) => (granted ? "Riconosciuta" : "Rifiutata") },
  { heading: "Deciso", tight: true, cell: ({ decidedAt: at }) => showDateTime(at) },
];

export const representationListDoors = (ctx: Context): Door[] => [
  get(routes.office.representation.list, "operator", async (visit) => {
    const { person } = visit.session;
    const [open, closed] = await Promise.all([
      openRequestsAt(ctx.db, visit.params.ente, person.id, shownAtMost),
      decidedAt(ctx.db, visit.params.ente, person.id, shownAtMost),
    ]);
    const done = outcomes[visit.query.fatto ?? ""];
    return {
      page: (
        <Page frame={await officeFrame(ctx)(visit, "rappresentanze")} title={title}>
          <PageHeading
            title={title}
            lead="Genitori, tutori e amministratori di sostegno che chiedono di operare per un’altra persona, dal più vecchio."
          />
          {done && (
            <Alert tone={done.tone} live>
              {done.text}
            </Alert>
          )}
          {open.length === 0 ? (
            <Empty title="Nessuna richiesta da controllare">
              <p>Quando qualcuno chiede di operare per un’altra persona e serve un controllo, lo trovi qui.</p>
            </Empty>
          ) : (
            <Table caption="Richieste da controllare" columns={waiting} rows={open} rowKey={({ id }) => id} />
          )}
          {closed.length > 0 && (
            <section class="sp-section" aria-labelledby="decise">
              <h2 id="decise">Già decise</h2>
              <Table caption="Richieste già decise" columns={decided} rows={closed} rowKey={({ id }) => id} />
            </section>
          )}
        </Page>
      ),
    };
  }),
];
