// What can be done with many cases at once: moves that need no words, or the same in every case, and giving them away.
import type { Colleague } from "#identity/colleagues.ts";
import { type BatchAction, isSaidTogether } from "#istanze/queue/batch-action.ts";
import { slugOf } from "#istanze/workflow.ts";
import { toName } from "#words/to-name.it.ts";
import type { Servizio } from "../../service.ts";

type Offered = { value: string; label: string; action: BatchAction };

const isForMany = (move: Servizio["workflow"][number]): boolean =>
  move.role === "ufficio" && !move.after && (isSaidTogether(move.name) || !(move.note || move.remarks));

/** Capability 25; the moves are those of the services' own tables. */
export const batchActions = (services: readonly Servizio[], colleagues: readonly Colleague[]): Offered[] => {
  const moves = services.flatMap(({ workflow }) => workflow.filter(isForMany).map(({ name }) => name));
  return [
    ...[...new Set(moves)].map(
      (name): Offered => ({ value: slugOf(name), label: name, action: { kind: "move", name } }),
    ),
    ...(colleagues.length > 1
      ? [{ value: "equilibra", label: "Assegna in modo equilibrato", action: { kind: "spread" } } as const]
      : []),
    ...colleagues.map(
      ({ id, name }): Offered => ({
        value: `assegna-${id}`,
        label: `Assegna ${toName(name)}`,
        action: { kind: "assign", to: id },
      }),
    ),
    { value: "rimetti-in-coda", label: "Rimetti in coda", action: { kind: "assign", to: null } },
  ];
};
