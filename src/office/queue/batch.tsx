// Many cases at once (capability 25): choose in the queue, see what will happen, confirm, read what came of each.
import type { JSX } from "preact";
import { colleaguesFor } from "#identity/colleagues.ts";
import { type Batch, type BatchCase, batchOf, casesIn, keepNote, makeBatch } from "#istanze/queue/batch.ts";
import { foreseen, type RulesFor, runBatch } from "#istanze/queue/batch-run.ts";
import { readQueue, writeQueue } from "#istanze/queue/query.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, type Posted, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { batchActions } from "./batch-actions.ts";
import { type AskedNote, askedNote, noteFault, unsaidText } from "./batch-note.tsx";
import { BatchPage } from "./batch-page.tsx";
import { tickedIn } from "./batch-read.ts";
import { actionWords, foreseenWords, outcomeWords, type Said } from "./batch-words.ts";
import { ChooseAction, NoTicks } from "./choose-action.tsx";

type OfficeVisit = Visit<"operator", { ente: string }>;
const saidOf = (batch: Batch, one: BatchCase, rulesFor: RulesFor): Said =>
  one.outcome ? outcomeWords(one.outcome) : foreseenWords(foreseen(batch, one, rulesFor));

const stillAsked = (batch: Batch, body: Posted): AskedNote | undefined =>
  batch.note === null ? askedNote(batch.action, body) : undefined;

export const batchDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  const today = (): string => romeDate(ctx.clock.now());
  const queue = (ente: string, vista = ""): string =>
    `${routes.office.queue.href({ ente })}?${writeQueue(readQueue(vista))}`;

  const colleagues = ({ clerk }: OfficeVisit) => colleaguesFor(ctx.db, clerk.ente.id, clerk.services, today());
  const rulesFor =
    ({ clerk }: OfficeVisit) =>
    (service: string) =>
      clerk.services.includes(service) ? catalogue.byId(service) : undefined;

  const backOf = ({ params, body }: OfficeVisit): string => queue(params.ente, textOf(body, "vista"));

  const refused = async (visit: OfficeVisit, why: JSX.Element): Promise<Answer> => ({
    status: 422,
    page: (
      <Page frame={await frame(visit, "pratiche")} title="Operazione su più pratiche" faulty>
        <PageHeading title="Operazione su più pratiche" />
        {why}
      </Page>
    ),
  });

  const found = async (visit: OfficeVisit & { params: { batch: string } }): Promise<Batch | undefined> => {
    const { ente, batch: id } = visit.params;
    return isUuid(id) ? batchOf(ctx.db, { ente, id, person: visit.session.person.id }) : undefined;
  };

  const draw = async (visit: OfficeVisit, batch: Batch, asked?: AskedNote, unsaid = ""): Promise<Answer> => {
    const cases = await casesIn(ctx.db, batch);
    const names = new Map((await colleagues(visit)).map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? "un collega";
    return {
      status: asked?.fault ? 422 : unsaid ? 409 : 200,
      page: (
        <BatchPage
          frame={await frame(visit, "pratiche")}
          action={actionWords(batch.action, nameOf)}
          spread={batch.action.kind === "spread"}
          asked={asked}
          lines={cases.map((each) => ({
            ...each,
            // of a service that the clerk no longer works the outcome stays, and nobody's name
            applicant: rulesFor(visit)(each.istanza.service) ? each.applicant : null,
            has: each.istanza.assignee ? nameOf(each.istanza.assignee) : "",
            to: each.to ? nameOf(each.to) : "",
            said: saidOf(batch, each, rulesFor(visit)),
          }))}
          again={visit.query.gia !== undefined || unsaid !== ""}
          unsaid={unsaid}
          confirm={routes.office.batch.href({ ente: batch.ente, batch: batch.id }, { vista: visit.query.vista })}
          back={queue(batch.ente, visit.query.vista)}
        />
      ),
    };
  };

  return [
    post(routes.office.batches, "operator", async (visit) => {
      const cases = tickedIn(visit.body);
      if (typeof cases === "string") return refused(visit, <NoTicks why={cases} back={backOf(visit)} />);
      const services = catalogue.all.filter(({ id }) => visit.clerk.services.includes(id));
      const asked = textOf(visit.body, "operazione");
      const actions = batchActions(services, await colleagues(visit));
      const offered = actions.find(({ value }) => value === asked);
      const { ente } = visit.params;
      if (!offered) {
        return refused(
          visit,
          <ChooseAction
            ente={ente}
            vista={textOf(visit.body, "vista")}
            cases={cases}
            offered={actions}
            back={backOf(visit)}
          />,
        );
      }
      const batch = await makeBatch(
        ctx,
        { ente, person: visit.session.person.id, action: offered.action },
        visit.clerk.services,
        cases,
      );
      return { redirect: routes.office.batch.href({ ente, batch }, { vista: textOf(visit.body, "vista") }) };
    }),
    get(routes.office.batch, "operator", async (visit) => {
      const batch = await found(visit);
      return batch ? draw(visit, batch, stillAsked(batch, {})) : "missing";
    }),
    post(routes.office.batch, "operator", async (visit) => {
      const batch = await found(visit);
      if (!batch) return "missing";
      const asked = stillAsked(batch, visit.body);
      const fault = asked && noteFault(asked);
      if (asked && fault) return draw(visit, batch, { ...asked, fault });
      const said = asked ? await keepNote(ctx.db, batch, asked.typed.trim()) : batch;
      const dealt = await runBatch(ctx, said, rulesFor(visit));
      const unsaid = unsaidText(said, visit.body);
      // confirmed before from another window: what went out is the other text
      if (unsaid) return draw(visit, said, undefined, unsaid);
      const { ente } = visit.params;
      const query = { vista: visit.query.vista, gia: dealt === 0 ? "1" : undefined };
      return { redirect: routes.office.batch.href({ ente, batch: batch.id }, query) };
    }),
  ];
};
