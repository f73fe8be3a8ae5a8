// A request for help is kept, and a mail tells the office of it, in one transaction (S0.15, S0.78).
import { randomUUID } from "node:crypto";
import { exec, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { assistanceMail } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import type { Istanza } from "./istanza.ts";
import { writeMail } from "./mails.ts";

/** So that nobody can flood an office: more than these in a minute are told to try again. */
const perMinute = 30;

export type AssistanceRequest = {
  ente: string;
  service: { id: string; title: string };
  /** The asker's own, when the request came from its page. */
  istanza: Istanza | undefined;
  person: string | undefined;
  topic: string;
  name: string;
  email: string;
  body: string;
  /** The office's address; without one the request is only kept. */
  recipient: string | undefined;
};

export const askAssistance = (ctx: Context, r: AssistanceRequest): Promise<"asked" | "tooMany"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    // counted one after the other, or requests that come together would all find room
    await exec(tx, "select pg_advisory_xact_lock(hashtext('assistance ' || $1))", [r.ente]);
    const { recent } = await one<{ recent: number }>(
      tx,
      "select count(*)::int as recent from assistance_request where ente = $1 and created_at > $2",
      [r.ente, new Date(now.getTime() - 60_000)],
    );
    if (recent >= perMinute) return "tooMany";
    const id = randomUUID();
    await exec(
      tx,
      `insert into assistance_request (ente, id, service, istanza, person, topic, name, email, body, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [r.ente, id, r.service.id, r.istanza?.id ?? null, r.person ?? null, r.topic, r.name, r.email, r.body, now],
    );
    if (r.recipient) {
      const facts = { topic: r.topic, name: r.name.replace(/\s+/g, " "), email: r.email.trim(), body: r.body };
      const text = assistanceMail({ ...facts, service: r.service.title, number: r.istanza?.number ?? "" });
      await writeMail(ctx, tx, {
        ...text,
        ente: r.ente,
        istanza: r.istanza?.id ?? null,
        key: `assistance:${id}`,
        recipient: r.recipient,
      });
    }
    return "asked";
  });
