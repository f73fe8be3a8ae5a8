// What the operator reads before anything is erased: how much, by which plan, and why.
import { showDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { numberOrDraft } from "./istanza.ts";
import { allDue, type Due, dueCounts, planned, type Stage } from "./retention.ts";
import type { Retention, Rules } from "./rules.ts";

const stageSaid: Record<Stage, string> = {
  toWarn: "within two weeks, people are told at night",
  warned: "people were told, not yet time",
  erasable: "to be erased",
};

const why = (due: Due, { draftDays, closedMonths }: Retention): string =>
  due.draft
    ? `last changed on ${showDate(due.since)}, drafts are kept ${draftDays} days`
    : `closed on ${showDate(due.since)}, cases are kept ${closedMonths} months`;

/** A line each, as the operator reads it. */
export const retentionReport = async (ctx: Context, services: readonly Rules[]): Promise<string[]> => {
  const now = ctx.clock.now();
  const lines = services.filter(({ policy }) => !policy.retention).map(({ id }) => `${id}: no plan, nothing is erased`);
  for (const { id, retention } of planned(services)) {
    lines.push(`${id}: ${retention.because}`);
    for (const { draft, stage, count } of await dueCounts(ctx.db, { service: id, retention, now }))
      lines.push(`  ${count} ${draft ? "drafts" : "cases"} ${stageSaid[stage]}`);
    for await (const due of allDue(ctx.db, { service: id, retention, now, stage: "erasable" }))
      lines.push(`  ${due.ente} ${due.id} ${numberOrDraft(due)}: ${why(due, retention)}`);
  }
  return lines;
};
