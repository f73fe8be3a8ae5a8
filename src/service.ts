// The contract: what a folder in services/ must say. It imports no service; catalogue.ts lists them.

import type { Queryable } from "#db/connect.ts";
import type { Rules } from "#istanze/rules.ts";
import type { Chapter } from "#ui/guide.tsx";
import type { Context } from "./context.ts";
import type { Door } from "./door.ts";
import type { FrameMaker } from "./frame-maker.ts";

export type Category = { id: string; title: string };

/** The national service card (Designers Italia, scheda servizio): texts in paragraphs. */
export type Card = {
  summary: string;
  /** A chi è rivolto. */
  audience: string[];
  /** Chi può presentare. */
  applicants: string[];
  description: string[];
  /** Come fare: numbered. */
  how: string[];
  /** Cosa serve. */
  needs: string[];
  /** Cosa si ottiene. */
  obtains: string[];
  /** Tempi e scadenze. */
  timing: { label: string; text: string }[];
  costs: string;
  /** Condizioni e riferimenti di legge. */
  conditions: string[];
};

export type Guide = {
  title: string;
  /** ISO date: "Aggiornato al 24 marzo 2026" (S0.1). */
  updated: string;
  chapters: Chapter[];
};

/** A help channel with its own scope (S0.78, S0.79). */
export type Contact = {
  title: string;
  scope: string;
  office?: string;
  phone?: string;
  hours?: string;
  email?: string;
};

/** Asked on the card before anybody signs in: can I apply? (capability 1) */
export type Eligibility = {
  question: string;
  answers: { id: string; label: string; may: boolean; because: string }[];
};

export type Servizio = Rules & {
  category: Category;
  card: Card;
  /** Full privacy notice, to which the form links. */
  privacy: { updated: string; paragraphs: { title: string; text: string[] }[] };
  guide: Guide;
  contacts: { technical: Contact; administrative: Contact };
  /** Subjects of the assistance form; the first is the general one. */
  assistanceTopics: string[];
  eligibility: Eligibility;
  /** The words by which its manual names the entry on the card: "REGISTRAZIONE UTENTI" (S0.6). */
  entry?: string;
  /** Other words by which people look for it. */
  keywords?: string[];
  /** When it can be sent: "Sempre disponibile" (S0.18). */
  availability: string;
  /** Links to the service's own pages, and those pages. */
  links?: { label: string; page: { href(params: { ente: string }): string } }[];
  pages?(ctx: Context, frame: FrameMaker): Door[];
  /** Files to fill in and give back (S2.29), by the name that a field of the modulo says. */
  blanks?: Record<string, { name: string; mediaType: string; content(): Promise<Buffer> }>;
  /** Demo rows of the service's own tables. */
  seedDemo?(db: Queryable, ente: string, now: Date): Promise<void>;
};
export type Catalogue = { all: readonly Servizio[]; byId(id: string): Servizio | undefined };

export const catalogueOf = (services: readonly Servizio[]): Catalogue => ({
  all: services,
  byId: (id) => services.find((service) => service.id === id),
});
