// The last step (S4.12, S4.28): from here on the person is enabled.
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, lockEnabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { enteById } from "#identity/enti.ts";
import type { Level } from "#kit/assurance.ts";
import { enabledMail } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { tell } from "../tell.ts";

/** An address that nobody confirmed is told nothing. */
export const mailOf = ({ email, emailConfirmedAt }: Enabling): string | undefined =>
  email && emailConfirmedAt ? email : undefined;

export const enable = async (ctx: Context, tx: Tx, enabling: Enabling): Promise<void> => {
  const at = ctx.clock.now();
  const added = await exec(tx, "update enabling set enabled_at = $2 where id = $1 and enabled_at is null", [
    enabling.id,
    at,
  ]);
  if (!added) return;
  await noteEvent(tx, enabling.id, { what: "Abilitazione completata", at });
  const ente = (await enteById(tx, enabling.ente))?.name ?? "";
  await tell(ctx, tx, {
    ente: enabling.ente,
    istanza: null,
    person: enabling.person,
    key: `enabled:${enabling.id}`,
    message: enabledMail({ ente, url: ctx.env.publicUrl + routes.nuovaIstanza.href() }),
    to: mailOf(enabling),
  });
};

/** "level": who was recognised signs in with the second factor first; "notYet": a step is missing. */
export type Finished = "enabled" | "level" | "notYet";

export const finishEnabling = (ctx: Context, id: string, level: Level): Promise<Finished> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.codeConfirmedAt || (enabling.byDesk && !enabling.recognisedAt)) return "notYet";
    if (enabling.enabledAt) return "enabled";
    if (level < 2) return "level";
    await enable(ctx, tx, enabling);
    return "enabled";
  });
