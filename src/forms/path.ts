import { holds, type Values } from "./conditions.ts";
import type { World } from "./fields/kind.ts";
import type { Block, Condition, Field, Modulo, Step, Typed } from "./modulo.ts";
import { type Answer, readCell, readRows } from "./read-rows.ts";
import { isSilent } from "./silent.ts";

// Position is computed, never stored: one walk over the form in its order, reading as it goes. Conditions look at
// earlier answers only, so what they need has been read when they are asked; what does not hold is not read at all.

export type AskedBlock = { block: Block; answers: Answer[] };
export type AskedStep = { step: Step; blocks: AskedBlock[] };
export type Walk = { asked: AskedStep[]; values: Values };

const readField = (field: Field, typed: Typed, world: World, values: Values): Answer =>
  field.kind === "rows" ? readRows(field, typed, world, values) : readCell(field, typed, world);

/** What is asked, and what was answered to it. */
export const walk = (modulo: Modulo, typed: Typed, world: World): Walk => {
  const values: Record<string, unknown> = {};
  const isAsked = ({ when }: { when?: Condition }) => !when || holds(when, values);
  const answerTo = (field: Field): Answer => {
    const answer = readField(field, typed, world, values);
    if (answer.value !== undefined) values[field.id] = answer.value;
    return answer;
  };
  // a loop and not a filter: whether a field is asked depends on those answered before it
  const asked: AskedStep[] = [];
  for (const step of modulo.steps) {
    if (!isAsked(step)) continue;
    const blocks: AskedBlock[] = [];
    for (const block of step.blocks) {
      if (!isAsked(block)) continue;
      const fields = block.fields.flatMap((field) =>
        isAsked(field) && !isSilent(field, typed) ? [answerTo(field)] : [],
      );
      blocks.push({ block, answers: fields });
    }
    asked.push({ step, blocks });
  }
  return { asked, values };
};

/** The steps that this person goes through, in order. */
export const pathOf = (modulo: Modulo, typed: Typed, world: World): Step[] =>
  walk(modulo, typed, world).asked.map(({ step }) => step);
