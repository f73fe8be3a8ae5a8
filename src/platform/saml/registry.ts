// The registry of SPID's providers, fetched every night and kept as a file, so that a day without the registry is a day
// like the others (avviso SPID n. 42 wants updates taken without anybody's hand).
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { absentAsUndefined, makeDurably } from "../durable.ts";
import { providersIn } from "./provider.ts";

const patienceMs = 20_000;
const maxBytes = 5_000_000;

/** @throws when it cannot be had, is too long or names no provider: the file of yesterday stays */
export const fetchRegistry = async (address: string, folder: string): Promise<"changed" | "same"> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs), redirect: "error" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > maxBytes) throw new Error(`${address}: ${bytes.length} bytes`);
  const xml = bytes.toString("utf8");
  if (providersIn(xml).length === 0) throw new Error(`${address}: no provider`);
  const path = join(folder, "registry.xml");
  if ((await absentAsUndefined(readFile(path, "utf8"))) === xml) return "same";
  await makeDurably(folder, 0o700);
  await writeFile(`${path}.new`, xml, { flush: true });
  await rename(`${path}.new`, path);
  return "changed";
};
