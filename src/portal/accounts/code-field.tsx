import { TextInput } from "#ui/fields/text-input.tsx";

/** The code of an authenticator app. */
export const CodeField = ({ fault }: { fault: string | undefined }) => (
  <TextInput
    name="codice"
    label="Codice dell’app"
    hint="Le sei cifre che vedi adesso nell’app"
    inputMode="numeric"
    autocomplete="one-time-code"
    width={10}
    max={10}
    value=""
    required
    fault={fault}
  />
);
