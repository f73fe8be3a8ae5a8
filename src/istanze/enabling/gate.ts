// Whether somebody must be enabled before they begin (S4.1). What was begun before the ente asked for it is sent as it is.
import type { Queryable } from "#db/connect.ts";
import { isEnabled } from "#identity/enabling/enabling.ts";
import { settingsOf } from "#identity/enabling/settings.ts";
import type { Rules } from "../rules.ts";

/** What one asks in the name of an ente is opened by the mandate (S1.10); the ente's switch is about the rest. */
const asksFor = async (db: Queryable, { policy }: Pick<Rules, "policy">, ente: string): Promise<boolean> =>
  policy.enabling === true || (policy.roles === undefined && (await settingsOf(db, ente)).required);

export const mustBeEnabledFirst = async (
  db: Queryable,
  rules: Pick<Rules, "policy">,
  { ente, person }: { ente: string; person: string },
): Promise<boolean> => (await asksFor(db, rules, ente)) && !(await isEnabled(db, person));
