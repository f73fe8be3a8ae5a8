// What nobody needs any more of registrations, links and attempts.
import { exec, type Queryable } from "#db/connect.ts";
import { day } from "#kit/time.ts";

const statements = [
  // what was typed and never finished is personal data without a reason
  "delete from account_request where asked_at < $1",
  "delete from recovery_request where asked_at < $1",
  "delete from account_link where asked_at < $1",
  "delete from account_entry where asked_at < $1",
  "delete from attempt where last_at < $1",
  "delete from spent_challenge where at < $1",
];

/** What is a day old; safe to run twice. */
export const forgetAccountTraces = async (db: Queryable, now: Date): Promise<void> => {
  for (const statement of statements) await exec(db, statement, [new Date(now.getTime() - day)]);
  await exec(db, "delete from known_device where used_at < $1", [new Date(now.getTime() - 400 * day)]);
};
