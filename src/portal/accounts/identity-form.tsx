import { Actions, Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/fields/checkbox.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Parts } from "#ui/fields/parts.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { routes } from "../../routes.ts";
import { Cancel } from "./registration-steps.tsx";
import type { IdentityFaults, TypedIdentity } from "./typed-identity.ts";

type Props = { token: string; code: string; typed: TypedIdentity; faults: IdentityFaults };

// S3.6, S4.17
export const IdentityForm = ({ token, code, typed, faults }: Props) => (
  <form method="post" action={routes.accounts.identity.href({ token })} noValidate>
    <MandatoryNote />
    <p>
      Codice fiscale: <bdi>{code}</bdi> (<a href={routes.accounts.register.href()}>cambia</a>)
    </p>
    <TextInput
      name="cognome"
      label="Cognome"
      value={typed.cognome}
      max={80}
      autocomplete="family-name"
      required
      fault={faults.cognome}
    />
    <TextInput
      name="nome"
      label="Nome"
      value={typed.nome}
      max={80}
      autocomplete="given-name"
      required
      fault={faults.nome}
    />
    <Parts
      name="nascita"
      label="Data di nascita"
      hint="Per esempio 31 12 1985"
      required
      fault={faults.nascita}
      parts={[
        { part: "giorno", label: "Giorno", width: 3, value: typed["nascita.giorno"], autocomplete: "bday-day" },
        { part: "mese", label: "Mese", width: 3, value: typed["nascita.mese"], autocomplete: "bday-month" },
        { part: "anno", label: "Anno", width: 5, value: typed["nascita.anno"], autocomplete: "bday-year" },
      ]}
    />
    <TextInput
      name="luogo"
      label="Luogo di nascita"
      hint="Il Comune, o lo Stato se sei nato o nata all’estero"
      value={typed.luogo}
      max={120}
      required
      fault={faults.luogo}
    />
    <Radios
      name="sesso"
      label="Sesso"
      value={typed.sesso}
      options={[
        { value: "F", label: "Femmina" },
        { value: "M", label: "Maschio" },
      ]}
      inline
      required
      fault={faults.sesso}
    />
    <TextInput
      name="email"
      label="E-mail"
      hint="Una casella tua, che leggi adesso"
      type="email"
      value={typed.email}
      max={254}
      autocomplete="email"
      required
      fault={faults.email}
    />
    <p>
      I tuoi dati servono a farti entrare e a seguire le tue istanze:{" "}
      <a href={routes.privacy.href()}>leggi l’informativa sulla privacy</a>.
    </p>
    <Checkbox
      name="privacy"
      label="Ho letto l’informativa sulla privacy"
      checked={typed.privacy === "si"}
      required
      fault={faults.privacy}
    />
    <Checkbox
      name="responsabilita"
      label="I dati sono i miei e sono veri"
      checked={typed.responsabilita === "si"}
      required
      fault={faults.responsabilita}
    />
    <Actions back={<Cancel />}>
      <Button>Avanti</Button>
    </Actions>
  </form>
);
