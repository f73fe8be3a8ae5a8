// One Comune of the demo takes accounts, so that the manual S4 can be walked from registration to a sent istanza.
import { maybeOne } from "#db/connect.ts";
import { demoPersonId } from "#db/seed/demo.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import { switchAccountsOn } from "#istanze/accounts/switch.ts";
import type { Context } from "../context.ts";

const ente = "borgo-esempio";

const reason =
  "Dati dimostrativi: delibera inventata n. 7/2026, per le persone che aspettano un'identità digitale e non possono ancora averla (CAD, articolo 64).";

/** What an administrator decided since then is not overruled at the next start. */
const wasDecided = async ({ db }: Context): Promise<boolean> =>
  (await maybeOne(db, "select 1 from ente_history where ente = $1 and action like 'accesso con account %' limit 1", [
    ente,
  ])) !== undefined;

export const seedDemoAccounts = async (ctx: Context): Promise<void> => {
  if (!ctx.env.demo || (await wasDecided(ctx))) return;
  const admin = demoPeople.find(({ part }) => part === "amministratore comunale");
  const by = admin && (await demoPersonId(ctx.db, admin.codiceFiscale));
  if (by) await switchAccountsOn(ctx, { ente, by, reason });
};
