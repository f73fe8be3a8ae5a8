// Contatti (S2.71): what is changed here is relied upon only when it is confirmed.
import type { Fault, Typed } from "#forms/modulo.ts";
import { type Contact, contactsOf } from "#identity/contacts.ts";
import { enablingOf } from "#identity/enabling/enabling.ts";
import type { Person } from "#identity/people.ts";
import { toldByEnabling } from "#istanze/profile/from-enabling.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { fromEnabling } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { contactsModulo as modulo } from "./forms.ts";
import { offered } from "./one-step.tsx";
import { drawOneStep } from "./one-step-page.tsx";
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
  async (visit, wrong = {}) => {
    const { person } = visit.session;
    const contacts = await contactsOf(ctx.db, person.id);
    const known = typedOf(person, contacts);
    const { mobile } = toldByEnabling(await enablingOf(ctx.db, person.id));
    const offer = known.cellulare || !mobile || visit.query.fatto ? {} : { cellulare: mobile };
    const { line } = wrong;
    return drawOneStep(ctx, frame, visit, {
      title: contactsTitle,
      lead: "Dove ti scriviamo e dove ti chiamiamo per le tue istanze.",
      modulo,
      typed: { ...known, ...offer },
      ...wrong,
      origins: offered(offer, fromEnabling.mobile),
      action: routes.contacts.page.href(),
      said,
      optional: true,
      before: (
        <ToConfirm
          inUse={person}
          contacts={contacts}
          sms={ctx.sms !== undefined}
          now={ctx.clock.now()}
          fault={line?.name === "codice" ? line.text : undefined}
        />
      ),
    });
  };
