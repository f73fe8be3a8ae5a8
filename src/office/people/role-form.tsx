import type { OfficeSeat } from "#identity/offices.ts";
import { Button } from "#ui/button.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { RoleFaults, TypedRole } from "./typed-role.ts";

type Identity = { nome: string; cognome: string; codiceFiscale: string; email: string };

/** Who gets a role. */
export const PersonFields = ({
  typed,
  faults,
}: {
  typed: Identity;
  faults: { [Name in keyof Identity]?: string | undefined };
}) => (
  <>
    <div class="sp-side-by-side">
      <TextInput name="nome" label="Nome" value={typed.nome} max={80} required fault={faults.nome} />
      <TextInput name="cognome" label="Cognome" value={typed.cognome} max={80} required fault={faults.cognome} />
    </div>
    <TextInput
      name="codiceFiscale"
      label="Codice fiscale"
      capitals
      width={16}
      value={typed.codiceFiscale}
      required
      fault={faults.codiceFiscale}
    />
    <TextInput
      name="email"
      label="Email"
      type="email"
      hint="Per avvisare chi non è mai entrato in questo sito. Non ci scriviamo dati personali."
      value={typed.email}
      max={254}
      fault={faults.email}
    />
  </>
);

type Props = {
  action: string;
  typed: TypedRole;
  faults: RoleFaults;
  roles: readonly string[];
  offices: OfficeSeat[];
};

export const RoleForm = ({ action, typed, faults, roles, offices }: Props) => (
  <form method="post" action={action} noValidate data-once="">
    <MandatoryNote />
    <PersonFields typed={typed} faults={faults} />
    <Select
      name="ruolo"
      label="Ruolo"
      hint="Gli operatori lavorano le pratiche dei loro uffici. Gli amministratori curano persone e uffici e non vedono le pratiche."
      value={typed.ruolo}
      options={roles.map((role) => ({ value: role, label: role }))}
      required
      fault={faults.ruolo}
    />
    <Select
      name="ufficio"
      label="Ufficio"
      hint="Per gli operatori. Puoi aggiungere altri uffici dopo."
      value={typed.ufficio}
      empty="Nessuno, per ora"
      options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      fault={faults.ufficio}
    />
    <TextInput
      name="fonte"
      label="Da dove viene l'incarico"
      hint="Per esempio: Determina n. 12 del 3 febbraio 2026"
      value={typed.fonte}
      max={200}
      required
      fault={faults.fonte}
    />
    <TextInput
      name="scadenza"
      label="Ultimo giorno"
      hint="Per esempio 31/12/2027. Lascia vuoto se non c'è scadenza."
      width={10}
      value={typed.scadenza}
      fault={faults.scadenza}
    />
    <Button>Aggiungi l'incarico</Button>
  </form>
);
