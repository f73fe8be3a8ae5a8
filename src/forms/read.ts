import type { World } from "./fields/kind.ts";
import type { Modulo, OwnFault, Step, Typed } from "./modulo.ts";
import { type AskedStep, walk } from "./path.ts";

export type Read = {
  /** Canonical JSON values by field id; what was not asked or is at fault is not in it. */
  answers: Record<string, unknown>;
  faults: OwnFault[];
  /** By step id; every step of the path is there. */
  stepFaults: Record<string, OwnFault[]>;
  path: Step[];
};

const faultsOf = ({ blocks }: AskedStep): OwnFault[] =>
  blocks.flatMap(({ answers }) => answers.flatMap((answer) => answer.faults));

/** One reading of the answers, for every print. */
export const readForm = (modulo: Modulo, typed: Typed, world: World): Read => {
  const { asked, values } = walk(modulo, typed, world);
  const faults = asked.map((each): [string, OwnFault[]] => [each.step.id, faultsOf(each)]);
  return {
    answers: { ...values },
    faults: faults.flatMap(([, of]) => of),
    stepFaults: Object.fromEntries(faults),
    path: asked.map(({ step }) => step),
  };
};

/** Whether it can be sent (S0.43). */
export const isComplete = (read: Read): boolean => read.faults.length === 0;
