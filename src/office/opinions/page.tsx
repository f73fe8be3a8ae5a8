// What other offices ask the clerk's own: the list, and one question with the part of the case that it shows
// (capability 30).
import { type Opinion, opinionsAsked } from "#istanze/opinions.ts";
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { outcomeTones } from "./outcomes.ts";

const pageSize = 30;

const List = ({ ente, opinions }: { ente: string; opinions: readonly Opinion[] }) => (
  <Table
    caption="Pareri chiesti al tuo ufficio"
    columns={[
      {
        heading: "Pratica",
        main: true,
        cell: ({ id, number }: Opinion) => (
          <a href={routes.office.opinion.href({ ente, opinion: id })}>
            <Code>{number ?? ""}</Code>
          </a>
        ),
      },
      { heading: "Ufficio", cell: ({ officeName }) => officeName },
      { heading: "Chiesto da", cell: ({ askedBy }) => askedBy },
      { heading: "Il", tight: true, cell: ({ askedAt }) => showDateTime(askedAt) },
      {
        heading: "Risposta",
        cell: ({ outcome }) =>
          outcome ? <Badge tone={outcomeTones[outcome]}>{outcome}</Badge> : <Badge tone="warning">Da dare</Badge>,
      },
    ]}
    rows={opinions}
    rowKey={({ id }) => id}
  />
);

export const opinionListDoors = (ctx: Context): Door[] => [
  get(routes.office.opinions, "operator", async (visit) => {
    const { ente } = visit.params;
    const offices = visit.clerk.offices.map(({ id }) => id);
    const found = await opinionsAsked(ctx.db, ente, offices, pageSize + 1, cursorIn(visit.query.dopo));
    const opinions = found.slice(0, pageSize);
    const last = opinions.at(-1);
    return {
      page: (
        <Page frame={await officeFrame(ctx)(visit, "pareri")} title="Pareri">
          <PageHeading title="Pareri" lead="Quello che altri uffici dell'ente chiedono al tuo." />
          {opinions.length === 0 ? (
            <Empty title="Nessun parere chiesto al tuo ufficio">
              <p>Quando un altro ufficio chiede il vostro parere su una pratica lo trovi qui e ricevi una e-mail.</p>
            </Empty>
          ) : (
            <List ente={ente} opinions={opinions} />
          )}
          <Pager
            newer={visit.query.dopo ? routes.office.opinions.href({ ente }) : undefined}
            older={
              found.length > pageSize && last
                ? routes.office.opinions.href({ ente }, { dopo: cursorText({ at: last.askedAt, id: last.id }) })
                : undefined
            }
          />
        </Page>
      ),
    };
  }),
];
