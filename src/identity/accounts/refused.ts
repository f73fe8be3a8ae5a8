import type { Queryable } from "#db/connect.ts";
import type { Session } from "../sessions.ts";
import { accountOf, takesAccounts } from "./account.ts";

/** Who came in with an account asks nothing of an ente that takes none (CAD art. 64); what they have there is still read. */
export const isAccountRefused = async (
  db: Queryable,
  { method, person }: Pick<Session, "method" | "person">,
  ente: string,
): Promise<boolean> =>
  method === "locale" && (await accountOf(db, person.id)) !== undefined && !(await takesAccounts(db, ente));
