// What a request to a step of the form is about: which step, of whose istanza, and which of its buttons may be pressed.
import type { Modulo, Step, Typed } from "#forms/modulo.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { moduloOf } from "#istanze/moduli.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";
import { type Correcting, correctingOf } from "./correcting.ts";

export type StepVisit = Visit<"owner", { ente: string; id: string; step: string }>;
export type At = { modulo: Modulo; step: Step; correcting: Correcting | undefined };

export const stepAt = async (ctx: Context, visit: StepVisit): Promise<At | undefined> => {
  const modulo = await moduloOf(ctx.db, visit.istanza);
  const step = modulo.steps.find(({ id }) => id === visit.params.step);
  return step && { modulo, step, correcting: await correctingOf(ctx, visit.servizio, visit.istanza) };
};

/** Rows come and go only where they may: any other button of theirs only stores. */
export const opWithin = ({ step, correcting }: At, posted: { op: string; typed: Typed }): string => {
  const op = pastedOp(step, posted);
  const [, rows] = /^(?:aggiungi|rimuovi|incolla):(\w+)/.exec(op) ?? [];
  return rows && correcting?.scope.isOpen(`${rows}.righe`) === false ? "" : op;
};

/** What was put aside is the person's: whoever helps at the desk neither gives it back nor lets it go. */
export const isOwn = ({ istanza, session }: StepVisit): boolean => istanza.person === session.person.id;

export const keyOf = ({ istanza }: { istanza: Istanza }) => ({ ente: istanza.ente, id: istanza.id });

/** Going on with people still in the paste box means them too: they become rows first, or are said to be faulty. */
const pastedOp = (step: Step, { op, typed }: { op: string; typed: Typed }): string => {
  const full = step.blocks
    .flatMap(({ fields }) => fields)
    .find(({ id, kind }) => kind === "rows" && (typed[`${id}.incolla`] ?? "").trim() !== "");
  return full && op === "avanti" ? `incolla:${full.id}` : op;
};
