// What people say of the services (capability 49): stars, what was hard, and their words under it.

import { isGood } from "#istanze/feedback.ts";
import {
  aspectCounts,
  type Opinion,
  type OpinionCursor,
  opinionsPage,
  type StarCount,
  starCounts,
} from "#istanze/feedback-report.ts";
import { romeDate } from "#kit/time.ts";
import { rowsTogether, type SheetColumn, sheetOf } from "#platform/sheets/sheet.ts";
import { sheetFile } from "#platform/sheets/write.ts";
import { Empty } from "#ui/empty.tsx";
import { ExportLinks } from "#ui/export-links.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { formatIn, recordExport } from "../export/record.ts";
import { officeFrame } from "../frame.ts";
import { seenServices } from "../seen-services.ts";
import { ChoiceForm, choiceIn, choiceText, titleOf } from "../statistics/choice.tsx";
import { aspectWords, ServiceFeedback } from "./views.tsx";

/** The newest comments that a page shows; the export has them all. */
const shown = 200;

const columnsOf = (catalogue: Catalogue): SheetColumn<Opinion>[] => [
  { heading: "Servizio", cell: ({ service }) => titleOf(catalogue, service) },
  // the day alone: with the minute one could tell whose it is
  { heading: "Giorno", cell: ({ createdAt }) => ({ day: romeDate(createdAt) }) },
  { heading: "Stelle", cell: ({ stars }) => stars },
  {
    heading: "Aspetti",
    cell: ({ stars, aspects }) => aspects.map((aspect) => aspectWords(isGood(stars), aspect)).join("; "),
  },
  { heading: "Commento", cell: ({ details }) => details },
];

const withAnswers = (services: readonly string[], stars: readonly StarCount[]): string[] =>
  services.filter((service) => stars.some((each) => each.service === service));

export const feedbackDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  return [
    get(routes.office.feedback, "clerk", async (visit) => {
      const { ente } = visit.params;
      const seen = await seenServices(ctx.db, visit.clerk);
      const choice = choiceIn(visit.query, seen, ctx.clock.now());
      const scope = { ente, services: choice.services };
      const [stars, aspects, comments] = await Promise.all([
        starCounts(ctx.db, scope, choice.period),
        aspectCounts(ctx.db, scope, choice.period),
        opinionsPage(ctx.db, scope, choice.period, { size: shown, commented: true }),
      ]);
      const services = withAnswers(choice.services, stars);
      return {
        page: (
          <Page frame={await frame(visit, "gradimento")} title="Giudizi">
            <PageHeading
              title="Giudizi"
              lead="Che cosa pensa chi ha usato i servizi. Chi ha risposto non si sa: contano le parole."
            />
            <ChoiceForm
              action={routes.office.feedback.href({ ente })}
              choice={choice}
              seen={seen}
              catalogue={catalogue}
            />
            {services.length === 0 && (
              <Empty icon="it-star-outline" title="Nessuna risposta nel periodo">
                <p>Le persone possono dare il voto appena hanno inviato. Prova con un periodo più lungo.</p>
              </Empty>
            )}
            {comments.next && <p>Si leggono i {shown} commenti più recenti; il file da scaricare li contiene tutti.</p>}
            {services.map((service) => (
              <ServiceFeedback
                key={service}
                title={titleOf(catalogue, service)}
                stars={stars.filter((each) => each.service === service)}
                aspects={aspects.filter((each) => each.service === service)}
                opinions={comments.rows.filter((each) => each.service === service)}
              />
            ))}
            {services.length > 0 && (
              <>
                <p>
                  Dove si fermano le persone che non inviano lo dicono le{" "}
                  <a href={routes.office.statistics.href({ ente }, choiceText(choice))}>Statistiche</a>.
                </p>
                <ExportLinks
                  what="le risposte"
                  href={(format) => routes.office.exportFeedback.href({ ente, format }, choiceText(choice))}
                />
              </>
            )}
          </Page>
        ),
      };
    }),
    get(routes.office.exportFeedback, "clerk", async (visit) => {
      const format = formatIn(visit.params.format);
      if (!format) return "missing";
      const now = ctx.clock.now();
      const choice = choiceIn(visit.query, await seenServices(ctx.db, visit.clerk), now);
      const scope = { ente: visit.params.ente, services: choice.services };
      await recordExport(ctx, visit, {
        elenco: "gradimento",
        formato: format,
        servizi: [...choice.services],
        dal: choice.period.from,
        al: choice.period.to,
      });
      const sheet = sheetOf("Gradimento", columnsOf(catalogue), (after: OpinionCursor | undefined) =>
        opinionsPage(ctx.db, scope, choice.period, { after, size: rowsTogether, commented: false }),
      );
      return sheetFile(format, sheet, now);
    }),
  ];
};
