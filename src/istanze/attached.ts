// What the fields of an istanza hold: documents that the applicant brought.
import { many, type Queryable } from "#db/connect.ts";
import { idsIn } from "#forms/fields/attachment.ts";
import type { Attached, Attachments } from "#forms/fields/kind.ts";
import { fieldsOf } from "#forms/fields-of.ts";
import type { FieldOf, Modulo, Typed } from "#forms/modulo.ts";
import { routes } from "../routes.ts";
import { type Document, documentsOf } from "./documents.ts";
import type { Istanza } from "./istanza.ts";
import { moduloOf } from "./moduli.ts";

export const attachmentFields = (modulo: Modulo): FieldOf["attachment"][] =>
  fieldsOf(modulo).filter((field): field is FieldOf["attachment"] => field.kind === "attachment");

export const attachmentsOf = async (
  db: Queryable,
  { ente, id, service }: Pick<Istanza, "ente" | "id" | "service">,
): Promise<Attachments> => {
  const rows = await many<Attached>(
    db,
    `select id, field, name, bytes, sha256, scan, threat from document
      where ente = $1 and istanza = $2 and kind = 'allegato' and field is not null and removed_at is null`,
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

/** Ids of the documents that these answers hold. */
const attachedIds = (modulo: Modulo, typed: Typed): Set<string> =>
  new Set(attachmentFields(modulo).flatMap(({ id }) => idsIn(typed[id] ?? "")));

/**
 * Without the attachments that are not part of the answers: deleted ones, and those of corrections that were given up.
 * The office sees those that were sent, while the applicant corrects. What no field asked for is part of them: the form
 * signed at the desk.
 */
export const documentsShown = async (
  db: Queryable,
  istanza: Istanza,
  { for: whom }: { for: "owner" | "office" },
): Promise<Document[]> => {
  const [documents, modulo] = await Promise.all([documentsOf(db, istanza), moduloOf(db, istanza)]);
  const typed = whom === "office" ? (istanza.sentTyped ?? istanza.typed) : istanza.typed;
  const ids = attachedIds(modulo, typed);
  const isPart = ({ id, field }: Document) => field === null || ids.has(id);
  return documents.filter((document) => document.kind !== "allegato" || (isPart(document) && !document.removedAt));
};

/**
 * Files of earlier sendings that the answers hold no longer: what was replaced in a correction stays to be compared
 * (S1.34, capability 24).
 */
export const formerAttachments = async (db: Queryable, istanza: Istanza): Promise<Document[]> => {
  if (istanza.round === 1) return [];
  const [documents, modulo, former] = await Promise.all([
    documentsOf(db, istanza),
    moduloOf(db, istanza),
    many<{ typed: Typed }>(db, "select typed from former_round where ente = $1 and istanza = $2", [
      istanza.ente,
      istanza.id,
    ]),
  ]);
  const now = attachedIds(modulo, istanza.sentTyped ?? istanza.typed);
  const before = new Set(former.flatMap(({ typed }) => [...attachedIds(modulo, typed)]));
  return documents.filter(({ id, removedAt }) => before.has(id) && !now.has(id) && !removedAt);
};
