// Note interne: what the colleagues of the office tell each other about a case. The applicant never sees them.
import { randomUUID } from "node:crypto";
import { exec, many, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendWriting } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import { lockIstanza } from "./store.ts";

export const noteMax = 4000;

export type CaseNote = { id: string; author: string; text: string; createdAt: Date };

/** The newest first. */
export const notesOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<CaseNote[]> =>
  many<CaseNote>(
    db,
    `select n.id, p.nome || ' ' || p.cognome as author, n.text, n.created_at as "createdAt"
       from case_note n join person p on p.id = n.author
      where n.ente = $1 and n.istanza = $2 order by n.created_at desc, n.id`,
    [ente, id],
  );

/** `text`: not empty, at most `noteMax` characters. The history says that a note was written, not what it says. */
export const writeNote = (ctx: Context, key: IstanzaKey, clerk: string, text: string): Promise<"written" | "gone"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    // retention looks at a case once: nothing is added to what was erased
    if (!istanza || istanza.erasedAt) return "gone";
    const now = ctx.clock.now();
    await exec(
      tx,
      "insert into case_note (ente, istanza, id, author, text, created_at) values ($1, $2, $3, $4, $5, $6)",
      [key.ente, key.id, randomUUID(), clerk, text, now],
    );
    await appendWriting(tx, key, { action: "Nota interna", person: clerk, content: "", at: now });
    return "written";
  });
