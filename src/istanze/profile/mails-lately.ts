import { one, type Queryable } from "#db/connect.ts";
import { day } from "#kit/time.ts";

/** Links that went to an address in a day, whoever asked for them. */
export const mailsLately = async (db: Queryable, recipient: string, now: Date): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      `select count(*)::int as n from mail
        where lower(recipient) = lower($1) and created_at > $2 and key like 'profile-address:%'`,
      [recipient, new Date(now.getTime() - day)],
    )
  ).n;
