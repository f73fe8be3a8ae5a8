// One step of the form: opened and saved. Every POST stores what was typed before anything is judged.

import type { JSX } from "preact";
import type { Typed } from "#forms/modulo.ts";
import { applyOp } from "#forms/ops.ts";
import { readPosted } from "#forms/posted.ts";
import { knownRevision, type Saved as Outcome, saveStep } from "#istanze/draft.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { giveBack, letGo } from "#istanze/set-aside.ts";
import { isEditable } from "#istanze/workflow.ts";
import { storable } from "#kit/storable.ts";
import { showTime } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";
import { afterSave, bothVersions, faultsAt } from "./after-save.tsx";
import { stepFiles, takeFiles } from "./files.ts";
import { KeptInProfile, Recovered, Saved } from "./news.tsx";
import { type At, isOwn, keyOf, opWithin, type StepVisit, stepAt } from "./step-at.ts";
import { drawStep } from "./step-view.tsx";
import { afterStep } from "./way.ts";

/** Which page it was sent from: see StepPost. */
const windowIn = (visit: StepVisit): string => storable(textOf(visit.body, "finestra"), 40);

const revisionIn = (visit: StepVisit): number => knownRevision(visit.istanza, textOf(visit.body, "revisione"));

const newsOf = (visit: StepVisit, istanza: Istanza, recovered: Date | undefined): JSX.Element | undefined => {
  if (recovered) return <Recovered at={recovered} />;
  if (visit.query.profilo) return <KeptInProfile />;
  return visit.query.salvata ? <Saved istanza={istanza} helps={!isOwn(visit)} /> : undefined;
};

export const stepDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const answerTo = afterSave(ctx, frame);

  const putBack = (visit: StepVisit, { step }: At) =>
    isOwn(visit) ? giveBack(ctx, visit.servizio, keyOf(visit), step) : undefined;

  const open = async (visit: StepVisit, at: At): Promise<Answer> => {
    const key = keyOf(visit);
    const isHere = isEditable(visit.istanza.state) && at.correcting?.scope.steps.has(at.step.id) !== false;
    if (!isHere) return { redirect: routes.istanza.page.href(key) };
    const back = await putBack(visit, at);
    if (back && "conflict" in back.outcome) return bothVersions(ctx, frame, visit, { ...at, outcome: back.outcome });
    const istanza = back && "saved" in back.outcome ? back.outcome.saved : visit.istanza;
    const faults = visit.query.controlla ? await faultsAt(ctx, visit, at, istanza) : [];
    const notice = visit.query.avviso && at.step.notice ? { next: afterStep(ctx, at, istanza) } : undefined;
    const news = newsOf(visit, istanza, back?.at);
    return { page: await drawStep(ctx, frame, visit, { ...at, istanza, faults, news, notice }) };
  };

  const store = (at: At, visit: StepVisit, typed: Typed): Promise<Outcome> =>
    saveStep(ctx, visit.servizio, keyOf(visit), {
      step: at.step,
      typed,
      revision: revisionIn(visit),
      window: windowIn(visit),
    });

  /** What was put aside, once its person has chosen or stored. */
  const forget = async (visit: StepVisit, { step }: At): Promise<void> => {
    if (isOwn(visit)) await letGo(ctx.db, keyOf(visit), step.id);
  };

  return [
    get(
      routes.istanza.step,
      "owner",
      async (visit) => {
        const at = await stepAt(ctx, visit);
        return at ? open(visit, at) : "missing";
      },
      { does: "draft" },
    ),
    post(
      routes.istanza.step,
      "owner",
      async (visit) => {
        const at = await stepAt(ctx, visit);
        if (!at) return "missing";
        const posted = readPosted(at.step, visit.body);
        // of two versions the one that is stored already
        if (posted.op === "tieni") {
          await forget(visit, at);
          return { redirect: routes.istanza.step.href(visit.params) };
        }
        const applied = applyOp(at.step, posted.typed, opWithin(at, posted), at.modulo.words.it.fields);
        // first: what is stored then is the draft with its files
        const files = await takeFiles(ctx, visit, at.step, posted.op);
        const saved = await store(at, visit, applied.typed);
        if ("saved" in saved) await forget(visit, at);
        return answerTo(visit, at, saved, {
          op: posted.op,
          refused: [...posted.refused, ...applied.faults, ...files.faults],
          focus: applied.focus ?? files.focus,
        });
      },
      { does: "draft", keepsTyped: true, takesFiles: stepFiles },
    ),
    post(
      routes.istanza.autosave,
      "owner",
      async (visit) => {
        const at = await stepAt(ctx, visit);
        if (!at) return "missing";
        const saved = await store(at, visit, readPosted(at.step, visit.body).typed);
        if ("closed" in saved) return { json: { closed: true }, status: 409 };
        if ("conflict" in saved) return { json: { conflict: true }, status: 409 };
        return {
          json: {
            revision: saved.saved.revision,
            savedAt: showTime(saved.saved.updatedAt),
            cleared: saved.cleared.map(({ name }) => name),
          },
        };
      },
      { does: "draft", keepsTyped: true },
    ),
  ];
};
