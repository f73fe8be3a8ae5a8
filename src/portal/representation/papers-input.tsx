// The control with which papers are brought, with the request or later, and what is wrong with those that came.
import { faultOfFiles } from "#istanze/brought-files.ts";
import { paperLimits } from "#istanze/representation/papers.ts";
import type { ReceivedFile } from "#platform/received-file.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { FileInput } from "#ui/fields/file-input.tsx";
import { broughtFilesHint } from "#words/brought-files.it.ts";
import { papersKept } from "#words/representation.it.ts";

const name = "papers";

type Props = {
  fault: string | undefined;
  required?: boolean;
  /** How long they are kept is said here. */
  kept?: boolean;
};

export const PapersInput = ({ fault, required, kept }: Props) => (
  <FileInput
    name={name}
    label={kept ? "Documenti" : "Altri documenti"}
    hint={`La scansione o la foto leggibile di tutte le pagine. ${broughtFilesHint(paperLimits)} ${kept ? papersKept : ""}`}
    fault={fault}
    required={required}
    multiple
  />
);

const tooMany = `Puoi caricare al massimo ${paperLimits.files} file alla volta: scegli quelli che servono`;

/** `anyway`: the post is refused for something else, and files must be chosen again. */
export const papersFault = (
  files: readonly ReceivedFile[],
  { needed, anyway }: { needed: boolean; anyway: boolean },
): FaultLine[] => {
  const none =
    needed && files.length === 0 ? "Carica almeno un documento: scegli il file dal tuo dispositivo" : undefined;
  const text = none ?? faultOfFiles(files, { bytes: paperLimits.bytes, tooMany }, anyway);
  return text === undefined ? [] : [{ name, text }];
};
