// A new draft: what is known already is filled in, each value with its origin (S0.9, C.SE.1.5).
import { randomUUID } from "node:crypto";
import type { Queryable } from "#db/connect.ts";
import { fieldsOf } from "#forms/fields-of.ts";
import type { Typed } from "#forms/modulo.ts";
import { deskOrigin } from "#words/assisted.it.ts";
import type { Context } from "../context.ts";
import { searchOf } from "./draft.ts";
import { identityKnown } from "./identity-known.ts";
import { type Istanza, type Origins, textsOf } from "./istanza.ts";
import { originsFrom, profileOf } from "./profile/known.ts";
import type { Applicant, Rules } from "./rules.ts";
import { insertDraft } from "./typed-store.ts";

export type Start = {
  ente: string;
  applicant: Applicant;
  /** Taken over from another istanza: Duplica, Correggi e rinvia. */
  from?: { typed: Typed; corrects: string | null };
  /** The clerk who fills it in at the desk for the applicant (S4.26). */
  assistedBy?: string;
};

/** What a clerk typed is known from nowhere else. */
const typedAtDesk = (origins: Origins): Origins =>
  Object.fromEntries(Object.entries(origins).map(([name, { text }]) => [name, { text, origin: deskOrigin }]));

export const startDraft = async (
  ctx: Context,
  rules: Rules,
  { ente, applicant, from, assistedBy }: Start,
  db: Queryable = ctx.db,
): Promise<Istanza> => {
  const profile = await profileOf(db, applicant.person);
  const prefilled = {
    ...originsFrom(rules.modulo, profile),
    ...(await identityKnown(db, rules.modulo, applicant.person)),
    ...rules.doors.prefill?.({ ...applicant, residence: profile.residence }, ctx),
  };
  const origins = assistedBy ? typedAtDesk(prefilled) : prefilled;
  const locked = new Set(fieldsOf(rules.modulo).flatMap((field) => (field.locked ? [field.id] : [])));
  const known = textsOf(origins);
  // what the credential says is said anew; the rest is what the earlier one says
  const typed = from
    ? { ...from.typed, ...Object.fromEntries(Object.entries(known).filter(([name]) => locked.has(name))) }
    : known;
  const kept = Object.fromEntries(Object.entries(origins).filter(([name, o]) => typed[name] === o.text));
  return insertDraft(db, {
    ente,
    id: randomUUID(),
    service: rules.id,
    modulo: rules.modulo.code,
    version: rules.modulo.version,
    person: applicant.person.id,
    actingFor: applicant.mandate?.ente.id ?? null,
    typed,
    origins: kept,
    corrects: from?.corrects ?? null,
    assistedBy: assistedBy ?? null,
    search: searchOf(rules.modulo, typed),
    now: ctx.clock.now(),
  });
};
