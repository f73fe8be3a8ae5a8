// What is typed into the two pages of a new act, and the decision that it may go out with.
import { randomUUID } from "node:crypto";
import { titleAtMost } from "#istanze/act-drawing.ts";
import { type Move, movesFrom, slugOf } from "#istanze/workflow.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { textOf } from "../../visit.ts";
import { noteMax } from "./move-parts.tsx";
import { moveWords } from "./move-words.ts";
import type { CaseVisit } from "./tab.ts";

export type TypedDecision = {
  slug: string;
  /** Undefined: from the state that the case is in now it cannot be made. */
  move: Move | undefined;
  note: string;
  caseRevision: number;
  /** When the case was shown, as the page wrote it. */
  seen: string;
};

/** `id` is made with the page: posted twice, the act goes out once. */
export type TypedAct = { id: string; title: string; decision: TypedDecision | undefined };

/** By the words of its address; only what closes the case goes out with an act. */
export const decisionIn = ({ body, servizio, istanza }: CaseVisit, slug: string): TypedDecision => ({
  slug,
  move: movesFrom(servizio.workflow, istanza.state, "ufficio").find(
    ({ name }) => slugOf(name) === slug && moveWords[name]?.act,
  ),
  note: storable(textOf(body, "nota")).trim(),
  caseRevision: Number(textOf(body, "versione") || Number.NaN),
  seen: textOf(body, "visto"),
});

export const typedAct = (visit: CaseVisit): TypedAct => {
  const { body } = visit;
  const [id, slug] = [textOf(body, "atto"), textOf(body, "mossa")];
  return {
    id: isUuid(id) ? id : randomUUID(),
    title: storable(textOf(body, "titolo")).replace(/\s+/g, " ").trim(),
    decision: slug ? decisionIn(visit, slug) : undefined,
  };
};

/** Of an act that the decision begins. */
export const actOf = (decision: TypedDecision): TypedAct => ({
  id: randomUUID(),
  title: (decision.move && moveWords[decision.move.name]?.act) ?? "",
  decision,
});

const noteFaults = ({ move, note }: TypedDecision): FaultLine[] => {
  if (move?.note && note === "") return [{ name: "nota", text: moveWords[move.name]?.note?.missing ?? "" }];
  return note.length > noteMax
    ? [{ name: "nota", text: `Il testo è troppo lungo: ${note.length} caratteri su ${noteMax}. Accorcialo` }]
    : [];
};

const titleFaults = (title: string): FaultLine[] => {
  if (title === "") return [{ name: "titolo", text: "Scrivi il titolo dell'atto" }];
  return title.length > titleAtMost
    ? [{ name: "titolo", text: `Il titolo è troppo lungo: accorcialo a ${titleAtMost} caratteri` }]
    : [];
};

export const actFaults = ({ title, decision }: TypedAct): FaultLine[] => [
  ...(decision ? noteFaults(decision) : []),
  ...titleFaults(title),
];
