// What can be done with many cases at once: moves that need no words of their own, and giving them to somebody.
import type { Colleague } from "#identity/colleagues.ts";
import type { BatchAction } from "#istanze/queue/batch.ts";
import { slugOf } from "#istanze/workflow.ts";
import type { Servizio } from "../../service.ts";

type Offered = { value: string; label: string; action: BatchAction };

const isPlain = (move: Servizio["workflow"][number]): boolean =>
  move.role === "ufficio" && !move.note && !move.remarks && !move.after;

/** Capability 25; the moves are those of the services' own tables. */
export const batchActions = (services: readonly Servizio[], colleagues: readonly Colleague[]): Offered[] => {
  const moves = services.flatMap(({ workflow }) => workflow.filter(isPlain).map(({ name }) => name));
  return [
    ...[...new Set(moves)].map(
      (name): Offered => ({ value: slugOf(name), label: name, action: { kind: "move", name } }),
    ),
    ...colleagues.map(
      ({ id, name }): Offered => ({
        value: `assegna-${id}`,
        label: `Assegna a ${name}`,
        action: { kind: "assign", to: id },
      }),
    ),
    { value: "rimetti-in-coda", label: "Rimetti in coda", action: { kind: "assign", to: null } },
  ];
};
