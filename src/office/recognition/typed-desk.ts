// What was posted at the desk: what the official saw, and the scans.
import type { Fault, Typed } from "#forms/modulo.ts";
import { readPosted } from "#forms/posted.ts";
import { readForm } from "#forms/read.ts";
import { summary } from "#forms/summary.ts";
import { deskModulo } from "#identity/enabling/desk-modulo.ts";
import type { Delegate, RecognitionFile, Seen } from "#identity/enabling/recognitions.ts";
import { worldOf } from "#istanze/reading.ts";
import { formatOfMediaType } from "#kit/file-formats.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { Context } from "../../context.ts";
import type { Posted } from "../../visit.ts";
import { antivirusSilent, fileFaults, infected } from "./words.it.ts";

export const scans = { files: 6, bytes: 10_000_000 };

const [step] = deskModulo.steps;
if (!step) throw new Error("the desk's form has one step");
export const deskStep = step;

type Codes = { person: string; clerk: string };
export type DeskTyped = { typed: Typed; faults: Fault[]; seen: Seen; delegate: Delegate | undefined };

const ownFaults = (code: unknown, { person, clerk }: Codes): Fault[] => {
  const name = "codiceFiscaleDelegato";
  if (typeof code !== "string") return [];
  if (code === person) return [{ name, key: "stessaPersona" }];
  return code === clerk ? [{ name, key: "operatore" }] : [];
};

const entriesOf = (ctx: Context, typed: Typed) =>
  summary(deskModulo, typed, worldOf(ctx), "it").flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === "entries" ? block.entries : [])),
  );

const delegateIn = (answers: Record<string, unknown>, seen: Seen): Delegate | undefined => {
  if (answers.chi !== "delegato") return undefined;
  const kind = seen.find(({ label }) => label === deskModulo.words.it.fields.tipoDelegato?.label)?.value ?? "";
  return {
    nome: String(answers.nomeDelegato),
    cognome: String(answers.cognomeDelegato),
    codiceFiscale: String(answers.codiceFiscaleDelegato),
    document: `${kind} n. ${answers.numeroDelegato}, valido fino al ${String(answers.scadenzaDelegato).split("-").reverse().join("/")}`,
  };
};

export const readDesk = (ctx: Context, body: Posted, codes: Codes): DeskTyped => {
  const { typed, refused } = readPosted(deskStep, body);
  const { answers, faults } = readForm(deskModulo, typed, worldOf(ctx));
  const seen = entriesOf(ctx, typed).map(({ label, value }) => ({ label, value }));
  const all = [...refused, ...faults, ...ownFaults(answers.codiceFiscaleDelegato, codes)];
  return { typed, faults: all, seen, delegate: all.length ? undefined : delegateIn(answers, seen) };
};

type Kept = Omit<RecognitionFile, "id">;
const allowed = ["pdf", "jpeg", "png"];

const looked = async ({ antivirus, files }: Context, sha256: string): Promise<string | undefined> => {
  const content = antivirus && (await files.get(sha256));
  if (!antivirus || !content) return undefined;
  try {
    return (await antivirus.scan(content)) === "clean" ? undefined : infected;
  } catch {
    // who stands at the desk is not sent away because of it
    return antivirusSilent;
  }
};

/** The scans, or why one of them is not taken. The antivirus looks at once: nobody comes back for them later. */
export const readScans = async (ctx: Context, files: readonly ReceivedFile[] = []): Promise<Kept[] | string> => {
  const kept: Kept[] = [];
  for (const file of files) {
    if ("fault" in file) return fileFaults[file.fault];
    if (!allowed.includes(formatOfMediaType(file.mediaType) ?? "")) return fileFaults.wrongType;
    const verdict = await looked(ctx, file.sha256);
    if (verdict) return verdict;
    kept.push({ name: file.name, mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256 });
  }
  return kept;
};
