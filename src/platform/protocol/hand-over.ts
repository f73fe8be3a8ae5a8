// A registered document in bytes, for the system that keeps the register. Put again with the same bytes it is the same.
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { OutsideSystem } from "#kit/protocol-systems.ts";

export type HandedOver = { name: string; mediaType: string; sha256: string; main: boolean };

const patienceMs = 40_000;

export const bearer = async (tokenFile: string | undefined): Promise<Record<string, string>> =>
  tokenFile ? { authorization: `Bearer ${(await readFile(tokenFile, "utf8")).trim()}` } : {};

/** Throws on whatever is not a success: the job tries again. */
export const handOver = async (
  { url, tokenFile }: OutsideSystem,
  entry: string,
  { name, mediaType, sha256, main }: HandedOver,
  content: Readable,
  signal = AbortSignal.timeout(patienceMs),
): Promise<void> => {
  const { origin, pathname, search } = new URL(url);
  const answer = await fetch(`${origin}${pathname.replace(/\/$/, "")}/${entry}/documenti/${sha256}${search}`, {
    method: "PUT",
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
      "x-documento": main ? "principale" : "allegato",
      ...(await bearer(tokenFile)),
    },
    body: Readable.toWeb(content) as ReadableStream,
    duplex: "half",
    redirect: "error",
    signal,
  } as RequestInit);
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the protocol system answered ${answer.status} to a document`);
};
