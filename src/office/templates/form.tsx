import { bodyMax, purposes } from "#istanze/templates.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { purposeWords, type TypedTemplate } from "./typed.ts";

type Props = {
  action: string;
  typed: TypedTemplate;
  faults: FaultLine[];
  services: { value: string; label: string }[];
  /** It stands already: it can be deleted. */
  stored: boolean;
};

export const TemplateForm = ({ action, typed, faults, services, stored }: Props) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  return (
    <>
      <ErrorSummary faults={faults} />
      <form method="post" action={action} noValidate data-once="">
        <MandatoryNote />
        <Select
          name="scopo"
          label="Si usa per"
          value={typed.purpose}
          options={purposes.map((purpose) => ({ value: purpose, label: purposeWords[purpose] }))}
        />
        <Select name="servizio" label="Servizio" value={typed.service} options={services} empty="Tutti i servizi" />
        <TextInput name="titolo" label="Titolo" value={typed.title} fault={faultOf("titolo")} required />
        <Textarea
          name="testo"
          label="Testo"
          hint="{numero}, {modulo} e {ufficio} diventano quelli della pratica."
          value={typed.body}
          max={bodyMax}
          rows={10}
          fault={faultOf("testo")}
          required
        />
        <div class="sp-operations">
          <Button>Salva il modello</Button>
          {stored && (
            <Button tone="danger" name="op" value="elimina">
              Elimina il modello
            </Button>
          )}
        </div>
      </form>
    </>
  );
};
