// What the desk types about an account, with the document before its eyes.
import { Button } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput, type TextInputProps } from "#ui/fields/text-input.tsx";
import { type DeskField, documentKinds, type TypedDesk } from "./typed-desk.ts";

type Of = { action: string; typed: TypedDesk; faults: readonly FaultLine[] };
type Filled = Pick<Of, "typed" | "faults">;

const faultIn = (faults: readonly FaultLine[], name: string) => faults.find((fault) => fault.name === name)?.text;

/** `as`: the name that it is posted by, where another form of the page has a field of the same. */
type DeskInputProps = Filled & { field: DeskField; as?: string } & Omit<TextInputProps, "name" | "value">;

/** The browser of a desk remembers nobody's data. */
const DeskInput = ({ field, as = field, typed, faults, ...rest }: DeskInputProps) => (
  <TextInput {...rest} name={as} value={typed[field]} autocomplete="off" required fault={faultIn(faults, as)} />
);

const CodeInput = (props: Filled & { as?: string }) => (
  <DeskInput {...props} field="codiceFiscale" label="Codice fiscale" capitals width={16} max={40} />
);

const DocumentFields = ({ typed, faults }: Filled) => (
  <>
    <Select
      name="documento"
      label="Documento visto"
      value={typed.documento}
      options={documentKinds.map((kind) => ({ value: kind, label: kind }))}
      required
      fault={faultIn(faults, "documento")}
    />
    <DeskInput field="numero" label="Numero del documento" width={24} max={40} typed={typed} faults={faults} />
  </>
);

// S3.11
export const SearchForm = ({ action, name, ...filled }: Of & { name: string }) => (
  <form method="post" action={action} noValidate>
    <CodeInput {...filled} as={name} />
    <Button tone="outline" icon="it-search">
      Cerca l’account
    </Button>
  </form>
);

// S3.12
export const NewForm = ({ action, ...filled }: Of) => (
  <form method="post" action={action} noValidate data-once="">
    <CodeInput {...filled} />
    <DeskInput {...filled} field="cognome" label="Cognome" max={80} />
    <DeskInput {...filled} field="nome" label="Nome" max={80} />
    <DocumentFields {...filled} />
    <Button>Crea l’account</Button>
  </form>
);

export const RebindForm = ({ action, ...filled }: Of) => (
  <form method="post" action={action} noValidate data-once="">
    <DeskInput {...filled} field="email" label="Nuova e-mail" type="email" max={254} />
    <DocumentFields {...filled} />
    <Checkbox
      name="fattori"
      label="Ha perso anche il telefono o la chiave: togli passkey, app e codici di recupero"
      checked={filled.typed.fattori === "si"}
    />
    <Button>Collega la nuova e-mail</Button>
  </form>
);
