// What was posted on the page of one request, read against the age of who is represented.
import type { Fault, Step, Typed } from "#forms/modulo.ts";
import { readPosted } from "#forms/posted.ts";
import { readForm } from "#forms/read.ts";
import type { Open } from "#identity/representation-requests.ts";
import { worldOf } from "#istanze/reading.ts";
import { type Lasting, latestDay } from "#istanze/representation/decide.ts";
import { romeDate, showDate } from "#kit/time.ts";
import type { Context } from "../../context.ts";
import type { Posted } from "../../visit.ts";
import { decisionModulo } from "./decision-form.ts";

const [step] = decisionModulo.steps;
if (!step) throw new Error("the form of a decision has one step");
export const decisionStep: Step = step;

const parts = (name: string, iso: string | undefined): Typed => {
  const [anno = "", mese = "", giorno = ""] = (iso ?? "").split("-");
  return { [`${name}.giorno`]: giorno, [`${name}.mese`]: mese, [`${name}.anno`]: anno };
};

/** From today, until they are of age. */
export const firstTyped = (ctx: Context, asked: Open): Typed => {
  const today = romeDate(ctx.clock.now());
  return { ...parts("dal", today), ...parts("al", latestDay(asked, today)) };
};

const lastDayFaults = ({ from, to }: Lasting, latest: string | undefined): Fault[] => {
  if (to !== undefined && to < from) return [{ name: "al", key: "primaDelDal" }];
  if (latest === undefined || (to !== undefined && to <= latest)) return [];
  return [{ name: "al", key: "oltreMaggiore", params: { giorno: showDate(latest) } }];
};

export type DecisionTyped = { typed: Typed; faults: Fault[]; because: string; lasting: Lasting };

export const readDecision = (ctx: Context, asked: Open, body: Posted): DecisionTyped => {
  const { typed, refused } = readPosted(decisionStep, body);
  const { answers, faults } = readForm(decisionModulo, typed, worldOf(ctx));
  const { visto: because = "", dal: from = "", al: to } = answers as { visto?: string; dal?: string; al?: string };
  const own = [...refused, ...faults];
  const judged = own.length > 0 ? [] : lastDayFaults({ from, to }, latestDay(asked, romeDate(ctx.clock.now())));
  return { typed, faults: [...own, ...judged], because, lasting: { from, to } };
};
