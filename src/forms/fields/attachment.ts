// What is typed of a field for files are the ids of its documents, separated by spaces; only the server writes them
// (istanze/attachments.ts), never a form. Whoever reads without knowing the documents takes them as they stand.
import { showBytes } from "#kit/bytes.ts";
import type { Attached, Print, Reader } from "./kind.ts";

export const idsIn = (text: string): string[] => text.split(" ").filter(Boolean);

const isGood = ({ scan }: Attached): boolean => scan !== "infetto";

/** What stands in a field, the infected ones too. */
export const attachedTo = (field: string, text: string, find: (id: string) => Attached | undefined): Attached[] =>
  idsIn(text).flatMap((id) => {
    const found = find(id);
    return found?.field === field ? [found] : [];
  });

/** Only documents of this istanza and this field count, and no infected ones. */
export const read: Reader<"attachment"> = (given, field, { attachments }) => {
  const text = given.text();
  const ids = attachments
    ? attachedTo(field.id, text, attachments.find)
        .filter(isGood)
        .map(({ id }) => id)
    : idsIn(text);
  return ids.length === 0 ? "empty" : { value: ids };
};

/** With the fingerprint: the summary says which bytes were sent, and its seal holds them. */
const line = ({ name, bytes, sha256 }: Attached): string => `${name} (${showBytes(bytes)}, SHA-256 ${sha256})`;

export const show: Print<"attachment"> = (ids, _field, _words, { attachments }) => {
  const known = ids.flatMap((id) => attachments?.find(id) ?? []);
  return known.length ? known.map(line).join("\n") : `${ids.length} file`;
};
