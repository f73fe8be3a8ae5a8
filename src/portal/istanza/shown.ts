// Everything that the page of an istanza shows, read at once.
import { enteById } from "#identity/enti.ts";
import { addressState } from "#istanze/address.ts";
import { askingOf } from "#istanze/asking.ts";
import { helpedName, isAssistedBy } from "#istanze/assisted.ts";
import { documentsShown, formerAttachments } from "#istanze/attached.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import { historyOf } from "#istanze/history.ts";
import { actsOf } from "#istanze/issued-acts.ts";
import { unreadLetters } from "#istanze/letters.ts";
import { markOf } from "#istanze/marks.ts";
import { readIstanza } from "#istanze/reading.ts";
import { sendingsOf } from "#istanze/sendings.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";
import { linked } from "./linked.tsx";
import { noticeOf } from "./notice.tsx";
import { nowOf } from "./what-now.tsx";

type Resolved<T> = { [K in keyof T]: Awaited<T[K]> };

const together = async <T extends Record<string, unknown>>(reads: T): Promise<Resolved<T>> => {
  const values = await Promise.all(Object.values(reads));
  return Object.fromEntries(Object.keys(reads).map((name, n) => [name, values[n]])) as Resolved<T>;
};

export type Shown = Awaited<ReturnType<typeof readShown>>;

export const readShown = async (ctx: Context, { istanza, servizio, session }: Visit<"owner">) => {
  const { db } = ctx;
  const key = { ente: istanza.ente, id: istanza.id };
  const recipient = recipientOf(servizio, istanza);
  const helps = isAssistedBy(istanza, session.person.id);
  const read = await together({
    reading: readIstanza(ctx, db, servizio, istanza),
    history: historyOf(db, key, ["mossa"]),
    documents: documentsShown(db, istanza, { for: "owner" }),
    former: formerAttachments(db, istanza),
    acts: actsOf(db, key),
    mark: markOf(db, key, session.person.id),
    address: recipient ? addressState(db, istanza, recipient) : undefined,
    helped: helps ? helpedName(db, istanza.person) : undefined,
    acting: istanza.actingFor ? enteById(db, istanza.actingFor) : undefined,
    links: linked(ctx, istanza),
    now: nowOf(ctx, servizio, istanza),
    asking: askingOf(db, istanza),
    notice: noticeOf(ctx, istanza),
    sendings: sendingsOf(db, key),
    unread: unreadLetters(db, key, "richiedente"),
  });
  return { ...read, recipient };
};
