// What istanze ask of a service: its modulo, its workflow, who may ask, and its doors. service.ts adds what the
// pages show; nothing here knows any service.

import type { Queryable, Tx } from "#db/connect.ts";
import type { Fault, Modulo } from "#forms/modulo.ts";
import type { Mandate, MandateRole, Person } from "#identity/people.ts";
import type { Residence } from "#identity/residence.ts";
import type { Level } from "#kit/assurance.ts";
import type { Context } from "../context.ts";
import type { Istanza, Origins } from "./istanza.ts";
import type { MoveName, Workflow } from "./workflow.ts";

export type Policy = {
  /** Roles that may ask for a municipality; everybody for oneself when absent (S0.5). */
  roles?: readonly MandateRole[];
  /** ISTAT code of the only region whose municipalities may ask. */
  regione?: string;
  /** Days in which the procedure must end (L. 241/1990 art. 2). */
  deadlineDays: number;
  /** Days in which the applicant makes the corrections that the office asks for, whatever the window (S1.33); 30 when absent. */
  correctionDays?: number;
  /** How long what is stored is kept: see retention.ts. */
  retention?: Retention;
  /** How sure it must be who somebody is; see assurance.ts for what holds when absent. */
  assurance?: Partial<Assurance>;
  /** Only who is enabled to istanze online begins it (S4.1), whatever the ente decides for its other services. */
  enabling?: true;
};

export type Assurance = {
  read: Level;
  draft: Level;
  send: Level;
  /** S4.13: at the moment of sending the person has shown again who they are, at most this many minutes ago. */
  againMinutes?: number;
};

export type Retention = {
  /** Drafts that nobody sent, in days after their last change. */
  draftDays: number;
  /** Cases, in months after they were closed. */
  closedMonths: number;
  /** The law or the plan that says so, as the office reads it. */
  because: string;
};

/** Who fills in: the person and, when acting for an ente, the mandate. */
export type Applicant = { person: Person; mandate: Mandate | undefined };

/** With what the profile says beside: nobody has verified it. */
export type Known = Applicant & { residence: Residence | undefined };

export type Doors = {
  /** What we already know, each value with its origin (S0.9). */
  prefill?(known: Known, ctx: Context): Origins;
  /** What one field cannot judge: already enabled, already asked (S0.17). Answers are those that are valid so far. */
  check?(ctx: Context, db: Queryable, istanza: Istanza, answers: Record<string, unknown>): Promise<Fault[]>;
  /** What a move causes, inside its transaction: jobs. */
  on?: Partial<Record<MoveName, (tx: Tx, ctx: Context, istanza: Istanza) => Promise<void>>>;
};

export type Rules = {
  /** In URLs: "serv06-utenti". */
  id: string;
  /** The version that new istanze are filled in with. */
  modulo: Modulo;
  workflow: Workflow;
  policy: Policy;
  doors: Doors;
  /** The mail field to which confirmation and later communications go (S0.54). */
  notify?: string;
  /** The text field that says in a line what it is about, for the office's queue: where one service takes many matters. */
  subject?: string;
};
