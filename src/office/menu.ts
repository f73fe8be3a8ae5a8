// The office's menu: what a clerk of this ente may open.
import type { Clerk } from "#identity/clerks.ts";
import { routes } from "../routes.ts";

export type OfficeEntry =
  | "pratiche"
  | "pareri"
  | "protocollo"
  | "sportello"
  | "riconoscimenti"
  | "rappresentanze"
  | "modelli"
  | "assenze"
  | "statistiche"
  | "gradimento"
  | "conservazione"
  | "lavori"
  | "account"
  | "persone"
  | "uffici"
  | "abilitazioni"
  | "guida";

/** `helps`: people are helped at the desk of this ente. */
type AtWork = { clerk: Clerk; helps: boolean };

type Entry = { id: OfficeEntry; label: string; href(params: { ente: string }): string; for(at: AtWork): boolean };

const operators = ({ clerk }: AtWork): boolean => clerk.operator;

const administrators = ({ clerk }: AtWork): boolean => clerk.administrator;

const entries: Entry[] = [
  { id: "pratiche", label: "Pratiche", href: routes.office.queue.href, for: operators },
  { id: "pareri", label: "Pareri", href: routes.office.opinions.href, for: operators },
  { id: "protocollo", label: "Protocollo", href: routes.office.protocol.list.href, for: operators },
  { id: "sportello", label: "Aiuto allo sportello", href: routes.office.assisted.href, for: ({ helps }) => helps },
  {
    id: "riconoscimenti",
    label: "Riconoscimenti",
    href: routes.office.recognition.list.href,
    for: ({ clerk }) => clerk.offices.some(({ recognises }) => recognises),
  },
  { id: "rappresentanze", label: "Rappresentanze", href: routes.office.representation.list.href, for: operators },
  { id: "modelli", label: "Modelli", href: routes.office.templates.href, for: operators },
  { id: "assenze", label: "Assenze", href: routes.office.absences.href, for: () => true },
  { id: "statistiche", label: "Statistiche", href: routes.office.statistics.href, for: () => true },
  { id: "gradimento", label: "Giudizi", href: routes.office.feedback.href, for: () => true },
  { id: "conservazione", label: "Conservazione", href: routes.office.retention.href, for: administrators },
  { id: "lavori", label: "Attività di sistema", href: routes.office.jobs.href, for: administrators },
  {
    id: "account",
    label: "Account",
    href: routes.office.accounts.page.href,
    for: ({ clerk }) => clerk.administrator || clerk.accounts,
  },
  { id: "persone", label: "Persone", href: routes.office.people.href, for: administrators },
  { id: "uffici", label: "Uffici", href: routes.office.offices.href, for: administrators },
  { id: "abilitazioni", label: "Abilitazioni", href: routes.office.enabling.href, for: administrators },
  { id: "guida", label: "Guida", href: routes.office.guide.href, for: () => true },
];

export const officeMenu = (at: AtWork, current: OfficeEntry | undefined) => ({
  label: "Menu dell'ufficio",
  entries: entries
    .filter((entry) => entry.for(at))
    .map(({ id, label, href }) => ({ label, href: href({ ente: at.clerk.ente.id }), current: id === current })),
});
