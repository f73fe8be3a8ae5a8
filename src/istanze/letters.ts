// One thread a case between the applicant and the office (S0.24, capability 32): whoever looks at the case sees all of
// it, and each side sees what the other has not read.
import { exec, many, one, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { addressFor } from "#identity/mail-topics.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import { letterToApplicant } from "#words/letters.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { storeBrought } from "./brought-files.ts";
import { appendWriting } from "./history.ts";
import { type Istanza, type IstanzaKey, numberOrDraft } from "./istanza.ts";
import { type LetterDocument, letterDocuments } from "./letter-documents.ts";
import { lockIstanza } from "./store.ts";
import { tell } from "./tell.ts";

export const letterMax = 4000;
export const letterFiles = { files: 5, bytes: 10_000_000 };

export type Side = "richiedente" | "ufficio";
export type Letter = {
  id: string;
  side: Side;
  author: string;
  authorName: string;
  body: string;
  writtenAt: Date;
  /** By the other side. */
  readAt: Date | null;
};
export type Thread = (Letter & { documents: LetterDocument[] })[];

/** The first letter first. */
export const threadOf = async (db: Queryable, key: IstanzaKey): Promise<Thread> => {
  const [letters, documents] = await Promise.all([
    many<Letter>(
      db,
      `select l.id, l.side, l.author, p.nome || ' ' || p.cognome as "authorName", l.body,
              l.written_at as "writtenAt", l.read_at as "readAt"
         from letter l join person p on p.id = l.author
        where l.ente = $1 and l.istanza = $2 order by l.written_at, l.id`,
      [key.ente, key.id],
    ),
    letterDocuments(db, key),
  ]);
  return letters.map((letter) => ({
    ...letter,
    documents: documents.filter((document) => document.letter === letter.id),
  }));
};

/** How many letters of the other side nobody on this side has read. */
export const unreadLetters = async (db: Queryable, { ente, id }: IstanzaKey, side: Side): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      `select count(*)::int as n from letter
        where ente = $1 and istanza = $2 and side <> $3 and read_at is null`,
      [ente, id, side],
    )
  ).n;

export const markLettersRead = (
  db: Queryable,
  { ente, id }: IstanzaKey,
  side: Side,
  person: string,
  now: Date,
): Promise<number> =>
  exec(
    db,
    `update letter set read_at = $4, read_by = $5
      where ente = $1 and istanza = $2 and side <> $3 and read_at is null`,
    [ente, id, side, now, person],
  );

export type NewLetter = {
  /** Made with the page: posted twice it is written once. */
  id: string;
  side: Side;
  author: string;
  body: string;
  files: ReceivedFile[];
};

const tellApplicant = async (ctx: Context, tx: Tx, istanza: Istanza, letter: string): Promise<void> => {
  const key = { ente: istanza.ente, id: istanza.id };
  const ente = await enteById(tx, key.ente);
  const message = letterToApplicant({
    number: numberOrDraft(istanza),
    ente: ente?.name ?? "",
    url: ctx.env.publicUrl + routes.istanza.letters.href(key),
  });
  // ids come with the page: the same one on another case is another letter
  const told = { ente: key.ente, istanza: key.id, person: istanza.person, key: `letter:${key.id}:${letter}` };
  await tell(ctx, tx, { ...told, message, to: await addressFor(tx, istanza.person, "messaggi") });
};

/** Text that holds nothing to store is for the caller to refuse. "gone": the case is unsent or erased. */
export const writeLetter = (ctx: Context, key: IstanzaKey, letter: NewLetter): Promise<"written" | "gone"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza?.sentAt || istanza.erasedAt) return "gone";
    const now = ctx.clock.now();
    const written = await exec(
      tx,
      `insert into letter (ente, istanza, id, side, author, body, written_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (ente, istanza, id) do nothing`,
      [key.ente, key.id, letter.id, letter.side, letter.author, letter.body, now],
    );
    if (!written) return "written";
    const { id, files, author } = letter;
    await storeBrought(ctx, tx, key, { files, kind: "lettera", letter: id, round: istanza.round, by: author });
    // what one writes under is read
    await markLettersRead(tx, key, letter.side, letter.author, now);
    if (letter.side === "ufficio") {
      await appendWriting(tx, key, { action: "Messaggio al richiedente", at: now, person: letter.author, content: "" });
      await tellApplicant(ctx, tx, istanza, letter.id);
    }
    return "written";
  });
