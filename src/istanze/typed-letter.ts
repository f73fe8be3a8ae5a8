// What was typed and attached for a letter, judged: either it can be written, or what is wrong in words.
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { FileFault, ReceivedFile } from "#platform/received-file.ts";
import { letterFaults } from "#words/letters.it.ts";
import { letterFiles, letterMax } from "./letters.ts";

export type TypedLetter = {
  /** Of the page on which it was typed. */
  id: string;
  body: string;
  files: ReceivedFile[];
};
const fileFaults: Record<FileFault, (name: string) => string> = {
  empty: letterFaults.fileEmpty,
  tooLarge: (name) => letterFaults.fileTooLarge(name, letterFiles.bytes / 1_000_000),
  tooMany: () => letterFaults.fileTooMany(letterFiles.files),
  wrongType: letterFaults.fileWrongType,
};

export const typedLetter = (
  body: Record<string, string | string[]>,
  files: Record<string, ReceivedFile[]>,
): TypedLetter | undefined => {
  const id = String(body.lettera ?? "");
  const text = storable(String(body.testo ?? ""));
  return isUuid(id) ? { id, body: text, files: files.file ?? [] } : undefined;
};

/** By the name of the control; none when it can be written. */
export const faultsOfLetter = ({ body, files }: TypedLetter): { name: string; text: string }[] => {
  const bad = files.find((file) => "fault" in file);
  return [
    ...(body.trim() === "" ? [{ name: "testo", text: letterFaults.empty }] : []),
    ...([...body].length > letterMax ? [{ name: "testo", text: letterFaults.tooLong(letterMax) }] : []),
    ...(bad && "fault" in bad ? [{ name: "file", text: fileFaults[bad.fault](bad.name) }] : []),
  ];
};
