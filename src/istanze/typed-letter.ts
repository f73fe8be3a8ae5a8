// What was typed and attached for a letter, judged: either it can be written, or what is wrong in words.
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import { letterFaults } from "#words/letters.it.ts";
import { faultOfFiles } from "./brought-files.ts";
import { letterFiles, letterMax } from "./letters.ts";

export type TypedLetter = {
  /** Of the page on which it was typed. */
  id: string;
  body: string;
  files: ReceivedFile[];
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
  const ofText = [
    ...(body.trim() === "" ? [letterFaults.empty] : []),
    ...([...body].length > letterMax ? [letterFaults.tooLong(letterMax)] : []),
  ].map((text) => ({ name: "testo", text }));
  const limits = { bytes: letterFiles.bytes, tooMany: letterFaults.fileTooMany(letterFiles.files) };
  const ofFiles = faultOfFiles(files, limits, ofText.length > 0);
  return [...ofText, ...(ofFiles ? [{ name: "file", text: ofFiles }] : [])];
};
