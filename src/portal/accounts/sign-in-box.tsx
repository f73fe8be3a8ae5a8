// Accesso Utenti (S3.5, S3.7).
import { askPasskey } from "#identity/factors/check-passkey.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FaultLine } from "#ui/error-summary.tsx";
import { PasswordInput } from "#ui/fields/password-input.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { AccountScript, PasskeyForm } from "./passkey-form.tsx";

/** What a passkey is shown for when somebody signs in. */
export const signInPurpose = "accesso";

export const passkeyOptions = (ctx: Context): Promise<string> =>
  askPasskey(passkeySite(ctx.env.publicUrl, ctx.sealing), { purpose: signInPurpose, now: ctx.clock.now() });

type Props = { back: string; options: string; typed?: string; faults?: readonly FaultLine[] };

export const SignInBox = ({ back, options, typed = "", faults = [] }: Props) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  return (
    <section aria-labelledby="account" class="sp-section">
      <h2 id="account">Accesso Utenti</h2>
      <p>Per chi ha un account con e-mail e password.</p>
      <form method="post" action={routes.accounts.signIn.href()} noValidate>
        <input type="hidden" name="ritorno" value={back} />
        <TextInput
          name="utente"
          label="Utente"
          hint="Il tuo codice fiscale"
          capitals
          width={16}
          value={typed}
          max={40}
          autocomplete="username"
          required
          fault={faultOf("utente")}
        />
        <PasswordInput
          name="password"
          label="Password"
          autocomplete="current-password"
          required
          fault={faultOf("password")}
        />
        <ul class="sp-operations">
          <li>
            <Button>Accedi</Button>
          </li>
          <li>
            <ButtonLink tone="plain" href={routes.accounts.recover.href()}>
              Hai dimenticato la password?
            </ButtonLink>
          </li>
        </ul>
      </form>
      <PasskeyForm
        action={routes.accounts.passkey.href()}
        kind="mostra"
        options={options}
        button="Entra con una passkey"
      >
        <input type="hidden" name="ritorno" value={back} />
        <p>Oppure con l’impronta, il volto o il PIN del tuo dispositivo, se ci hai già messo una passkey.</p>
      </PasskeyForm>
      <h3>Sei un nuovo utente?</h3>
      <p>
        <ButtonLink tone="outline" href={routes.accounts.register.href()}>
          Registrati
        </ButtonLink>
      </p>
      <AccountScript />
    </section>
  );
};
