// "Salva nel profilo / solo per questa richiesta": asked once, when somebody goes on from a step with a contact or a
// residence of theirs that the profile does not hold (capability 55, C.SE.1.5). Who answers nothing keeps it here alone.
import { readForm } from "#forms/read.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { keepInProfile, noteAnswer, toAskAbout } from "#istanze/profile/keep.ts";
import type { NewToProfile } from "#istanze/profile/known.ts";
import { worldOf } from "#istanze/reading.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { keepWords } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { KeepQuestion, saidOf, seenAt } from "./keep-question.tsx";
import { type At, keyOf, type StepVisit, stepAt } from "./step-at.ts";
import { wizardTabs } from "./tabs.ts";
import { onward } from "./way.ts";

/** Only what was before the person's eyes: another window may have typed something else meanwhile. */
const isSeen = (ctx: Context, visit: StepVisit, item: NewToProfile): boolean =>
  textOf(visit.body, seenAt(item.part)) === saidOf(ctx.comuni, item);

export const keepDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: StepVisit, at: At, items: NewToProfile[], faults: FaultLine[] = []): Promise<Answer> => {
    const { modulo, step } = at;
    const { istanza } = visit;
    const words = modulo.words.it;
    const here = { ...keyOf(visit), step: step.id };
    const service = { ente: istanza.ente, service: istanza.service };
    const read = readForm(modulo, istanza.typed, worldOf(ctx));
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={
            await frame(visit, {
              ente: istanza.ente,
              current: "nuovaIstanza",
              help: routes.service.guide.href(service),
              assistance: routes.service.assistance.href(service, { istanza: istanza.id }),
            })
          }
          title={`${keepWords.title} - ${words.title}`}
          faulty={faults.length > 0}
        >
          <PageHeading title={words.title} lead={words.description} />
          <Stepper tabs={wizardTabs(modulo, read, istanza, { step: step.id })} />
          <h2 id="passo">{keepWords.title}</h2>
          <ErrorSummary faults={faults} />
          <p>{keepWords.lead}</p>
          <form method="post" action={routes.istanza.keep.href(here)} data-once="">
            {items.map((item) => (
              <KeepQuestion
                key={item.part}
                ctx={ctx}
                item={item}
                chosen={textOf(visit.body, item.part)}
                fault={faults.find(({ name }) => name === item.part)?.text}
              />
            ))}
            <Actions
              back={
                <ButtonLink tone="outline" icon="it-arrow-left" href={routes.istanza.step.href(here)}>
                  Precedente
                </ButtonLink>
              }
            >
              <Button iconAfter="it-arrow-right">Successivo</Button>
            </Actions>
          </form>
        </Page>
      ),
    };
  };

  const take = async (visit: StepVisit, istanza: Istanza, item: NewToProfile): Promise<"kept" | "here" | "tooMany"> => {
    const wanted = textOf(visit.body, item.part) === "profilo";
    const by = { person: visit.session.person, device: visit.device };
    if (wanted && (await keepInProfile(ctx, by, item)) === "tooMany") return "tooMany";
    await noteAnswer(ctx, istanza, item, wanted);
    return wanted ? "kept" : "here";
  };

  return [
    get(
      routes.istanza.keep,
      "owner",
      async (visit) => {
        const at = await stepAt(ctx, visit);
        if (!at) return "missing";
        const items = await toAskAbout(ctx, at, visit.istanza, visit.session.person);
        return items.length ? draw(visit, at, items) : { redirect: routes.istanza.step.href(visit.params) };
      },
      { does: "draft" },
    ),
    post(
      routes.istanza.keep,
      "owner",
      async (visit) => {
        const at = await stepAt(ctx, visit);
        if (!at) return "missing";
        const { istanza } = visit;
        const items = await toAskAbout(ctx, at, istanza, visit.session.person);
        if (!items.every((item) => isSeen(ctx, visit, item)))
          return { redirect: routes.istanza.keep.href(visit.params) };
        const outcomes: ("kept" | "here" | "tooMany")[] = [];
        for (const item of items) outcomes.push(await take(visit, istanza, item));
        const refused = items.filter((_, n) => outcomes[n] === "tooMany");
        if (refused.length)
          return draw(
            visit,
            at,
            refused,
            refused.map(({ part }) => ({ name: part, text: keepWords.tooMany })),
          );
        return { redirect: onward(ctx, at, istanza, outcomes.includes("kept") ? { profilo: "1" } : {}) };
      },
      { does: "draft" },
    ),
  ];
};
