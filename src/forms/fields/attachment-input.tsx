import { showBytes } from "#kit/bytes.ts";
import { acceptOf, namesOfFormats } from "#kit/file-formats.ts";
import { Button } from "#ui/button.tsx";
import { describes, FieldsetFrame } from "#ui/fields/field-frame.tsx";
import { Icon } from "#ui/icon.tsx";
import type { FieldOf } from "../modulo.ts";
import { attachedTo } from "./attachment.ts";
import { faceOf } from "./face.ts";
import type { Attached, Attachments, Input } from "./kind.ts";

type Field = FieldOf["attachment"];

/** S2.28, S2.40: whether it must be there, in which formats, how large, how many: said before anything is chosen. */
const limitsOf = ({ required, formats, bytes, max }: Field): string =>
  [
    `${required ? "Obbligatorio" : "Facoltativo"}. ${namesOfFormats(formats)}`,
    `fino a ${showBytes(bytes)}${max > 1 ? " ciascuno" : ""}`,
    max > 1 ? `al massimo ${max} file` : "un solo file",
  ].join(", ");

const scanWords: Partial<Record<Attached["scan"], string>> = {
  "in attesa": "controllo antivirus in corso",
};

/** Struck through and explained, because the person has to know why it does not count. */
const Infected = ({ file }: { file: Attached }) => (
  <>
    <s class="sp-break">{file.name}</s> Questo file contiene un virus ({file.threat}) e non viene consegnato: eliminalo
    e allegane uno sano.
  </>
);

const FileName = ({ file, href }: { file: Attached; href: string }) => (
  <>
    <a class="sp-break" href={href}>
      {file.name}
    </a>{" "}
    ({[showBytes(file.bytes), scanWords[file.scan]].filter(Boolean).join(", ")})
  </>
);

// S2.42
const FileLine = ({ field, file, href }: { field: string; file: Attached; href: string }) => (
  <li>
    {file.scan === "infetto" ? <Infected file={file} /> : <FileName file={file} href={href} />}{" "}
    <Button tone="plain" icon="it-delete" name="op" value={`elimina:${field}.${file.id}`} of={file.name}>
      Elimina
    </Button>
  </li>
);

/** S2.29: the blank form, beside what is asked for. */
const Blank = ({ field, label, attachments }: { field: Field; label: string; attachments: Attachments | undefined }) =>
  field.blank && attachments ? (
    <p>
      <a href={attachments.blank(field.blank)}>
        <Icon name="it-download" size="sm" /> {label}
      </a>
    </p>
  ) : null;

/**
 * S2.41: choose and then "Allega", which sends the whole form: what else was typed on the step is stored with it. Where
 * there is JavaScript files go up as soon as they are chosen (browser/upload.ts).
 */
export const input: Input<"attachment"> = (props) => {
  const { field, given, words, world } = props;
  const { attachments } = world;
  const files = attachments ? attachedTo(field.id, given.text(), attachments.find) : [];
  const isFull = files.length >= field.max;
  const hint = [words.hint, limitsOf(field)].filter(Boolean).join(" ");
  const face = { ...faceOf(props), hint };
  return (
    <FieldsetFrame {...face} {...(isFull && { id: field.id })}>
      <div data-attachments={field.id}>
        <Blank field={field} label={words.blank ?? "Scarica il modulo da compilare"} attachments={attachments} />
        {files.length > 0 && (
          <ul>
            {files.map((file) => (
              <FileLine key={file.id} field={field.id} file={file} href={attachments?.href(file.id) ?? ""} />
            ))}
          </ul>
        )}
        {isFull ? (
          <p>
            {field.max > 1
              ? `Hai allegato ${field.max} file, il numero massimo: per cambiarne uno prima eliminalo.`
              : "Per cambiare il file prima eliminalo."}
          </p>
        ) : (
          <div class="sp-operations">
            <input
              class="form-control"
              id={field.id}
              name={field.id}
              type="file"
              aria-label={`Scegli ${field.max > 1 ? "i file" : "il file"} per ${words.label}`}
              accept={acceptOf(field.formats)}
              multiple={field.max - files.length > 1}
              data-upload={attachments?.upload(field.id)}
              data-bytes={field.bytes}
              {...describes(face)}
            />
            <Button tone="outline" icon="it-clip" name="op" value={`allega:${field.id}`} of={words.label}>
              Allega
            </Button>
          </div>
        )}
      </div>
    </FieldsetFrame>
  );
};
