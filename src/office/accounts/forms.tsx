import { Button } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { documentKinds, type TypedDesk } from "./typed-desk.ts";

type Of = { action: string; typed: TypedDesk; faults: readonly FaultLine[] };

const faultIn = (faults: readonly FaultLine[], name: string) => faults.find((fault) => fault.name === name)?.text;

const DocumentFields = ({ typed, faults }: Pick<Of, "typed" | "faults">) => (
  <>
    <Select
      name="documento"
      label="Documento visto"
      value={typed.documento}
      options={documentKinds.map((kind) => ({ value: kind, label: kind }))}
      required
      fault={faultIn(faults, "documento")}
    />
    <TextInput
      name="numero"
      label="Numero del documento"
      width={24}
      max={40}
      value={typed.numero}
      autocomplete="off"
      required
      fault={faultIn(faults, "numero")}
    />
  </>
);

// S3.11
export const SearchForm = ({ action, typed, faults, name }: Of & { name: string }) => (
  <form method="post" action={action} noValidate>
    <TextInput
      name={name}
      label="Codice fiscale"
      capitals
      width={16}
      max={40}
      value={typed.codiceFiscale}
      autocomplete="off"
      required
      fault={faultIn(faults, name)}
    />
    <Button tone="outline" icon="it-search">
      Cerca l’account
    </Button>
  </form>
);

// S3.12
export const NewForm = ({ action, typed, faults }: Of) => (
  <form method="post" action={action} noValidate data-once="">
    <TextInput
      name="codiceFiscale"
      label="Codice fiscale"
      capitals
      width={16}
      max={40}
      value={typed.codiceFiscale}
      autocomplete="off"
      required
      fault={faultIn(faults, "codiceFiscale")}
    />
    <TextInput
      name="cognome"
      label="Cognome"
      max={80}
      value={typed.cognome}
      autocomplete="off"
      required
      fault={faultIn(faults, "cognome")}
    />
    <TextInput
      name="nome"
      label="Nome"
      max={80}
      value={typed.nome}
      autocomplete="off"
      required
      fault={faultIn(faults, "nome")}
    />
    <DocumentFields typed={typed} faults={faults} />
    <Button>Crea l’account</Button>
  </form>
);

export const RebindForm = ({ action, typed, faults }: Of) => (
  <form method="post" action={action} noValidate data-once="">
    <TextInput
      name="email"
      label="Nuova e-mail"
      type="email"
      max={254}
      value={typed.email}
      autocomplete="off"
      required
      fault={faultIn(faults, "email")}
    />
    <DocumentFields typed={typed} faults={faults} />
    <Checkbox
      name="fattori"
      label="Ha perso anche il telefono o la chiave: togli passkey, app e codici di recupero"
      checked={typed.fattori === "si"}
    />
    <Button>Collega la nuova e-mail</Button>
  </form>
);

type Switching = { action: string; reason: string; fault: string | undefined };

export const SwitchOnForm = ({ action, reason, fault }: Switching) => (
  <form method="post" action={action} noValidate>
    <input type="hidden" name="attiva" value="si" />
    <Textarea
      name="motivo"
      label="Perché il tuo ente può usarli"
      hint="L’atto o la norma, e per quali persone. Resta nello storico dell’ente."
      max={1000}
      value={reason}
      required
      fault={fault}
    />
    <Button>Attiva l’accesso con account</Button>
  </form>
);

export const SwitchOffForm = ({ action }: { action: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="attiva" value="no" />
    <Button tone="danger">Disattiva l’accesso con account</Button>
  </form>
);
