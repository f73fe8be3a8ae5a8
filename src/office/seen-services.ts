import { many, type Queryable } from "#db/connect.ts";
import type { Clerk } from "#identity/clerks.ts";

/** Services whose numbers a clerk sees: those of one's offices, or for administrators all that the ente offers. */
export const seenServices = async (db: Queryable, clerk: Clerk): Promise<readonly string[]> => {
  if (!clerk.administrator) return clerk.services;
  const offered = await many<{ service: string }>(db, "select service from service_offer where ente = $1 order by 1", [
    clerk.ente.id,
  ]);
  return offered.map(({ service }) => service);
};
