// The office's menu: what a clerk of this ente may open.
import type { Clerk } from "#identity/clerks.ts";
import { routes } from "../routes.ts";

export type OfficeEntry = "pratiche";

type Entry = { id: OfficeEntry; label: string; href(params: { ente: string }): string; for(clerk: Clerk): boolean };

const operators = ({ operator }: Clerk): boolean => operator;

const entries: Entry[] = [{ id: "pratiche", label: "Pratiche", href: routes.office.queue.href, for: operators }];

export const officeMenu = (clerk: Clerk, current: OfficeEntry | undefined) => ({
  label: "Menu dell'ufficio",
  entries: entries
    .filter((entry) => entry.for(clerk))
    .map(({ id, label, href }) => ({ label, href: href({ ente: clerk.ente.id }), current: id === current })),
});
