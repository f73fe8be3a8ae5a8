import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";

export type TypedHelp = {
  service: string;
  codiceFiscale: string;
  nome: string;
  cognome: string;
  email: string;
  /** The clerk has seen the identity document. */
  seen: boolean;
};

type Props = {
  action: string;
  typed: TypedHelp;
  faults: { name: string; text: string }[];
  services: { value: string; label: string }[];
};

/** A POST: a codice fiscale must not stand in an address. */
export const HelpForm = ({ action, typed, faults, services }: Props) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  return (
    <>
      <ErrorSummary faults={faults} />
      <form method="post" action={action} noValidate data-once="">
        <MandatoryNote />
        <Select
          name="servizio"
          label="Servizio"
          value={typed.service}
          options={services}
          fault={faultOf("servizio")}
          required
        />
        <TextInput
          name="codiceFiscale"
          label="Codice fiscale della persona"
          value={typed.codiceFiscale}
          fault={faultOf("codiceFiscale")}
          width={16}
          capitals
          required
        />
        <div class="sp-side-by-side">
          <TextInput name="nome" label="Nome" value={typed.nome} fault={faultOf("nome")} required />
          <TextInput name="cognome" label="Cognome" value={typed.cognome} fault={faultOf("cognome")} required />
        </div>
        <TextInput
          name="email"
          label="E-mail della persona"
          hint="Facoltativa: serve per il codice di conferma e per gli avvisi. Senza, si conferma con la firma."
          type="email"
          value={typed.email}
          fault={faultOf("email")}
        />
        <Checkbox
          name="documento"
          label="La persona è qui e ho visto il suo documento d'identità"
          checked={typed.seen}
          fault={faultOf("documento")}
          required
        />
        <Button>Comincia la compilazione</Button>
      </form>
    </>
  );
};
