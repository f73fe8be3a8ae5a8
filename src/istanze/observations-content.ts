// What stands of observations in the history: the text, and which bytes came with it.
import { showBytes } from "#kit/bytes.ts";
import type { TypedObservations } from "./typed-observations.ts";

const heading = "\n\nDocumenti allegati:\n";

export const observationsContent = ({ text, files }: TypedObservations): string => {
  const named = files.flatMap((file) =>
    "fault" in file ? [] : [`- ${file.name} (${showBytes(file.bytes)}, SHA-256 ${file.sha256})`],
  );
  // such a list is Sportello's to write: typed, it is a quotation
  const said = text.trim().replace(/^(?=Documenti allegati:\s*$)/gm, "> ");
  return said + (named.length ? heading + named.join("\n") : "");
};

/** The text alone, where the documents that came with it are shown beside it. */
export const observationsText = (content: string, withDocuments: boolean): string =>
  withDocuments && content.includes(heading) ? content.slice(0, content.lastIndexOf(heading)) : content;
