// Whoever changes how somebody signs in is seen by that person at once: a row in the history of the profile, a message in the area, and a mail.
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { accountOf } from "#identity/accounts/account.ts";
import { personById } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { changedMail, type SecurityChange } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import { tell } from "../tell.ts";
import { securitySender } from "./sender.ts";

export const tellChange = async (ctx: Context, tx: Tx, person: string, change: SecurityChange): Promise<void> => {
  await noteChange(tx, { person, what: change, device: "", now: ctx.clock.now() });
  const ente = await securitySender(tx);
  if (!ente) return;
  const [account, who] = [await accountOf(tx, person), await personById(tx, person)];
  await tell(ctx, tx, {
    ente: ente.id,
    istanza: null,
    person,
    key: `security:${randomUUID()}`,
    message: changedMail({ ente: ente.name, change, hasPassword: account !== undefined }),
    to: account?.email ?? who?.email,
  });
};
