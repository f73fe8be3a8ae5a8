// An office asks another one for its opinion, and the other answers; who waits for it gets a mail that says nothing of the
// case.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { opinionAskedMail, opinionGivenMail } from "#words/office-notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { appendWriting } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import type { Opinion, Outcome } from "./opinions.ts";
import { lockIstanza } from "./store.ts";
import { isClosed } from "./workflow.ts";

type Reader = { id: string; email: string };

const membersOf = (tx: Tx, ente: string, office: string): Promise<Reader[]> =>
  many<Reader>(
    tx,
    `select p.id, p.email from office_member m join person p on p.id = m.person
      where m.ente = $1 and m.office = $2 and p.email is not null`,
    [ente, office],
  );

export type Question = { office: string; officeName: string; question: string; shown: readonly string[] };

/** "closed": the case was decided meanwhile. The members of the office get a mail that says nothing of the case. */
export const askOpinion = (
  ctx: Context,
  key: IstanzaKey,
  clerk: string,
  asked: Question,
): Promise<"asked" | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    const ente = await enteById(tx, key.ente);
    if (!istanza || !ente || isClosed(istanza.state)) return "closed";
    const id = randomUUID();
    const now = ctx.clock.now();
    await exec(
      tx,
      `insert into opinion (ente, istanza, id, office, question, shown, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key.ente, key.id, id, asked.office, asked.question, asked.shown, clerk, now],
    );
    await appendWriting(tx, key, { action: "Richiesta di parere", person: clerk, content: asked.officeName, at: now });
    const url = ctx.env.publicUrl + routes.office.opinion.href({ ente: key.ente, opinion: id });
    const facts = { ente: ente.name, url, number: istanza.number ?? "", office: asked.officeName };
    for (const { id: person, email } of await membersOf(tx, key.ente, asked.office)) {
      const mail = opinionAskedMail(facts);
      await writeMail(ctx, tx, {
        ...mail,
        ente: key.ente,
        istanza: key.id,
        key: `parere:${id}:${person}`,
        recipient: email,
      });
    }
    return "asked";
  });

const tellAsker = async (ctx: Context, tx: Tx, ente: string, opinion: Opinion): Promise<void> => {
  const asker = await maybeOne<{ email: string | null; name: string }>(
    tx,
    `select p.email, e.name from opinion o join person p on p.id = o.asked_by join ente e on e.id = o.ente
      where o.ente = $1 and o.istanza = $2 and o.id = $3`,
    [ente, opinion.istanza, opinion.id],
  );
  if (!asker?.email) return;
  const url = ctx.env.publicUrl + routes.office.case.page.href({ ente, id: opinion.istanza }, { scheda: "pareri" });
  const mail = opinionGivenMail({ ente: asker.name, url, number: opinion.number ?? "", office: opinion.officeName });
  const key = `parere-dato:${opinion.id}`;
  await writeMail(ctx, tx, { ...mail, ente, istanza: opinion.istanza, key, recipient: asker.email });
};

export type Answered = { clerk: string; outcome: Outcome; text: string };

/** "given": a colleague answered first. "own": the clerk is who asks for the istanza (art. 6-bis). */
export const answerOpinion = (
  ctx: Context,
  ente: string,
  opinion: Opinion,
  { clerk, outcome, text }: Answered,
): Promise<"answered" | "given" | "own"> =>
  transaction(ctx.db, async (tx) => {
    const key = { ente, id: opinion.istanza };
    const istanza = await lockIstanza(tx, key);
    if (istanza?.person === clerk) return "own";
    const now = ctx.clock.now();
    const stored = await exec(
      tx,
      `update opinion set outcome = $4, answer = $5, answered_by = $6, answered_at = $7
        where ente = $1 and istanza = $2 and id = $3 and answered_at is null`,
      [ente, opinion.istanza, opinion.id, outcome, text, clerk, now],
    );
    if (!stored) return "given";
    const content = `${opinion.officeName}: ${outcome}`;
    await appendWriting(tx, key, { action: "Parere", person: clerk, content, at: now });
    await tellAsker(ctx, tx, ente, opinion);
    return "answered";
  });
