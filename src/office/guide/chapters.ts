import type { Clerk } from "#identity/clerks.ts";
import type { Chapter } from "#ui/guide.tsx";
import { amministratori } from "./amministratori.it.ts";
import { decidere } from "./decidere.it.ts";
import { intorno } from "./intorno.it.ts";
import { pratiche } from "./pratiche.it.ts";
import { tutti } from "./tutti.it.ts";

/** ISO date. */
export const updated = "2026-11-23";

/** What the clerk has in the menu, and nothing else. */
export const chaptersFor = ({ operator, administrator }: Pick<Clerk, "operator" | "administrator">): Chapter[] => [
  ...(operator ? [...pratiche, ...decidere, ...intorno] : []),
  ...(administrator ? amministratori : []),
  ...tutti,
];
