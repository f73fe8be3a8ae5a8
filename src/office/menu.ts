// The office's menu: what a clerk of this ente may open.
import type { Clerk } from "#identity/clerks.ts";
import { routes } from "../routes.ts";

export type OfficeEntry = "pratiche" | "assenze" | "statistiche" | "gradimento" | "lavori";

type Entry = { id: OfficeEntry; label: string; href(params: { ente: string }): string; for(clerk: Clerk): boolean };

const operators = ({ operator }: Clerk): boolean => operator;

const administrators = ({ administrator }: Clerk): boolean => administrator;

const entries: Entry[] = [
  { id: "pratiche", label: "Pratiche", href: routes.office.queue.href, for: operators },
  { id: "assenze", label: "Assenze", href: routes.office.absences.href, for: () => true },
  { id: "statistiche", label: "Statistiche", href: routes.office.statistics.href, for: () => true },
  { id: "gradimento", label: "Gradimento", href: routes.office.feedback.href, for: () => true },
  { id: "lavori", label: "Lavori", href: routes.office.jobs.href, for: administrators },
];

export const officeMenu = (clerk: Clerk, current: OfficeEntry | undefined) => ({
  label: "Menu dell'ufficio",
  entries: entries
    .filter((entry) => entry.for(clerk))
    .map(({ id, label, href }) => ({ label, href: href({ ente: clerk.ente.id }), current: id === current })),
});
