// What the fields of an istanza hold: documents that the applicant brought.
import { many, type Queryable } from "#db/connect.ts";
import { idsIn } from "#forms/fields/attachment.ts";
import type { Attached, Attachments } from "#forms/fields/kind.ts";
import type { FieldOf, Modulo, Typed } from "#forms/modulo.ts";
import { routes } from "../routes.ts";
import type { Document } from "./documents.ts";
import type { Istanza } from "./istanza.ts";

export const attachmentFields = (modulo: Modulo): FieldOf["attachment"][] =>
  modulo.steps
    .flatMap((step) => step.blocks.flatMap((block) => block.fields))
    .filter((field): field is FieldOf["attachment"] => field.kind === "attachment");

export const attachmentsOf = async (
  db: Queryable,
  { ente, id, service }: Pick<Istanza, "ente" | "id" | "service">,
): Promise<Attachments> => {
  const rows = await many<Attached>(
    db,
    `select id, field, name, bytes, sha256, scan, threat from document
      where ente = $1 and istanza = $2 and kind = 'allegato' and removed_at is null`,
    [ente, id],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    find: (document) => byId.get(document),
    href: (document) => routes.istanza.document.href({ ente, id, document }),
    upload: (field) => routes.istanza.upload.href({ ente, id, field }),
    blank: (file) => routes.service.blank.href({ ente, service, file }),
  };
};

const attachedIds = (modulo: Modulo, typed: Typed): Set<string> =>
  new Set(attachmentFields(modulo).flatMap(({ id }) => idsIn(typed[id] ?? "")));

/** Without the attachments that are not part of these answers: deleted ones, and those of a correction given up. */
export const documentsIn = <D extends Pick<Document, "id" | "kind" | "removedAt">>(
  documents: readonly D[],
  modulo: Modulo,
  typed: Typed,
): D[] => {
  const ids = attachedIds(modulo, typed);
  return documents.filter(({ id, kind, removedAt }) => kind !== "allegato" || (ids.has(id) && !removedAt));
};
