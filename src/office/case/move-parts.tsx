// What stands in the question before a move.
import type { Istanza } from "#istanze/istanza.ts";
import type { Remark } from "#istanze/remarks.ts";
import type { Template } from "#istanze/templates.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/fields/select.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { MoveWords } from "./move-words.ts";

export const noteMax = 4000;

export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) =>
  remarks.length === 0 ? null : (
    <>
      <h3>Le segnalazioni che partono</h3>
      <ul>
        {remarks.map(({ id, label, text }) => (
          <li key={id}>
            <strong>{label || "In generale"}</strong>: {text}
          </li>
        ))}
      </ul>
    </>
  );

export const LeftBehind = ({ n }: { n: number }) => (
  <Alert tone="warning">
    {n === 1 ? "C'è una segnalazione che non parte" : `Ci sono ${n} segnalazioni che non partono`} con questa
    operazione: chi ha presentato l'istanza non la leggerà.
  </Alert>
);

/** One form with the note, so that choosing a template loses nothing that is typed. */
export const Templates = ({ templates, name = "azione" }: { templates: readonly Template[]; name?: string }) =>
  templates.length === 0 ? null : (
    <div class="sp-templates">
      <Select
        name="modello"
        label="Testo già pronto"
        empty="Nessuno"
        value=""
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button tone="outline" name={name} value="modello">
        Inserisci il testo
      </Button>
    </div>
  );

type NoteProps = {
  words: NonNullable<MoveWords["note"]>;
  note: string | undefined;
  fault: string | undefined;
  required: boolean;
};

export const Note = ({ words, note, fault, required }: NoteProps) => (
  <Textarea
    name="nota"
    label={words.label}
    hint={words.hint}
    value={note ?? ""}
    max={noteMax}
    rows={required ? 6 : 3}
    required={required}
    fault={fault}
  />
);

export const WithAct = () => (
  <section aria-labelledby="con-un-atto">
    <h3 id="con-un-atto">Serve anche un atto?</h3>
    <p class="sp-small">
      Se la decisione va scritta in un atto con il protocollo, preparalo da qui: quello che hai scritto viene con te, e
      decisione e atto partono insieme.
    </p>
    <p class="sp-operations">
      <Button tone="outline" name="azione" value="scrivi">
        Scrivi l'atto
      </Button>
      <Button tone="outline" name="azione" value="carica">
        Carica l'atto già pronto
      </Button>
    </p>
  </section>
);

/** What the case was when the question was asked: who was slower is told. */
export const Hidden = ({ istanza, now }: { istanza: Istanza; now: Date }) => (
  <>
    <input type="hidden" name="versione" value={String(istanza.caseRevision)} />
    <input type="hidden" name="visto" value={String(now.getTime())} />
  </>
);
