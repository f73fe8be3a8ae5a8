import type { Session } from "#identity/sessions.ts";

/** Whose drafts and istanze: a person's own, or those made for one ente (capability 8). */
export type Desk = { person: string /** Undefined: every desk of the person. */; actingFor: string | null | undefined };

export const deskOf = ({ person, acting }: Session): { person: string; actingFor: string | null } => ({
  person: person.id,
  actingFor: acting?.ente.id ?? null,
});
