// Abilitazione: how far one is and what comes now; also the page of whoever is not enabled yet (S1.10), never an error.
import { eventsOf } from "#identity/enabling/events.ts";
import { allDesks, firstEnte, isOffered } from "#identity/enabling/settings.ts";
import { enteById } from "#identity/enti.ts";
import { wayOf } from "#istanze/enabling/code.ts";
import { finishEnabling } from "#istanze/enabling/enable.ts";
import { restartRequest, startRequest } from "#istanze/enabling/request.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { Body, NotNeeded } from "./page-parts.tsx";
import { progressSaid } from "./progress.tsx";
import { ForAnEnte } from "./representatives.tsx";
import { type Standing, standingOf } from "./standing.ts";
import { enablingTitle } from "./words.it.ts";

export const enablingPageDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  /** The ente that asks for it, when the person comes from one of its services. */
  const enteFor = async (asked: string): Promise<string | undefined> => {
    const ente = asked ? await enteById(ctx.db, asked) : undefined;
    return ente?.id ?? firstEnte(ctx.db);
  };

  const doingOf = (visit: Visit<"person">, standing: Standing) => ({
    ...standing,
    level: visit.session.level,
    ente: storable(visit.query.ente ?? "", 60),
    way: standing.enabling?.confirmedAt ? wayOf(ctx, standing.enabling) : undefined,
  });

  const draw = async (visit: Visit<"person">, refusal?: string): Promise<Answer> => {
    const standing = await standingOf(ctx, visit.session);
    const { enabling, byDesk } = standing;
    const [offered, desks, events] = await Promise.all([
      isOffered(ctx.db),
      byDesk ? allDesks(ctx.db) : [],
      enabling ? eventsOf(ctx.db, enabling.id) : [],
    ]);
    const shown = offered || enabling !== undefined;
    return {
      status: refusal ? 409 : 200,
      page: (
        <Page frame={await frame(visit)} title={enablingTitle}>
          <PageHeading title={enablingTitle} lead={shown ? `Hai fatto ${progressSaid(standing)}.` : undefined} />
          {refusal && (
            <Alert tone="warning" live>
              {refusal}
            </Alert>
          )}
          {visit.query.codice && (
            <Alert tone="success" live>
              Il codice personale temporaneo è confermato.
            </Alert>
          )}
          {shown ? <Body doing={doingOf(visit, standing)} desks={desks} events={events} /> : <NotNeeded />}
          <ForAnEnte catalogue={catalogue} ente={visit.query.ente ?? ""} service={visit.query.servizio ?? ""} />
        </Page>
      ),
    };
  };

  return [
    get(routes.enabling.page, "person", (visit) => draw(visit)),
    post(routes.enabling.page, "person", async (visit) => {
      const standing = await standingOf(ctx, visit.session);
      const ente = await enteFor(storable(textOf(visit.body, "ente"), 60));
      if (standing.tooLow || standing.enabling?.confirmedAt || !ente) return { redirect: routes.enabling.page.href() };
      await startRequest(ctx, { person: visit.session.person, ente });
      return { redirect: routes.enabling.step.href({ step: "domicilio" }) };
    }),
    post(routes.enabling.restart, "person", async (visit) => {
      const done = await restartRequest(ctx, visit.session.person);
      const first = routes.enabling.step.href({ step: "domicilio" });
      return { redirect: done === "restarted" ? first : routes.enabling.page.href() };
    }),
    post(routes.enabling.finish, "person", async (visit) => {
      const { enabling } = await standingOf(ctx, visit.session);
      const outcome = enabling ? await finishEnabling(ctx, enabling.id, visit.session.level) : "notYet";
      if (outcome === "notYet") return draw(visit, "Manca ancora un passo: lo trovi qui sotto.");
      ctx.jobs.nudge();
      return { redirect: routes.enabling.page.href() };
    }),
  ];
};
