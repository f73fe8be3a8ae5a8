import { Actions, Button } from "#ui/button.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { requestMax, type TypedRequest } from "./typed-request.ts";

type Props = {
  action: string;
  topics: readonly string[];
  typed: TypedRequest;
  /** By the name of the control. */
  faultOf(name: keyof TypedRequest): string | undefined;
};

export const AssistanceForm = ({ action, topics, typed, faultOf }: Props) => (
  <>
    <MandatoryNote />
    <form method="post" action={action} noValidate data-once="">
      <input type="hidden" name="istanza" value={typed.istanza} />
      <Select
        name="argomento"
        label="Argomento"
        required
        value={typed.argomento}
        options={topics.map((topic) => ({ value: topic, label: topic }))}
        fault={faultOf("argomento")}
      />
      <TextInput
        name="nome"
        label="Nome e cognome"
        required
        value={typed.nome}
        autocomplete="name"
        fault={faultOf("nome")}
      />
      <TextInput
        name="email"
        label="Indirizzo email"
        type="email"
        required
        value={typed.email}
        autocomplete="email"
        fault={faultOf("email")}
      />
      <Textarea
        name="testo"
        label="La tua richiesta"
        hint="Non scrivere password o codici di accesso"
        required
        value={typed.testo}
        max={requestMax}
        fault={faultOf("testo")}
      />
      <Actions>
        <Button>Invia la richiesta</Button>
      </Actions>
    </form>
  </>
);
