// What was changed among the contacts, each in its own way: an address waits for its link, a mobile for its code.
import type { Fault } from "#forms/modulo.ts";
import { contactsOf } from "#identity/contacts.ts";
import { askEmail, removeEmail } from "#istanze/profile/email.ts";
import { removeMobile, writeLandline, writeMobile } from "#istanze/profile/phone.ts";
import { worldOf } from "#istanze/reading.ts";
import { normalPhone } from "#kit/phone-number.ts";
import { smsNumber } from "#platform/sms.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { drawContacts, typedOf } from "./contacts.tsx";
import { contactsModulo as modulo } from "./forms.ts";
import { readOneStep } from "./one-step.tsx";

const tooMany = "Oggi hai già chiesto troppe conferme: riprova domani";

type Change = { visit: Visit<"person">; before: string; now: string };
/** What to say; a line: it was not taken. */
type Outcome = "salvato" | "email-chiesta" | "codice-inviato" | FaultLine;

const takeEmail = async (ctx: Context, { visit, before, now }: Change): Promise<Outcome> => {
  const by = { person: visit.session.person, device: visit.device };
  if (now.toLowerCase() === before.toLowerCase()) return "salvato";
  if (now === "") {
    await removeEmail(ctx, by);
    return "salvato";
  }
  return (await askEmail(ctx, by, now)) === "asked" ? "email-chiesta" : { name: "email", text: tooMany };
};

const takeMobile = async (ctx: Context, { visit, before, now }: Change): Promise<Outcome> => {
  const by = { person: visit.session.person, device: visit.device };
  if (now === normalPhone(before)) return "salvato";
  if (now === "") {
    await removeMobile(ctx, by);
    return "salvato";
  }
  const outcome = await writeMobile(ctx, by, now);
  if (outcome === "tooMany") return { name: "cellulare", text: tooMany };
  return outcome === "asked" ? "codice-inviato" : "salvato";
};

const landlineAsMobile = (answers: Record<string, unknown>): Fault[] =>
  answers.cellulare && !smsNumber(String(answers.cellulare)) ? [{ name: "cellulare", key: "cellulareFisso" }] : [];

const saidOf = (outcomes: Outcome[]): string => {
  const asked = outcomes.filter((each): each is "email-chiesta" | "codice-inviato" => each !== "salvato");
  return asked.length > 1 ? "entrambi" : (asked[0] ?? "salvato");
};

export const contactsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = drawContacts(ctx, frame);
  return [
    get(routes.contacts.page, "person", (visit) => draw(visit)),
    post(routes.contacts.page, "person", async (visit) => {
      const { person } = visit.session;
      const before = typedOf(person, await contactsOf(ctx.db, person.id));
      // a field that did not come is not one that was emptied
      const { typed, faults, answers } = readOneStep(modulo, { ...before, ...visit.body }, worldOf(ctx));
      const all = [...faults, ...landlineAsMobile(answers)];
      if (all.length) return draw(visit, { typed, faults: all });
      const numbers = { cellulare: "", telefono: "", ...answers } as Record<"cellulare" | "telefono", string>;
      const landline = normalPhone(numbers.telefono);
      if (landline !== before.telefono) await writeLandline(ctx, { person, device: visit.device }, landline);
      const outcomes = [
        await takeMobile(ctx, { visit, before: before.cellulare ?? "", now: normalPhone(numbers.cellulare) }),
        await takeEmail(ctx, { visit, before: before.email ?? "", now: String(answers.email ?? "") }),
      ];
      const refused = outcomes.find((each): each is FaultLine => typeof each === "object");
      if (refused) return draw(visit, { typed, line: refused });
      return { redirect: routes.contacts.page.href({ fatto: saidOf(outcomes) }) };
    }),
  ];
};
