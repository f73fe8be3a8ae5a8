import type { Typed } from "#forms/modulo.ts";
import type { Summary } from "#kit/summary.ts";
import type { State } from "./workflow.ts";

/** What was filled in for the person: field → its text and where it comes from. */
export type Origins = Record<string, { text: string; origin: string }>;

export const textsOf = (origins: Origins): Typed =>
  Object.fromEntries(Object.entries(origins).map(([name, { text }]) => [name, text]));

/** When a step was stored last, as a revision of the draft, and by which window; 0: left with nothing to store. */
export type StepMark = { at: number; by: string };

/** One person's case of one service. */
export type Istanza = {
  ente: string;
  id: string;
  service: string;
  modulo: string;
  version: string;
  person: string;
  /** The ente for which the person acts; null: for oneself. */
  actingFor: string | null;
  state: State;
  revision: number;
  typed: Typed;
  /** What was typed when it was sent, once corrections are typed over it. */
  sentTyped: Typed | null;
  stepRevisions: Record<string, StepMark>;
  origins: Origins;
  number: string | null;
  /** Frozen at sending, null before. */
  answers: Record<string, unknown> | null;
  summary: Summary | null;
  summarySha256: string | null;
  corrects: string | null;
  createdAt: Date;
  updatedAt: Date;
  completedAt: Date | null;
  /** Of the last round. */
  sentAt: Date | null;
  /** Of the first round: from here the term of the procedure runs. */
  firstSentAt: Date | null;
  /** 1 when sent first, one more with every correction sent again (S1.32). */
  round: number;
  /** Whoever works it; null: nobody yet. */
  assignee: string | null;
  office: string | null;
  labels: string[];
  takenAt: Date | null;
  closedAt: Date | null;
  /** Goes up with every change by the office. */
  caseRevision: number;
  /** Last day of the procedure ("2026-06-03"); null while its term does not run. */
  dueOn: string | null;
  /** Last day for what the applicant was asked. */
  answerBy: string | null;
  /** Protocol of arrival, as printed; null until an outside system has given it. */
  protocol: string | null;
  /** The clerk who fills in at the desk for the person. */
  assistedBy: string | null;
  erasedAt: Date | null;
};

export type IstanzaKey = { ente: string; id: string };

/** The unsent ones have a number only after Completa; until then people see this. */
export const numberOrDraft = (istanza: Pick<Istanza, "number">): string => istanza.number ?? "Bozza senza numero";
