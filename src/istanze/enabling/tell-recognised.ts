// What follows from a recognition, in its transaction: the account of level two, the mail, and the lines in the histories.
import { exec, type Tx } from "#db/connect.ts";
import type { Enabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { recogniseAccount } from "#identity/enabling/recognise-account.ts";
import type { Outcome } from "#identity/enabling/recognitions.ts";
import type { Desk } from "#identity/enabling/settings.ts";
import { enteById } from "#identity/enti.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { activatedMail, refusedMail } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { tell } from "../tell.ts";
import { mailOf } from "./enable.ts";
import type { AtDesk } from "./paper-at-desk.ts";

export const deskSaid = (desk: Desk): string => [desk.enteName, desk.name].join(", ");

type Told = { enabling: Enabling; desk: string; delegate: boolean };

/** S4.27: the mail "attivazione dell'utenza". */
export const activate = async (ctx: Context, tx: Tx, { enabling, desk, delegate }: Told): Promise<void> => {
  const at = ctx.clock.now();
  await exec(tx, "update enabling set recognised_at = $2 where id = $1", [enabling.id, at]);
  const person = (await recogniseAccount(tx, ctx.sealing, { person: enabling.person, now: at })) ?? enabling.person;
  const hasFactor = hasSecondFactor(await factorsOf(tx, person));
  const ente = (await enteById(tx, enabling.ente))?.name ?? "";
  const url = ctx.env.publicUrl + routes.enabling.page.href();
  await tell(ctx, tx, {
    ente: enabling.ente,
    istanza: null,
    person,
    key: `recognised:${enabling.id}`,
    message: activatedMail({ ente, desk, url, codeDone: enabling.codeConfirmedAt !== null, hasFactor, delegate }),
    to: mailOf(enabling),
  });
};

export const tellRefused = async (
  ctx: Context,
  tx: Tx,
  told: Told & { id: string; because: string },
): Promise<void> => {
  const { enabling, desk, because, id } = told;
  const ente = (await enteById(tx, enabling.ente))?.name ?? "";
  const url = ctx.env.publicUrl + routes.enabling.page.href();
  await tell(ctx, tx, {
    ente: enabling.ente,
    istanza: null,
    person: enabling.person,
    key: `recognition:${id}`,
    message: refusedMail({ ente, desk, because, url }),
    to: mailOf(enabling),
  });
};

const whatOf: Record<Outcome, string> = {
  riconosciuta: "Riconoscimento fatto",
  "da confermare": "Riconoscimento da confermare da un secondo operatore",
  rifiutata: "Riconoscimento non riuscito",
};

type Noted = { enabling: Enabling; id: string; outcome: Outcome; delegate: boolean; because: string };

export const record = async (ctx: Context, tx: Tx, { ente, clerk }: AtDesk, noted: Noted): Promise<void> => {
  const at = ctx.clock.now();
  const { enabling, id, outcome, delegate, because } = noted;
  await noteEvent(tx, enabling.id, { what: whatOf[outcome], at, clerk: { id: clerk, ente }, note: because });
  // why somebody was refused is about the person: it stands with the recognition, not in this history
  const content = { riconoscimento: id, esito: outcome, perDelega: delegate };
  await appendEnteHistory(tx, ente, { person: clerk, action: "riconoscimento", content, at });
};
