// Contatti (S2.71): what is changed here is relied upon only when it is confirmed.
import type { Fault, Typed } from "#forms/modulo.ts";
import { type Contact, contactsOf } from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import { askEmail, removeEmail } from "#istanze/profile/email.ts";
import { removeMobile, writeLandline, writeMobile } from "#istanze/profile/phone.ts";
import { worldOf } from "#istanze/reading.ts";
import { normalPhone } from "#kit/phone-number.ts";
import { smsNumber } from "#platform/sms.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { contactsModulo as modulo } from "./forms.ts";
import { linesOf, OneStepForm, readOneStep } from "./one-step.tsx";
import { ToConfirm } from "./to-confirm.tsx";

export const contactsTitle = "Contatti";

const said: Record<string, string> = {
  salvato: "I tuoi contatti sono salvati.",
  "email-chiesta": "Ti abbiamo scritto al nuovo indirizzo: apri il collegamento che trovi nell’e-mail e conferma.",
  "codice-inviato": "Ti abbiamo mandato un SMS con il codice: scrivilo qui sotto.",
  entrambi:
    "Ti abbiamo scritto al nuovo indirizzo, dove trovi il collegamento per confermarlo, e ti abbiamo mandato un SMS con il codice per il cellulare.",
  "email-confermata": "Il nuovo indirizzo è confermato: da adesso ti scriviamo lì.",
  "cellulare-confermato": "Il cellulare è confermato.",
  annullato: "Quello che aspettava conferma è annullato.",
};

/** What stands in the fields: the last that was written, confirmed or not. */
export const typedOf = (person: Person, contacts: readonly Contact[]): Typed => {
  const of = (kind: Contact["kind"]) => contacts.find((each) => each.kind === kind);
  const waiting = (kind: "email" | "cellulare") => {
    const found = of(kind);
    return found && !found.confirmedAt ? found.value : undefined;
  };
  return {
    email: waiting("email") ?? person.email ?? "",
    cellulare: waiting("cellulare") ?? person.phone ?? "",
    telefono: of("telefono")?.value ?? "",
  };
};

export type DrawContacts = (
  visit: Visit<"person">,
  wrong?: { typed?: Typed; faults?: Fault[]; line?: FaultLine },
) => Promise<Answer>;

export const drawContacts =
  (ctx: Context, frame: FrameMaker): DrawContacts =>
  async (visit, { typed, faults = [], line } = {}) => {
    const { person } = visit.session;
    const contacts = await contactsOf(ctx.db, person.id);
    const lines = [...linesOf(modulo, faults), ...(line ? [line] : [])];
    const done = said[visit.query.fatto ?? ""];
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={contactsTitle}
          faulty={lines.length > 0}
          breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
        >
          <PageHeading title={contactsTitle} lead="Dove ti scriviamo e dove ti chiamiamo per le tue istanze." />
          <ErrorSummary faults={lines} />
          {done && lines.length === 0 && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          <ToConfirm
            inUse={person}
            contacts={contacts}
            sms={ctx.sms !== undefined}
            now={ctx.clock.now()}
            fault={line?.name === "codice" ? line.text : undefined}
          />
          <OneStepForm
            modulo={modulo}
            typed={typed ?? typedOf(person, contacts)}
            faults={faults}
            world={worldOf(ctx)}
            action={routes.contacts.page.href()}
            button="Salva"
            back={{ label: "Torna al profilo", href: routes.profile.href() }}
            optional
          />
        </Page>
      ),
    };
  };

const tooMany = "Oggi hai già chiesto troppe conferme: riprova domani";

export const contactsDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = drawContacts(ctx, frame);

  /** @returns what to say; a line: it was not taken */
  const takeEmail = async (visit: Visit<"person">, before: string, now: string): Promise<string | FaultLine> => {
    const by = { person: visit.session.person, device: visit.device };
    if (now.toLowerCase() === before.toLowerCase()) return "salvato";
    if (now === "") {
      await removeEmail(ctx, by);
      return "salvato";
    }
    return (await askEmail(ctx, by, now)) === "asked" ? "email-chiesta" : { name: "email", text: tooMany };
  };

  const takeMobile = async (visit: Visit<"person">, before: string, now: string): Promise<string | FaultLine> => {
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
      const mail = await takeEmail(visit, before.email ?? "", String(answers.email ?? ""));
      const mobile = await takeMobile(visit, before.cellulare ?? "", normalPhone(numbers.cellulare));
      const refused = [mail, mobile].find((each): each is FaultLine => typeof each === "object");
      if (refused) return draw(visit, { typed, line: refused });
      const asked = [mobile, mail].filter((each): each is string => typeof each === "string" && each !== "salvato");
      const fatto = asked.length > 1 ? "entrambi" : (asked[0] ?? "salvato");
      return { redirect: routes.contacts.page.href({ fatto }) };
    }),
  ];
};
