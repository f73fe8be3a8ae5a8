// An official who has read the papers lets somebody represent a child or a ward from a day to another, or says why not
// (S3.24). Others who do so already keep their mandates: both parents represent a child (art. 320 c.c.).
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { grantMandate } from "#identity/mandates.ts";
import { personById } from "#identity/people.ts";
import { papersOf } from "#identity/representation-papers.ts";
import { closeRequest, type Open } from "#identity/representation-requests.ts";
import { ensureRepresented } from "#identity/represented.ts";
import { isOfAge, lastMinorDay } from "#kit/of-age.ts";
import { romeDate, showDate } from "#kit/time.ts";
import { grantedMessage, lastsSaid, refusedMessage, representationMail } from "#words/representation.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { appendEnteHistory } from "../ente-history.ts";
import { tell } from "../tell.ts";

/** First and last ISO day on which it holds; `to` absent: until it is ended. */
export type Lasting = { from: string; to: string | undefined };

/** `because`: what was seen, or why not. */
export type Decision = { grants: Lasting | false; because: string; clerk: string };

/** An administration of an adult lasts until it is ended; everything about a minor until they are of age. */
export const latestDay = ({ bornOn }: Pick<Open, "bornOn">, today: string): string | undefined =>
  isOfAge(bornOn, today) ? undefined : lastMinorDay(bornOn);

const grant = async (tx: Tx, asked: Open, lasting: Lasting, { because, clerk }: Decision, now: Date) => {
  const { nome, cognome, codiceFiscale } = asked;
  const ente = await ensureRepresented(tx, { kind: "persona", name: `${nome} ${cognome}`, codiceFiscale });
  const { from, to } = lasting;
  await grantMandate(
    tx,
    {
      ente,
      person: asked.person,
      role: asked.role,
      scope: "",
      source: `Controllo di ${asked.enteName} del ${showDate(romeDate(now))}`,
      document: because,
      by: clerk,
      from,
      ...(to === undefined ? {} : { to }),
    },
    now,
  );
};

const tellAsker = async (ctx: Context, tx: Tx, asked: Open, { grants, because }: Decision): Promise<void> => {
  const said = { ente: asked.enteName, name: `${asked.nome} ${asked.cognome}`, role: asked.role };
  const message = grants
    ? grantedMessage({
        ...said,
        lasts: lastsSaid({ from: showDate(grants.from), to: grants.to && showDate(grants.to) }),
      })
    : refusedMessage({ ...said, because });
  await tell(ctx, tx, {
    ente: asked.ente,
    istanza: null,
    person: asked.person,
    key: `representation:${asked.id}`,
    message,
    mail: representationMail({ ente: asked.enteName, url: ctx.env.publicUrl + routes.messages.href() }),
    to: (await personById(tx, asked.person))?.email,
  });
};

/** "tooLate": a colleague has decided, the person took it back, or the child has come of age. */
export const decideRepresentation = (ctx: Context, asked: Open, decision: Decision): Promise<"decided" | "tooLate"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const { grants, because, clerk } = decision;
    if (grants && asked.role === "genitore" && isOfAge(asked.bornOn, romeDate(now))) return "tooLate";
    if (!(await closeRequest(tx, asked, { granted: grants !== false, because, by: clerk, now }))) return "tooLate";
    if (grants) await grant(tx, asked, grants, decision, now);
    await tellAsker(ctx, tx, asked, decision);
    // of the papers their fingerprints alone: a history is never erased, and the papers are
    const content = { richiesta: asked.id, documenti: (await papersOf(tx, asked)).map(({ sha256 }) => sha256) };
    const action = grants ? "rappresentanza riconosciuta" : "rappresentanza rifiutata";
    await appendEnteHistory(tx, asked.ente, { person: clerk, action, content, at: now });
    return "decided";
  });
