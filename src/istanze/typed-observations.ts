// Observations and their documents (L. 241/1990 art. 10-bis: "osservazioni, eventualmente corredate da documenti"),
// judged: none is wrong, or what is wrong in words, by the name of the control.
import type { ReceivedFile } from "#platform/received-file.ts";
import { observationFaults } from "#words/observations.it.ts";
import { faultOfFiles } from "./brought-files.ts";

export const observationsMax = 4000;
export const observationFiles = { files: 5, bytes: 10_000_000 };

export type TypedObservations = { text: string; files: readonly ReceivedFile[] };
export type ObservationFault = { name: "osservazioni" | "documenti"; text: string };

export const faultsOfObservations = ({ text, files }: TypedObservations): ObservationFault[] => {
  const { length } = text.trim();
  const ofText: ObservationFault[] = [
    ...(length === 0 ? [observationFaults.empty] : []),
    ...(length > observationsMax ? [observationFaults.tooLong(observationsMax, length)] : []),
  ].map((said) => ({ name: "osservazioni", text: said }));
  const limits = { bytes: observationFiles.bytes, tooMany: observationFaults.tooMany(observationFiles.files) };
  const ofFiles = faultOfFiles(files, limits, ofText.length > 0);
  return ofFiles ? [...ofText, { name: "documenti", text: ofFiles }] : ofText;
};
