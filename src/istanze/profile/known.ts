// What a profile knows, as forms ask it: filled in with where it comes from (C.SE.1.5), and what of a form it lacks.
import type { Queryable } from "#db/connect.ts";
import { fieldsOf } from "#forms/fields-of.ts";
import type { Field, Kind, Modulo } from "#forms/modulo.ts";
import { askedOfProfile, type ProfileAsked, type ProfilePart } from "#forms/profile-fields.ts";
import { type Contact, contactsOf } from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import { onOneLine, type Residence, residenceOf } from "#identity/residence.ts";
import { plainLetters } from "#kit/letters.ts";
import { normalPhone } from "#kit/phone-number.ts";
import { fromProfile } from "#words/profile.it.ts";
import type { Origins } from "../istanza.ts";

export type Profile = {
  email: string | null;
  phone: string | null;
  contacts: readonly Contact[];
  residence: (Residence & { at: Date }) | undefined;
};

export const profileOf = async (db: Queryable, { id, email, phone }: Person): Promise<Profile> => {
  const [contacts, residence] = await Promise.all([contactsOf(db, id), residenceOf(db, id)]);
  return { email, phone, contacts, residence };
};

/** Who came in with a telephone has it from the provider, which has confirmed it. */
export const isPhoneConfirmed = ({ phone, contacts }: Pick<Profile, "phone" | "contacts">): boolean => {
  const written = contacts.find(({ kind }) => kind === "cellulare");
  return written?.value !== phone || written.confirmedAt !== null;
};

const landlineOf = ({ contacts }: Profile): string | undefined =>
  contacts.find(({ kind }) => kind === "telefono")?.value;

type Said = { text: string; origin: string };
type Known = Partial<Record<Kind, Said>>;

const phoneSaid = (profile: Profile): Said | undefined => {
  if (profile.phone)
    return { text: profile.phone, origin: isPhoneConfirmed(profile) ? fromProfile.sure : fromProfile.unverified };
  const landline = landlineOf(profile);
  return landline ? { text: landline, origin: fromProfile.unverified } : undefined;
};

const residenceSaid = ({ residence }: Profile): Known => {
  if (!residence) return {};
  const said = (text: string): Said => ({ text, origin: fromProfile.residence });
  const { provincia, comune, cap } = residence;
  return { address: said(onOneLine(residence)), provincia: said(provincia), comune: said(comune), cap: said(cap) };
};

const knownBy = (profile: Profile): Known => {
  const phone = phoneSaid(profile);
  return {
    ...(profile.email && { email: { text: profile.email, origin: fromProfile.sure } }),
    ...(phone && { phone }),
    ...residenceSaid(profile),
  };
};

/** For the fields that ask the profile: what it says, and that it says so. */
export const originsFrom = (modulo: Modulo, profile: Profile): Origins => {
  const known = knownBy(profile);
  return Object.fromEntries(
    askedOfProfile(fieldsOf(modulo)).flatMap(({ ids }) =>
      Object.entries(ids).flatMap(([kind, id]) => {
        const said = known[kind as Kind];
        return said ? [[id, said]] : [];
      }),
    ),
  );
};

const plain = (text: string): string => plainLetters(text).replace(/\W/g, "");

/** Whether the profile has it already, waiting to be confirmed or not. */
const holds: Record<ProfilePart, (profile: Profile, answer: (kind: Kind) => string) => boolean> = {
  email: ({ email, contacts }, answer) =>
    [email, ...contacts.map(({ value }) => value)].some(
      (each) => each?.toLowerCase() === answer("email").toLowerCase(),
    ),
  phone: ({ phone, contacts }, answer) =>
    [phone, ...contacts.map(({ value }) => value)].some(
      (each) => each && normalPhone(each) === normalPhone(answer("phone")),
    ),
  residence: ({ residence }, answer) =>
    residence !== undefined &&
    plain(onOneLine(residence)) === plain(answer("address")) &&
    (["provincia", "comune", "cap"] as const).every((kind) => residence[kind] === answer(kind)),
};

/** A contact or residence of a form that the profile does not hold; `answers` by kind. */
export type NewToProfile = ProfileAsked & { answers: Partial<Record<Kind, string>> };

/** `answers`: by field id, of what is right and was asked. */
export const newToProfile = (
  fields: readonly Field[],
  answers: Record<string, unknown>,
  profile: Profile,
): NewToProfile[] =>
  askedOfProfile(fields).flatMap((asked) => {
    const given = Object.entries(asked.ids).map(([kind, id]): [string, unknown] => [kind, answers[id]]);
    if (given.some(([, answer]) => typeof answer !== "string" || answer === "")) return [];
    const byKind = Object.fromEntries(given) as Partial<Record<Kind, string>>;
    return holds[asked.part](profile, (kind) => byKind[kind] ?? "") ? [] : [{ ...asked, answers: byKind }];
  });
