// The ways of taking the second step, and what is said of each that did not work.
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { routes } from "../../routes.ts";
import { CodeField } from "./code-field.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type Shown = { codice: string; recupero: string; risposta: string };

export const faultOf = ({ codice, recupero, risposta }: Shown): FaultLine => {
  if (risposta)
    return { name: "codice", text: "La passkey non è stata riconosciuta: prova di nuovo, o usa un altro modo" };
  if (recupero)
    return { name: "recupero", text: "Il codice di recupero non è giusto o è già stato usato: prova con un altro" };
  return codice
    ? {
        name: "codice",
        text: "Il codice non è giusto o è scaduto: aspetta che l’app ne mostri uno nuovo e scrivi quello",
      }
    : { name: "codice", text: "Scrivi il codice di sei cifre che vedi nell’app" };
};

type Props = {
  /** Whether an app gives codes. */
  totp: boolean;
  /** For the browser's own question; undefined: no passkey was added. */
  options: Parameters<typeof PasskeyForm>[0]["options"] | undefined;
  /** Where passkeys hold. */
  origin: string;
  fault: FaultLine | undefined;
};

const action = routes.accounts.secondFactor.href();

export const SecondFactorForms = ({ totp, options, origin, fault }: Props) => (
  <>
    {totp && (
      <form method="post" action={action} noValidate>
        <CodeField fault={fault?.name === "codice" ? fault.text : undefined} />
        <Button>Continua</Button>
      </form>
    )}
    {options && (
      <>
        <PasskeyForm action={action} kind="mostra" options={options} button="Usa la passkey" />
        {!totp && (
          <p id="codice">
            La passkey funziona solo con JavaScript attivo, all’indirizzo {origin}. Se non puoi usarla adesso scrivi un
            codice di recupero.
          </p>
        )}
      </>
    )}
    <Disclosure title="Non hai il telefono o la chiave?" open={fault?.name === "recupero"}>
      <form method="post" action={action} noValidate>
        <TextInput
          name="recupero"
          label="Codice di recupero"
          hint="Uno di quelli che hai stampato o salvato, per esempio ACDE-FGHJ-KMNP. Ognuno vale una volta."
          width={24}
          max={40}
          capitals
          value=""
          autocomplete="off"
          required
          fault={fault?.name === "recupero" ? fault.text : undefined}
        />
        <Button tone="outline">Usa il codice di recupero</Button>
      </form>
      <p>Se non hai nemmeno quelli, vai all’ufficio dell’ente con un documento.</p>
    </Disclosure>
    <p>
      <a href={routes.signIn.href()}>Torna alla login</a>
    </p>
  </>
);
