// What a form asks of the person that a profile holds too (capability 55, C.SE.1.5). The field says that it is the
// person's own, its kind says what of the profile it is; no service says more.
import type { Field, Kind } from "./modulo.ts";

export type ProfilePart = "email" | "phone" | "residence";

const partOf: Partial<Record<Kind, ProfilePart>> = {
  email: "email",
  phone: "phone",
  address: "residence",
  provincia: "residence",
  comune: "residence",
  cap: "residence",
};

/** Where somebody lives is one answer in four fields. */
export const residenceKinds = ["address", "provincia", "comune", "cap"] as const satisfies readonly Kind[];

/** Field ids by kind. */
export type ProfileAsked = { part: ProfilePart; ids: Partial<Record<Kind, string>> };

const isOwn = (field: Field): boolean => "profile" in field && field.profile === true;

/** In the order of the form. */
export const askedOfProfile = (fields: readonly Field[]): ProfileAsked[] => {
  const asked = new Map<ProfilePart, ProfileAsked>();
  for (const { id, kind } of fields.filter(isOwn)) {
    const part = partOf[kind];
    if (part) asked.set(part, { part, ids: { ...asked.get(part)?.ids, [kind]: id } });
  }
  return [...asked.values()];
};

export const ownFields = (fields: readonly Field[]): Field[] => fields.filter(isOwn);
