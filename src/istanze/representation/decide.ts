// An official who has seen the papers lets somebody represent a child or a ward, or says why not (S3.24). Others who do
// so already keep their mandates: both parents represent a child (art. 320 c.c.).
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { grantMandate } from "#identity/mandates.ts";
import { personById } from "#identity/people.ts";
import { closeRequest, type Open } from "#identity/representation.ts";
import { ensureRepresented } from "#identity/represented.ts";
import { isOfAge, lastMinorDay } from "#kit/of-age.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { grantedMessage, refusedMessage, representationMail } from "#words/representation.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { tell } from "../tell.ts";

export type Decision = { grants: boolean /** What was seen, or why not. */; because: string; clerk: string };

/** An administration of an adult lasts until it is ended; everything about a minor until they are of age. */
const lastDay = ({ bornOn }: Open, today: string): { to?: string } =>
  isOfAge(bornOn, today) ? {} : { to: lastMinorDay(bornOn) };

const grant = async (tx: Tx, asked: Open, { because, clerk }: Decision, now: Date): Promise<void> => {
  const today = romeDate(now);
  const { nome, cognome, codiceFiscale } = asked;
  const ente = await ensureRepresented(tx, { kind: "persona", name: `${nome} ${cognome}`, codiceFiscale });
  await grantMandate(
    tx,
    {
      ente,
      person: asked.person,
      role: asked.role,
      scope: "",
      source: `Controllo di ${asked.enteName} del ${showDate(today)}`,
      document: because,
      by: clerk,
      from: today,
      ...lastDay(asked, today),
    },
    now,
  );
};

/** "tooLate": a colleague has decided, the person took it back, or the child has come of age. */
export const decideRepresentation = (ctx: Context, asked: Open, decision: Decision): Promise<"decided" | "tooLate"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const { grants: granted, because, clerk } = decision;
    if (granted && asked.role === "genitore" && isOfAge(asked.bornOn, romeDate(now))) return "tooLate";
    if (!(await closeRequest(tx, asked, { granted, because, by: clerk, now }))) return "tooLate";
    if (granted) await grant(tx, asked, decision, now);
    const said = { ente: asked.enteName, name: `${asked.nome} ${asked.cognome}`, role: asked.role };
    await tell(ctx, tx, {
      ente: asked.ente,
      istanza: null,
      person: asked.person,
      key: `representation:${asked.id}`,
      message: granted ? grantedMessage(said) : refusedMessage({ ...said, because }),
      mail: representationMail({ ente: asked.enteName, url: ctx.env.publicUrl + routes.messages.href() }),
      to: (await personById(tx, asked.person))?.email,
    });
    const action = granted ? "rappresentanza riconosciuta" : "rappresentanza rifiutata";
    await appendEnteHistory(tx, asked.ente, { person: clerk, action, content: { richiesta: asked.id }, at: now });
    return "decided";
  });
