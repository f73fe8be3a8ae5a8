// Whose queue it is: what a clerk may see of an ente, and whose cases are theirs today.
import type { Db } from "#db/connect.ts";
import { substitutedBy } from "#identity/absences.ts";
import type { Clerk } from "#identity/clerks.ts";

export type QueueDesk = {
  ente: string;
  /** The clerk. */
  person: string;
  services: readonly string[];
  /** The clerk and the colleagues in whose place they work today. */
  mine: readonly string[];
  today: string;
};

export const queueDesk = async (db: Db, clerk: Clerk, person: string, today: string): Promise<QueueDesk> => ({
  ente: clerk.ente.id,
  person,
  services: clerk.services,
  mine: [person, ...(await substitutedBy(db, clerk.ente.id, person, today))],
  today,
});
