// Abilitazione: how far one is and what comes now; also the page of whoever is not enabled yet (S1.10), never an error.
import { eventsOf } from "#identity/enabling/events.ts";
import { lastRevoked } from "#identity/enabling/recognitions.ts";
import { allDesks, isOffered } from "#identity/enabling/settings.ts";
import { finishEnabling } from "#istanze/enabling/enable.ts";
import { restartRequest, startRequest } from "#istanze/enabling/request.ts";
import { storable } from "#kit/storable.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { doingOf, enteFor } from "./doing.ts";
import { Body, News, NotNeeded, TakenBack } from "./page-parts.tsx";
import { progressSaid } from "./progress.tsx";
import { ForAnEnte } from "./representatives.tsx";
import { standingOf } from "./standing.ts";
import { enablingTitle } from "./words.it.ts";

export const enablingPageDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, refusal?: string): Promise<Answer> => {
    const standing = await standingOf(ctx, visit.session);
    const { enabling, byDesk } = standing;
    const [doing, revoked, offered, desks, events] = await Promise.all([
      doingOf(ctx, visit, standing),
      lastRevoked(ctx.db, visit.session.person.id),
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
          <News refusal={refusal} codeDone={Boolean(visit.query.codice) && !enabling?.enabledAt} />
          {revoked && <TakenBack {...revoked} />}
          {shown ? <Body doing={doing} desks={desks} events={events} /> : <NotNeeded />}
          <ForAnEnte catalogue={catalogue} ente={visit.query.ente ?? ""} service={visit.query.servizio ?? ""} />
        </Page>
      ),
    };
  };

  return [
    get(routes.enabling.page, "person", (visit) => draw(visit)),
    post(routes.enabling.page, "person", async (visit) => {
      const standing = await standingOf(ctx, visit.session);
      const ente = await enteFor(ctx, storable(textOf(visit.body, "ente"), 60));
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
