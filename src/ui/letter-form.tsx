import { broughtFilesHint } from "#words/brought-files.it.ts";
import { Button } from "./button.tsx";
import { FileInput } from "./fields/file-input.tsx";
import { Textarea } from "./fields/textarea.tsx";

type Props = {
  action: string;
  /** Made with the page, so that a letter posted twice is written once. */
  id: string;
  label: string;
  text: string;
  max: number;
  files: { files: number; bytes: number };
  /** By the name of the control. */
  faultOf(name: string): string | undefined;
};

/** A letter and its files; what was typed stands there again after a fault, files have to be chosen anew. */
export const LetterForm = ({ action, id, label, text, max, files, faultOf }: Props) => (
  <form method="post" action={action} encType="multipart/form-data" noValidate data-once="">
    <input type="hidden" name="lettera" value={id} />
    <Textarea name="testo" label={label} value={text} max={max} rows={6} fault={faultOf("testo")} required />
    <FileInput
      name="file"
      label="Allega documenti (facoltativo)"
      hint={broughtFilesHint(files)}
      fault={faultOf("file")}
      multiple
    />
    <Button icon="it-mail">Invia il messaggio</Button>
  </form>
);
