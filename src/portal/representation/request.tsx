// One's own request while an office looks at it: papers are added or taken away, and it can be taken back.
import { papersOf } from "#identity/representation-papers.ts";
import { type Open, ownRequest } from "#identity/representation-requests.ts";
import { takeBack } from "#istanze/representation/end.ts";
import { bringPapers, paperAnswer, paperLimits, papersAtMost, takeAwayPaper } from "#istanze/representation/papers.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { crumbs, done } from "./crumbs.ts";
import { papersFault } from "./papers-input.tsx";
import { Papers, What } from "./request-view.tsx";

type RequestVisit = Visit<"person", { request: string }>;
const { page, request, paper, removePaper, withdraw } = routes.representation;

const tooManyPapers: FaultLine = {
  name: "papers",
  text: `Una richiesta può avere al massimo ${papersAtMost} documenti: togline uno, poi aggiungi questi`,
};

export const requestDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const ownOf = ({ params, session }: RequestVisit) => ({ person: session.person.id, request: params.request });
  const found = (visit: RequestVisit) => ownRequest(ctx.db, visit.session.person.id, visit.params.request);
  const back = ({ params }: RequestVisit, fatto: string): Answer => ({
    redirect: request.href({ request: params.request }, { fatto }),
  });

  const draw = async (visit: RequestVisit, asked: Open, lines: FaultLine[] = []): Promise<Answer> => {
    const title = `La tua richiesta di operare per ${asked.nome} ${asked.cognome}`;
    const said = lines.length ? undefined : done[visit.query.fatto ?? ""];
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit)} title={title} breadcrumb={crumbs} faulty={lines.length > 0}>
          <PageHeading
            title={title}
            over="In verifica"
            lead={`La controlla un ufficio: ${withArticle(asked.enteName)}. La risposta arriva nei tuoi messaggi.`}
          />
          <ErrorSummary faults={lines} />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          <What asked={asked} />
          <Papers asked={asked} papers={await papersOf(ctx.db, asked)} fault={lines[0]?.text} />
          <form method="post" action={withdraw.href(visit.params)} class="sp-section">
            <Button tone="danger">Ritira la richiesta</Button>
          </form>
        </Page>
      ),
    };
  };

  const bring = async (visit: RequestVisit): Promise<Answer> => {
    const asked = await found(visit);
    if (!asked) return "missing";
    const files = visit.files.papers ?? [];
    const lines = papersFault(files, { needed: true, anyway: false });
    if (lines.length) return draw(visit, asked, lines);
    const outcome = await bringPapers(ctx, ownOf(visit), files);
    ctx.jobs.nudge();
    if (outcome === "tooMany") return draw(visit, asked, [tooManyPapers]);
    return outcome === "missing" ? "missing" : back(visit, "caricati");
  };

  return [
    get(request, "person", async (visit) => {
      const asked = await found(visit);
      return asked ? draw(visit, asked) : "missing";
    }),
    post(request, "person", bring, { takesFiles: paperLimits }),
    get(paper, "person", async (visit) => {
      const asked = await found(visit);
      return asked ? paperAnswer(ctx, asked, visit.params.paper, "asker") : "missing";
    }),
    post(removePaper, "person", async (visit) => {
      const outcome = await takeAwayPaper(ctx, ownOf(visit), visit.params.paper);
      return outcome === "removed" ? back(visit, "tolto") : "missing";
    }),
    post(withdraw, "person", async ({ session, device, params }) => {
      const outcome = await takeBack(ctx, { person: session.person, device }, params.request);
      return outcome === "missing" ? "missing" : { redirect: page.href({ fatto: "ritirata" }) };
    }),
  ];
};
