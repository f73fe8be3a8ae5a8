// Words that an office puts on its cases to find them again. They decide nothing, so that adding one overwrites nobody's
// work and the case keeps its revision.
import { exec, many, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { storable } from "#kit/storable.ts";
import type { Context } from "../context.ts";
import { appendWriting } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import { lockIstanza } from "./store.ts";

const longest = 40;
const most = 12;

/** "Da  Verificare " → "da verificare": the same word is not two labels. */
export const labelIn = (typed: string): string => storable(typed).trim().replace(/\s+/g, " ").toLowerCase();

export type Labelled = "labelled" | "already" | "unreadable" | "tooMany" | "refused";

type Labelling = { clerk: string; label: string };

export const addLabel = (ctx: Context, key: IstanzaKey, { clerk, label: typed }: Labelling): Promise<Labelled> =>
  transaction(ctx.db, async (tx) => {
    const label = labelIn(typed);
    if (!label || label.length > longest) return "unreadable";
    const istanza = await lockIstanza(tx, key);
    if (!istanza?.sentAt || istanza.erasedAt) return "refused";
    if (istanza.labels.includes(label)) return "already";
    if (istanza.labels.length >= most) return "tooMany";
    await exec(tx, "insert into label (ente, name) values ($1, $2) on conflict do nothing", [key.ente, label]);
    await appendWriting(tx, key, { action: "etichetta", at: ctx.clock.now(), person: clerk, content: label });
    await exec(tx, "update istanza set labels = array_append(labels, $3) where ente = $1 and id = $2", [
      key.ente,
      key.id,
      label,
    ]);
    return "labelled";
  });

export const removeLabel = (ctx: Context, key: IstanzaKey, { clerk, label }: Labelling): Promise<Labelled> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza?.sentAt || istanza.erasedAt) return "refused";
    if (!istanza.labels.includes(label)) return "already";
    await appendWriting(tx, key, { action: "etichetta tolta", at: ctx.clock.now(), person: clerk, content: label });
    await exec(tx, "update istanza set labels = array_remove(labels, $3) where ente = $1 and id = $2", [
      key.ente,
      key.id,
      label,
    ]);
    return "labelled";
  });

/** Those that were ever used in the ente. */
export const knownLabels = async (db: Queryable, ente: string): Promise<string[]> =>
  (
    await many<{ name: string }>(db, "select name from label where ente = $1 order by name limit 500", [ente], {
      name: "labels",
    })
  ).map(({ name }) => name);
