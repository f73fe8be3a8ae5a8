import { headRoles } from "#istanze/heads.ts";
import { Button } from "#ui/button.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { PersonFields } from "./role-form.tsx";
import type { HeadFaults, TypedHead } from "./typed-head.ts";

type Props = {
  action: string;
  typed: TypedHead;
  faults: HeadFaults;
  /** The municipality has its codice fiscale here already. */
  known: boolean;
};

export const HeadForm = ({ action, typed, faults, known }: Props) => (
  <form method="post" action={action} noValidate data-once="">
    <MandatoryNote />
    {!known && (
      <TextInput
        name="codiceFiscaleEnte"
        label="Codice fiscale del Comune"
        hint="11 numeri. Lo chiediamo una volta sola: il Comune non è ancora registrato."
        width={16}
        inputMode="numeric"
        value={typed.codiceFiscaleEnte}
        required
        fault={faults.codiceFiscaleEnte}
      />
    )}
    <PersonFields typed={typed} faults={faults} />
    <Select
      name="ruolo"
      label="Ruolo"
      hint="Sindaco e legale rappresentante inviano le istanze del Comune e decidono chi altro opera per il Comune. L'amministratore cura lo sportello del Comune."
      value={typed.ruolo}
      options={headRoles.map((role) => ({ value: role, label: role }))}
      required
      fault={faults.ruolo}
    />
    <TextInput
      name="fonte"
      label="Da dove viene l'incarico"
      hint="Per esempio: Proclamazione degli eletti; Decreto di nomina del commissario"
      value={typed.fonte}
      max={200}
      required
      fault={faults.fonte}
    />
    <TextInput
      name="documento"
      label="Documento che lo prova"
      hint="Che documento è, con numero e data. Per esempio: verbale n. 3 del 10 giugno 2024"
      value={typed.documento}
      max={200}
      required
      fault={faults.documento}
    />
    <div class="sp-side-by-side">
      <TextInput
        name="dal"
        label="Primo giorno"
        hint="Per esempio 10/06/2024"
        width={10}
        value={typed.dal}
        required
        fault={faults.dal}
      />
      <TextInput
        name="scadenza"
        label="Ultimo giorno"
        hint="Lascia vuoto se non c'è scadenza."
        width={10}
        value={typed.scadenza}
        fault={faults.scadenza}
      />
    </div>
    <Button>Registra l'incarico</Button>
  </form>
);
