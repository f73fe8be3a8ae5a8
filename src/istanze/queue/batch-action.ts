// What can be done to many cases at once, and how it is written down.
import type { MoveName } from "../workflow.ts";

/** "spread": over the colleagues who are there, evenly. */
export type BatchAction = { kind: "move"; name: MoveName } | { kind: "assign"; to: string | null } | { kind: "spread" };
/** A rejection and its notice speak to one person (L. 241/1990 art. 10-bis), corrections of the fields of one modulo. */
const saidTogether: readonly MoveName[] = ["Richiedi integrazioni", "Annulla d'ufficio"];

/** Whether one text can go with a move in many cases. */
export const isSaidTogether = (name: MoveName): boolean => saidTogether.includes(name);

const [assigning, spreading] = ["assegna", "equilibra"];

/** As it is stored and written into the history. */
export const actionName = (action: BatchAction): string => {
  if (action.kind === "move") return action.name;
  return (action.kind === "assign" ? assigning : spreading) ?? "";
};

/** As it was stored. */
export const actionIn = (name: string, to: string | null): BatchAction => {
  if (name === spreading) return { kind: "spread" };
  return name === assigning ? { kind: "assign", to } : { kind: "move", name: name as MoveName };
};
