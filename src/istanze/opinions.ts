// Parere: another office of the same ente is asked about a case and sees only the steps that it is shown (L. 241/1990
// art. 16 and 17).
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { opinionAskedMail, opinionGivenMail } from "#words/office-notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { appendWriting } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { lockIstanza } from "./store.ts";
import { isClosed } from "./workflow.ts";

export const questionMax = 2000;
export const opinionMax = 4000;
export const outcomes = ["favorevole", "favorevole con condizioni", "contrario"] as const;
export type Outcome = (typeof outcomes)[number];

export type Opinion = {
  id: string;
  istanza: string;
  /** Of the istanza. */
  number: string | null;
  service: string;
  /** Of the istanza as it stands: which sending, and when it came. */
  round: number;
  sentAt: Date;
  office: string;
  officeName: string;
  question: string;
  /** Ids of the steps that the office sees. */
  shown: string[];
  askedBy: string;
  askedAt: Date;
  outcome: Outcome | null;
  answer: string | null;
  /** "Elio Fittizi". */
  answeredBy: string | null;
  answeredAt: Date | null;
};

const select = `select o.id, o.istanza, i.number, i.service, i.round, i.sent_at as "sentAt", o.office, f.name as "officeName", o.question, o.shown,
    a.nome || ' ' || a.cognome as "askedBy", o.asked_at as "askedAt", o.outcome, o.answer,
    b.nome || ' ' || b.cognome as "answeredBy", o.answered_at as "answeredAt"
  from opinion o
  join istanza i on i.ente = o.ente and i.id = o.istanza
  join office f on f.ente = o.ente and f.id = o.office
  join person a on a.id = o.asked_by
  left join person b on b.id = o.answered_by`;

/** Of a case, the first that was asked first. */
export const opinionsOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Opinion[]> =>
  many<Opinion>(db, `${select} where o.ente = $1 and o.istanza = $2 order by o.asked_at, o.id`, [ente, id]);

/** Asked of these offices, newest first; `before` is the last one of the page before. */
export const opinionsAsked = (
  db: Queryable,
  ente: string,
  offices: readonly string[],
  limit: number,
  before?: { at: Date; id: string },
): Promise<Opinion[]> =>
  many<Opinion>(
    db,
    `${select} where o.ente = $1 and o.office = any($2) and i.erased_at is null
        and ($4::timestamptz is null or (o.asked_at, o.id) < ($4, $5::uuid))
      order by o.asked_at desc, o.id desc limit $3`,
    [ente, offices, limit, before?.at ?? null, before?.id ?? null],
  );

export const opinionById = (
  db: Queryable,
  ente: string,
  offices: readonly string[],
  id: string,
): Promise<Opinion | undefined> =>
  maybeOne<Opinion>(db, `${select} where o.ente = $1 and o.office = any($2) and o.id = $3 and i.erased_at is null`, [
    ente,
    offices,
    id,
  ]);

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
