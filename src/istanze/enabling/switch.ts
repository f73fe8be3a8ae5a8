// What the administrator of an ente decides about being enabled; the history of the ente says who did.
import { transaction } from "#db/transaction.ts";
import { type Settings, settingsOf, storeDesks, storeSettings } from "#identity/enabling/settings.ts";
import { officesAt } from "#identity/offices.ts";
import type { Context } from "../../context.ts";
import { appendEnteHistory } from "../ente-history.ts";

export type Deciding = Settings & { desks: readonly { office: string; address: string }[] };

/** Offices that the ente has not are left out. */
export const decideEnabling = (ctx: Context, ente: string, by: string, deciding: Deciding): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const at = ctx.clock.now();
    const own = new Set((await officesAt(tx, ente)).map(({ id }) => id));
    const desks = deciding.desks.filter(({ office }) => own.has(office));
    const former = await settingsOf(tx, ente);
    await storeSettings(tx, ente, deciding, { person: by, at });
    await storeDesks(tx, ente, desks);
    await appendEnteHistory(tx, ente, {
      person: by,
      action: "abilitazione alle istanze online",
      content: {
        richiesta: deciding.required,
        richiestaPrima: former.required,
        dueOperatori: deciding.fourEyes,
        sportelli: desks.map(({ office }) => office),
      },
      at,
    });
  });
