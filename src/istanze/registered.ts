// What an entry of the register stands for in documents: what went out, or the receipt of a sending with what was
// attached to it. Other registrations are words alone.
import { maybeOne, type Queryable } from "#db/connect.ts";
import type { Entry } from "#platform/protocol/entry.ts";
import { documentsShown } from "./attached.ts";
import { type Document, documentById } from "./documents.ts";
import { asSentIn } from "./rounds.ts";
import { sendingKeySql } from "./sendings.ts";
import { istanzaByKey } from "./store.ts";

export type Registered = { main: Document; attachments: Document[] };

const mainOf = (db: Queryable, { ente, id }: Entry): Promise<{ document: string; round: number } | undefined> =>
  maybeOne(
    db,
    `select d.id as document, d.round
       from protocol_entry e join document d on d.ente = e.ente and d.istanza = e.istanza
        and case when e.document is null then d.kind = 'ricevuta' and e.key = ${sendingKeySql("d.istanza", "d.round")}
                 else d.id = e.document end
      where e.ente = $1 and e.id = $2`,
    [ente, id],
  );

/** Undefined while the main document is not made, and where there is none. */
export const registeredDocuments = async (db: Queryable, entry: Entry): Promise<Registered | undefined> => {
  const key = { ente: entry.ente, id: entry.istanza ?? "" };
  const found = await mainOf(db, entry);
  const main = found && (await documentById(db, key, found.document));
  if (!main) return undefined;
  if (entry.direction === "uscita") return { main, attachments: [] };
  const istanza = await istanzaByKey(db, key);
  // a file that was replaced in a correction belongs to the sending before, and not to this one
  const sent = istanza && (await asSentIn(db, istanza, found.round));
  const shown = sent ? await documentsShown(db, sent, { for: "office" }) : [];
  return { main, attachments: shown.filter(({ kind }) => kind === "allegato") };
};
