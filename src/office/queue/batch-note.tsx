// The text that goes with a move in every case of a batch: asked before it is confirmed.
import type { Batch } from "#istanze/queue/batch.ts";
import { type BatchAction, isSaidTogether } from "#istanze/queue/batch-action.ts";
import { storable } from "#kit/storable.ts";
import { Textarea } from "#ui/fields/textarea.tsx";
import { type Posted, textOf } from "../../visit.ts";
import { noteMax } from "../case/move-parts.tsx";
import { moveWords } from "../case/move-words.ts";

export const noteName = "testo";

export type AskedNote = {
  /** "Che cosa manca". */
  label: string;
  /** "Scrivi che cosa manca". */
  missing: string;
  typed: string;
  fault: string | undefined;
};

/** Undefined: nothing is said with this action. */
export const askedNote = (action: BatchAction, body: Posted): AskedNote | undefined => {
  if (action.kind !== "move" || !isSaidTogether(action.name)) return undefined;
  const label = moveWords[action.name]?.note?.label ?? "Motivo";
  return {
    label,
    missing: `${label}: scrivi il testo, che arriva a chi ha presentato le pratiche`,
    typed: storable(textOf(body, noteName)),
    fault: undefined,
  };
};

export const noteFault = ({ typed, missing }: AskedNote): string | undefined => {
  if (typed.trim() === "") return missing;
  return typed.length > noteMax
    ? `Il testo è troppo lungo: ${typed.length} caratteri su ${noteMax}. Accorcialo`
    : undefined;
};

export const NoteField = ({ asked: { label, typed, fault } }: { asked: AskedNote }) => (
  <Textarea
    name={noteName}
    label={label}
    hint="Lo stesso testo arriva a chi ha presentato ciascuna delle pratiche: non scrivere niente che riguardi una sola di loro."
    value={typed}
    max={noteMax}
    fault={fault}
    required
  />
);

/**
 * What was typed here and did not go out, because the batch had been confirmed before; "" when there is none. Of one that
 * is done the text is not kept: whether it was the same is seen by who typed it.
 */
export const unsaidText = ({ action, note }: Batch, body: Posted): string => {
  const typed = askedNote(action, body)?.typed.trim() ?? "";
  return note !== null && typed !== note ? typed : "";
};
