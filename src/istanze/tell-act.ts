// The applicant hears of an act in the transaction that issues it: in the area, and by mail without a word of what it is.
import type { Tx } from "#db/connect.ts";
import { personById } from "#identity/people.ts";
import { actMail, actMessage } from "#words/acts.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { recipientOf } from "./confirmation.ts";
import { type Istanza, numberOrDraft } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { writeMessage } from "./messages.ts";
import type { Rules } from "./rules.ts";

/** `ente`: its name. `key`: of this act on this case, so that it is told once. */
type ToldAct = { istanza: Istanza; rules: Rules; ente: string; title: string; key: string; now: Date };

const addressesOf = async (tx: Tx, rules: Rules, istanza: Istanza): Promise<string[]> => {
  const own = (await personById(tx, istanza.person))?.email;
  const named = recipientOf(rules, istanza);
  return [...new Set([own, named].flatMap((each) => (each ? [each.toLowerCase()] : [])))];
};

export const tellAct = async (ctx: Context, tx: Tx, told: ToldAct): Promise<void> => {
  const { istanza, rules, title, key, now } = told;
  const { ente, id } = istanza;
  const number = numberOrDraft(istanza);
  await writeMessage(tx, { ente, id, person: istanza.person, key, ...actMessage({ title, number }), now });
  const url = ctx.env.publicUrl + routes.istanza.page.href({ ente, id }, { scheda: "atti" });
  for (const recipient of await addressesOf(tx, rules, istanza)) {
    const text = actMail({ ente: told.ente, number, url });
    await writeMail(ctx, tx, { ...text, ente, key: `${key}:${recipient}`, recipient, istanza: id });
  }
};
