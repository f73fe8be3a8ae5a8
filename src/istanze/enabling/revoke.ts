// A desk takes back what it recognised: the wrong person, a false document, or the person asks for it. The change, its
// histories and its mail are one transaction.
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { lockEnabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { partAccount } from "#identity/enabling/part-account.ts";
import { lockRecognition, type RecognitionKey, revokeRecognition } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { enteById } from "#identity/enti.ts";
import { revokedMail } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { tell } from "../tell.ts";
import { mailOf } from "./enable.ts";
import { isOneself } from "./paper-at-desk.ts";
import { deskSaid } from "./tell-recognised.ts";

/** "gone": it does not stand any more, or the official sits at no desk. "oneself": nobody settles their own. */
export type Revoked = "revoked" | "gone" | "oneself";

export const revokeEnabling = (ctx: Context, key: RecognitionKey, clerk: string, because: string): Promise<Revoked> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const [desk] = await desksOf(tx, key.ente, clerk);
    const recognition = await lockRecognition(tx, key);
    const enabling = recognition && (await lockEnabling(tx, recognition.enabling));
    if (!desk || !enabling || recognition.outcome !== "riconosciuta") return "gone";
    if (await isOneself(tx, enabling, clerk)) return "oneself";
    await revokeRecognition(tx, key, { clerk, at: now, because });
    await exec(tx, "update enabling set closed_at = $2 where id = $1", [enabling.id, now]);
    const apart = await partAccount(tx, ctx.sealing, { person: enabling.person, enabling: enabling.id, now });
    await noteEvent(tx, enabling.id, {
      what: "Abilitazione revocata",
      at: now,
      clerk: { id: clerk, ente: key.ente },
      note: because,
    });
    await appendEnteHistory(tx, key.ente, {
      person: clerk,
      action: "abilitazione revocata",
      content: { riconoscimento: key.id },
      at: now,
    });
    await tell(ctx, tx, {
      ente: enabling.ente,
      istanza: null,
      person: apart ?? enabling.person,
      key: `revoked:${key.id}`,
      message: revokedMail({
        ente: (await enteById(tx, enabling.ente))?.name ?? "",
        desk: deskSaid(desk),
        because,
        url: ctx.env.publicUrl + routes.enabling.page.href(),
      }),
      to: mailOf(enabling),
    });
    return "revoked";
  });
