// Registro giornaliero: the prints that were made at night, to be handed to conservation.
import { provisionalDay } from "#istanze/protocol-days.ts";
import { showBytes } from "#kit/bytes.ts";
import { systemOf } from "#kit/protocol-systems.ts";
import { isDate, romeDate, showLongDate } from "#kit/time.ts";
import { dayPrint, type PrintedDay, printedDays } from "#platform/protocol/days.ts";
import { protocolText } from "#platform/protocol/port.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";

const numbers = ({ day, firstN, lastN }: PrintedDay): string => {
  if (firstN === null || lastN === null) return "nessuna";
  const year = Number(day.slice(0, 4));
  return firstN === lastN
    ? protocolText(year, firstN)
    : `da ${protocolText(year, firstN)} a ${protocolText(year, lastN)}`;
};

const columns = (ente: string): Column<PrintedDay>[] => [
  {
    heading: "Giorno",
    main: true,
    cell: ({ day }) => <a href={routes.office.protocol.day.href({ ente, day })}>{showLongDate(day)}</a>,
  },
  { heading: "Registrazioni", cell: ({ entries }) => String(entries) },
  { heading: "Numeri", cell: numbers },
  { heading: "File", tight: true, cell: ({ bytes }) => `PDF/A, ${showBytes(bytes)}` },
];

export const dayDoors = (ctx: Context): Door[] => [
  get(routes.office.protocol.days, "operator", async (visit) => {
    const ente = visit.clerk.ente.id;
    const before = isDate(visit.query.prima ?? "") ? visit.query.prima : undefined;
    const { days, next } = await printedDays(ctx.db, ente, before);
    const list = routes.office.protocol.days;
    return {
      page: (
        <Page
          frame={await officeFrame(ctx)(visit, "protocollo")}
          title="Registro giornaliero"
          breadcrumb={[{ label: "Registro di protocollo", href: routes.office.protocol.list.href({ ente }) }]}
        >
          <PageHeading
            title="Registro giornaliero"
            lead="Ogni notte lo sportello stampa il registro del giorno prima, in PDF/A, da mandare in conservazione."
            action={
              systemOf(ctx.env, ente) ? undefined : (
                <ButtonLink
                  tone="outline"
                  icon="it-download"
                  href={routes.office.protocol.day.href({ ente, day: romeDate(ctx.clock.now()) })}
                >
                  Oggi, provvisorio (PDF)
                </ButtonLink>
              )
            }
          />
          {days.length ? (
            <Table caption="Giorni stampati" columns={columns(ente)} rows={days} rowKey={({ day }) => day} />
          ) : (
            <Empty icon="it-print" title="Nessun giorno stampato">
              <p>La prima stampa compare la notte dopo la prima registrazione, poco dopo mezzanotte.</p>
            </Empty>
          )}
          <Pager
            newer={before ? list.href({ ente }) : undefined}
            older={next ? list.href({ ente }, { prima: next }) : undefined}
          />
        </Page>
      ),
    };
  }),
  get(routes.office.protocol.day, "operator", async (visit) => {
    const { day } = visit.params;
    if (day === romeDate(ctx.clock.now())) {
      const today = await provisionalDay(ctx, visit.clerk.ente.id);
      return today ? { file: today.pdf, mediaType: "application/pdf", name: today.name } : "missing";
    }
    const print = isDate(day) ? await dayPrint(ctx.db, visit.clerk.ente.id, day) : undefined;
    const file = print && (await ctx.files.get(print.sha256));
    return file ? { file, mediaType: "application/pdf", name: print.name } : "missing";
  }),
];
