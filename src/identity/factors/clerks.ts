import { one, type Queryable } from "#db/connect.ts";
import { operates } from "../clerks.ts";

/** Whether anybody who works for an ente has added a passkey. */
export const clerksHavePasskeys = async (db: Queryable): Promise<boolean> =>
  (
    await one<{ there: boolean }>(
      db,
      `select exists (select from passkey k join mandate m on m.person = k.person
                       where m.revoked_at is null and (${operates("m")} or m.role = 'amministratore')) as there`,
      [],
      { name: "clerks-have-passkeys" },
    )
  ).there;
