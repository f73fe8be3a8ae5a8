// The signed segnatura of an entry of the register: made when it is first asked for, or with the document that goes out,
// and kept from then on as it is.
import { exec, maybeOne } from "#db/connect.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { type Entry, entryById } from "#platform/protocol/entry.ts";
import { type Body, drawSegnatura, type Segnatura, type Subject } from "#platform/protocol/segnatura.ts";
import type { Context } from "../context.ts";
import type { Istanza } from "./istanza.ts";
import { registeredDocuments } from "./registered.ts";
import { istanzaByKey } from "./store.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Makes the segnatura of the entry that was registered under a key. */
    segnatura: { ente: string; key: string };
  }
}

/**
 * "waiting": no number or no document yet. "noCode": the ente has no code of the index of public administrations.
 * "noSeal": none was given for it.
 */
export type Segnato = { sha256: string } | "waiting" | "noCode" | "noSeal";

const bodyOf = ({ name, codiceFiscale, details: { ipa, aoo } }: Ente): Body | undefined =>
  ipa ? { name, codiceFiscale, ipa, aoo: aoo ?? ipa } : undefined;

const applicantOf = async (ctx: Context, istanza: Istanza): Promise<Subject> => {
  const acting = istanza.actingFor ? await enteById(ctx.db, istanza.actingFor) : undefined;
  if (acting) return bodyOf(acting) ?? { name: acting.name, codiceFiscale: acting.codiceFiscale };
  const person = await personById(ctx.db, istanza.person);
  if (!person) throw new Error("the person of the istanza is gone");
  return person;
};

const isNumbered = (entry: Entry): entry is Segnatura["entry"] => entry.number !== null;

const contentOf = async (ctx: Context, entry: Entry): Promise<Segnatura | "waiting" | "noCode"> => {
  const istanza = entry.istanza && (await istanzaByKey(ctx.db, { ente: entry.ente, id: entry.istanza }));
  const ente = await enteById(ctx.db, entry.ente);
  const own = ente && bodyOf(ente);
  if (!own) return "noCode";
  const registered = await registeredDocuments(ctx.db, entry);
  if (!isNumbered(entry) || !istanza || !registered) return "waiting";
  const other = await applicantOf(ctx, istanza);
  const [sender, recipient] = entry.direction === "entrata" ? [other, own] : [own, other];
  return { entry, ente: own, sender, recipient, document: registered.main, attachments: registered.attachments };
};

const stored = async (ctx: Context, { ente, id }: Entry, sha256: string): Promise<string> => {
  await exec(
    ctx.db,
    "update protocol_entry set segnatura_sha256 = $3 where ente = $1 and id = $2 and segnatura_sha256 is null",
    [ente, id, sha256],
  );
  return (await entryById(ctx.db, ente, id))?.segnatura ?? sha256;
};

/** Safe to run twice: the first one that is stored is the segnatura. */
export const segnaturaOf = async (ctx: Context, entry: Entry): Promise<Segnato> => {
  if (entry.segnatura) return { sha256: entry.segnatura };
  const content = await contentOf(ctx, entry);
  if (typeof content === "string") return content;
  const seal = await ctx.seals({ id: entry.ente, name: content.ente.name });
  if (!seal) return "noSeal";
  const { sha256 } = await ctx.files.put(drawSegnatura(content, seal, ctx.clock.now()));
  return { sha256: await stored(ctx, entry, sha256) };
};

/** For the document that goes out. An ente without code or seal goes without: its page says what is missing. */
export const ensureSegnatura = async (ctx: Context, { ente, key }: { ente: string; key: string }): Promise<void> => {
  const named = await maybeOne<{ id: string }>(ctx.db, "select id from protocol_entry where ente = $1 and key = $2", [
    ente,
    key,
  ]);
  const entry = named && (await entryById(ctx.db, ente, named.id));
  if (entry) await segnaturaOf(ctx, entry);
};
