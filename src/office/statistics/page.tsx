// How the services go, for who works them (capability 47): counts, never a person.
import { isAskedByEnti } from "#istanze/adhesions.ts";
import { endingsOf, type LeftDrafts, leftDrafts, openCases, weeksOf } from "#istanze/statistics.ts";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { seenServices } from "../seen-services.ts";
import { ChoiceForm, choiceIn, titleOf } from "./choice.tsx";
import { DraftsView } from "./drafts-view.tsx";
import { OpenView } from "./open-view.tsx";
import { ServicesTable, Totals, WhatTheyCount } from "./services-view.tsx";
import { WeeksView } from "./weeks-view.tsx";

const lead = "Quante istanze arrivano, quanto tempo passa fino alla risposta e dove ci si ferma.";

export const statisticsDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const stepName = ({ service, step }: LeftDrafts): string => {
    if (step === "") return "Compilata tutta, ma non inviata";
    if (step === null) return "Aperta e lasciata vuota";
    const title = catalogue.byId(service)?.modulo.words.it.steps[step]?.title;
    return title ?? step;
  };

  return [
    get(routes.office.statistics, "clerk", async (visit) => {
      const { ente } = visit.params;
      const now = ctx.clock.now();
      const seen = await seenServices(ctx.db, visit.clerk);
      const choice = choiceIn(visit.query, seen, now);
      const scope = { ente, services: choice.services };
      const [weeks, endings, open, drafts] = await Promise.all([
        weeksOf(ctx.db, scope, choice.period),
        endingsOf(ctx.db, scope, choice.period),
        openCases(ctx.db, scope, now),
        leftDrafts(ctx.db, scope, choice.period, now),
      ]);
      const many = choice.services.length > 1;
      const sentByEnti = choice.services.find((id) => {
        const servizio = catalogue.byId(id);
        return servizio && visit.clerk.services.includes(id) && isAskedByEnti(servizio);
      });
      const stepOf = (draft: LeftDrafts): string =>
        many ? `${titleOf(catalogue, draft.service)}: ${stepName(draft)}` : stepName(draft);
      return {
        page: (
          <Page frame={await frame(visit, "statistiche")} title="Statistiche">
            <PageHeading title="Statistiche" lead={lead} />
            <ChoiceForm
              action={routes.office.statistics.href({ ente })}
              choice={choice}
              seen={seen}
              catalogue={catalogue}
            />
            {visit.clerk.operator && sentByEnti && (
              <p>
                Questi servizi li inviano i Comuni:{" "}
                <a href={routes.office.adhesions.href({ ente }, { servizio: sentByEnti })}>Chi ha risposto</a>.
              </p>
            )}
            {seen.length === 0 ? (
              <Empty title="Nessun servizio da mostrare">
                <p>Il tuo ufficio non lavora ancora nessun servizio: li assegna l'amministratore, in Uffici.</p>
              </Empty>
            ) : (
              <>
                <Totals endings={endings} />
                <WhatTheyCount />
                <WeeksView weeks={weeks} />
                {many && endings.length > 0 && (
                  <ServicesTable endings={endings} titleOf={(service) => titleOf(catalogue, service)} />
                )}
                <OpenView open={open} />
                <DraftsView drafts={drafts} stepOf={stepOf} />
              </>
            )}
          </Page>
        ),
      };
    }),
  ];
};
