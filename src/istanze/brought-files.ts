// Files that come along with a text in one post (a letter, observations): judged in words, and kept as documents that
// the antivirus looks at as at everything from outside.
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import { broughtFileFaults, chooseAgain } from "#words/brought-files.it.ts";
import type { Context } from "../context.ts";
import { insertDocument, type NewDocument } from "./documents.ts";
import type { IstanzaKey } from "./istanza.ts";
import { askScan, firstScan } from "./scan.ts";

type Limits = {
  bytes: number;
  /** Said when there are too many. */
  tooMany: string;
};
type Refused = Extract<ReceivedFile, { fault: unknown }>;

const isRefused = (file: ReceivedFile): file is Refused => "fault" in file;

const sentence = ({ fault, name }: Refused, { bytes, tooMany }: Limits): string => {
  switch (fault) {
    case "tooMany":
      return tooMany;
    case "tooLarge":
      return broughtFileFaults.tooLarge(name, bytes / 1_000_000);
    default:
      return broughtFileFaults[fault](name);
  }
};

/**
 * One sentence for the control of the files, or none. `anyway`: the post is refused for something else, so that what was
 * chosen must be chosen again.
 */
export const faultOfFiles = (files: readonly ReceivedFile[], limits: Limits, anyway: boolean): string | undefined => {
  const refused = files.find(isRefused);
  if (!refused && !anyway) return undefined;
  const good = files.filter((file) => !isRefused(file)).map(({ name }) => name);
  const said = [...(refused ? [sentence(refused, limits)] : []), ...(good.length ? [chooseAgain(good)] : [])];
  return said.length ? said.join(". ") : undefined;
};

type Brought = Pick<NewDocument, "kind" | "round" | "letter"> & { files: readonly ReceivedFile[]; by: string };

/** @throws when one of them was refused: whoever stores has judged them */
export const storeBrought = async (ctx: Context, tx: Tx, key: IstanzaKey, { files, ...of }: Brought): Promise<void> => {
  for (const file of files) {
    if (isRefused(file)) throw new Error("a refused file was to be stored");
    const id = randomUUID();
    await insertDocument(tx, key, { ...file, ...of, id, createdAt: ctx.clock.now(), scan: firstScan(ctx) });
    await askScan(ctx, tx, { ente: key.ente, id: key.id, document: id });
  }
};
