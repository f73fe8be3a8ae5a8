// "Salva nel profilo / solo per questa richiesta" (capability 55, C.SE.1.5): a contact or residence that was typed in a draft
// and that the profile lacks is asked about once. What is kept is confirmed as if it had been typed in the profile.

import { fieldsOfStep } from "#forms/fields-of.ts";
import type { Modulo, Step } from "#forms/modulo.ts";
import type { ProfilePart } from "#forms/profile-fields.ts";
import { readForm } from "#forms/read.ts";
import type { Person } from "#identity/people.ts";
import { fromOneLine } from "#identity/residence.ts";
import { normalPhone } from "#kit/phone-number.ts";
import { smsNumber } from "#platform/sms.ts";
import { keptOrigins } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import type { Istanza } from "../istanza.ts";
import { worldOf } from "../reading.ts";
import { storeOrigins } from "../typed-store.ts";
import { askEmail } from "./email.ts";
import { type NewToProfile, newToProfile, profileOf } from "./known.ts";
import { writeLandline, writeMobile } from "./phone.ts";
import { saveResidence } from "./residence.ts";

const isAnswered = ({ origins, typed }: Istanza, { ids }: NewToProfile): boolean =>
  Object.values(ids).every((id) => origins[id] !== undefined && origins[id].text === typed[id]);

/**
 * What of a step the person has still to say it of. Nothing in what is done for somebody else, where it is not their own
 * contact, and nothing once it was sent.
 */
export const toAskAbout = async (
  ctx: Context,
  { modulo, step }: { modulo: Modulo; step: Step },
  istanza: Istanza,
  person: Person,
): Promise<NewToProfile[]> => {
  const isOwn = istanza.person === person.id && istanza.actingFor === null && istanza.assistedBy === null;
  if (!isOwn || istanza.state !== "BOZZA") return [];
  const { answers } = readForm(modulo, istanza.typed, worldOf(ctx));
  const found = newToProfile(fieldsOfStep(step), answers, await profileOf(ctx.db, person));
  return found.filter((each) => !isAnswered(istanza, each));
};

type By = { person: Person; device: string };
type Kept = "kept" | "tooMany";

const keepPhone = async (ctx: Context, by: By, { answers }: NewToProfile): Promise<Kept> => {
  const number = normalPhone(answers.phone ?? "");
  if (smsNumber(number)) return (await writeMobile(ctx, by, number)) === "tooMany" ? "tooMany" : "kept";
  await writeLandline(ctx, by, number);
  return "kept";
};

const keepers: Record<ProfilePart, (ctx: Context, by: By, item: NewToProfile) => Promise<Kept>> = {
  email: async (ctx, by, { answers }) =>
    (await askEmail(ctx, by, answers.email ?? "")) === "tooMany" ? "tooMany" : "kept",
  phone: keepPhone,
  residence: async (ctx, by, { answers: { address = "", provincia = "", comune = "", cap = "" } }) => {
    await saveResidence(ctx, by, { ...fromOneLine(address), provincia, comune, cap });
    return "kept";
  },
};

/** "tooMany": too many links or codes today. Done twice, it is done once. */
export const keepInProfile = (ctx: Context, by: By, item: NewToProfile): Promise<Kept> =>
  keepers[item.part](ctx, by, item);

/** The form says it from now on, as long as the value stands, and does not ask again. */
export const noteAnswer = (ctx: Context, istanza: Istanza, item: NewToProfile, kept: boolean): Promise<number> => {
  const origin = kept ? keptOrigins.profile : keptOrigins.here;
  const said = Object.values(item.ids).map((id) => [id, { text: istanza.typed[id] ?? "", origin }]);
  return storeOrigins(ctx.db, istanza, Object.fromEntries(said));
};
