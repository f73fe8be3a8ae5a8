// The files that came with a step, whichever button was pressed: who chooses one and goes straight on means it too.
import type { Fault, FieldOf, Step } from "#forms/modulo.ts";
import { largestAttachment } from "#forms/publishing/fields.ts";
import { attach, detach } from "#istanze/attachments.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";

export const stepFiles = { files: 30, bytes: largestAttachment };

const fileFields = ({ blocks }: Step): FieldOf["attachment"][] =>
  blocks.flatMap(({ fields }) => fields).filter((field): field is FieldOf["attachment"] => field.kind === "attachment");

type Taken = { faults: Fault[]; focus: string | undefined };

const taken = async (ctx: Context, visit: Visit<"owner">, field: string, files: ReceivedFile[]): Promise<Fault[]> => {
  if (files.length === 0) return [];
  const person = visit.session.person.id;
  const outcome = await attach(ctx, visit.servizio, visit.istanza, { field, files, person });
  return outcome === "closed" ? [] : outcome;
};

/** "allega:carta", "elimina:carta.<document>"; and what could not be taken. */
export const takeFiles = async (ctx: Context, visit: Visit<"owner">, step: Step, op: string): Promise<Taken> => {
  const fields = fileFields(step).map(({ id }) => id);
  const [, verb, pressed = "", document = ""] = /^(allega|elimina):(\w+)(?:\.([0-9a-f-]{36}))?$/.exec(op) ?? [];
  const focus = fields.includes(pressed) ? pressed : undefined;
  if (focus && verb === "elimina") await detach(ctx, visit.servizio, visit.istanza, focus, document);
  const faults: Fault[] = [];
  for (const field of fields) faults.push(...(await taken(ctx, visit, field, visit.files[field] ?? [])));
  // S2.41
  const isNone = focus !== undefined && verb === "allega" && (visit.files[focus] ?? []).length === 0;
  return { faults: isNone ? [...faults, { name: focus, key: "allegatoNonScelto" }] : faults, focus };
};
