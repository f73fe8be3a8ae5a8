// Whether files may go into a field, by what its modulo allows.
import type { Fault, FieldOf, OwnFault } from "#forms/modulo.ts";
import { showBytes } from "#kit/bytes.ts";
import { formatOfMediaType, namesOfFormats } from "#kit/file-formats.ts";
import type { ReceivedFile } from "#platform/received-file.ts";

type Field = FieldOf["attachment"];
export type KeptFile = Exclude<ReceivedFile, { fault: unknown }>;

const faultOf = (field: Field, file: ReceivedFile): OwnFault | undefined => {
  const { id: name, bytes, formats, max } = field;
  const nome = `“${file.name}”`;
  const tooLarge: OwnFault = { name, key: "allegatoGrande", params: { nome, limite: showBytes(bytes) } };
  const wrongType: OwnFault = { name, key: "allegatoFormato", params: { nome, formati: namesOfFormats(formats) } };
  if (!("fault" in file)) {
    const format = formatOfMediaType(file.mediaType);
    if (!format || !formats.includes(format)) return wrongType;
    return file.bytes > bytes ? tooLarge : undefined;
  }
  switch (file.fault) {
    case "empty":
      return { name, key: "allegatoVuoto", params: { nome } };
    case "tooLarge":
      return tooLarge;
    case "tooMany":
      return { name, key: "allegatoTroppi", params: { nome, max } };
    case "wrongType":
      return wrongType;
  }
};

const tooMany = ({ id: name, max }: Field, file: ReceivedFile): OwnFault => ({
  name,
  key: "allegatoTroppi",
  params: { nome: `“${file.name}”`, max },
});

type Known = Pick<KeptFile, "name" | "sha256">;

/** `there`: what the field holds already; the same file once more is neither taken nor a fault. */
export const judgeFiles = (
  field: Field,
  files: readonly ReceivedFile[],
  there: readonly Known[],
): { taken: KeptFile[]; faults: Fault[] } => {
  const taken: KeptFile[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const fault = faultOf(field, file);
    if (fault) faults.push(fault);
    if (fault || "fault" in file) continue;
    if ([...there, ...taken].some(({ name, sha256 }) => name === file.name && sha256 === file.sha256)) continue;
    if (there.length + taken.length < field.max) taken.push(file);
    else faults.push(tooMany(field, file));
  }
  return { taken, faults };
};
