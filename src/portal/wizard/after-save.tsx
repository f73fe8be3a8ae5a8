// What follows once what was typed on a step is stored: which page comes, and what it says.
import type { Fault } from "#forms/modulo.ts";
import type { Saved as Outcome } from "#istanze/draft.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { toAskAbout } from "#istanze/profile/keep.ts";
import { readIstanza, worldOf } from "#istanze/reading.ts";
import { markLeft } from "#istanze/typed-store.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { Cleared } from "./cleared.tsx";
import { drawConflict } from "./conflict.tsx";
import { type At, keyOf, type StepVisit } from "./step-at.ts";
import { drawStep } from "./step-view.tsx";
import { beforeStep, onward, wayOut } from "./way.ts";

type Conflict = Extract<Outcome, { conflict: Istanza }>;
/** The button, what could not be taken as it was posted, and the field to go on at. */
type Pressed = { op: string; refused: Fault[]; focus: string | undefined };

/** Of the fields of this step alone. */
export const faultsAt = async (
  ctx: Context,
  visit: StepVisit,
  { step, modulo }: At,
  istanza: Istanza,
): Promise<Fault[]> => {
  const reading = await readIstanza(ctx, ctx.db, visit.servizio, istanza);
  const own = new Set(step.blocks.flatMap((block) => block.fields.map((field) => field.id)));
  // the service's check speaks of fields too: shown where the field stands
  return reading.faults.filter((fault) => own.has(fault.name.split(".")[0] ?? "") && modulo === reading.modulo);
};

export const bothVersions = async (
  ctx: Context,
  frame: FrameMaker,
  visit: StepVisit,
  at: At & { outcome: Conflict },
): Promise<Answer> => ({
  page: await drawConflict(ctx, frame, visit, { ...at, stored: at.outcome.conflict, mine: at.outcome.mine }),
  status: 409,
});

type After = (visit: StepVisit, at: At, saved: Outcome, pressed: Pressed) => Promise<Answer>;

export const afterSave = (ctx: Context, frame: FrameMaker): After => {
  const forward = async (visit: StepVisit, at: At, istanza: Istanza): Promise<Answer> => {
    const here = { ...keyOf({ istanza }), step: at.step.id };
    // S0.39
    if ((await faultsAt(ctx, visit, at, istanza)).length)
      return { redirect: routes.istanza.step.href(here, { controlla: "1" }) };
    if (!Object.hasOwn(istanza.stepRevisions, at.step.id)) await markLeft(ctx.db, istanza, at.step.id);
    const asked = await toAskAbout(ctx, at, istanza, visit.session.person);
    return { redirect: asked.length > 0 ? routes.istanza.keep.href(here) : onward(ctx, at, istanza) };
  };

  const leave = async (visit: StepVisit, at: At, istanza: Istanza, { op, focus }: Pressed): Promise<Answer> => {
    const here = (query: Record<string, string>, hash = "") =>
      routes.istanza.step.href({ ...keyOf({ istanza }), step: at.step.id }, query) + hash;
    if (op === "avanti") return forward(visit, at, istanza);
    if (op === "indietro") return { redirect: beforeStep(ctx, at, istanza) };
    if (op === "esci") return { redirect: wayOut(istanza, visit.session.person.id) };
    if (op === "salva") return { redirect: here({ salvata: "1" }) };
    return { redirect: here({}, focus ? `#${focus}` : op === "aggiorna" ? "#comune" : "") };
  };

  return async (visit, at, saved, pressed) => {
    if ("closed" in saved) return { redirect: routes.istanza.page.href(keyOf(visit)) };
    if ("conflict" in saved) return bothVersions(ctx, frame, visit, { ...at, outcome: saved });
    const { saved: istanza, cleared } = saved;
    const { refused } = pressed;
    if (refused.length === 0 && cleared.length === 0) return leave(visit, at, istanza, pressed);
    const news = cleared.length ? <Cleared modulo={at.modulo} cleared={cleared} world={worldOf(ctx)} /> : undefined;
    return {
      page: await drawStep(ctx, frame, visit, { ...at, istanza, faults: refused, news }),
      status: refused.length ? 422 : 200,
    };
  };
};
