// The two fields of a new password, and what is said when it is not taken.
import type { PasswordFault } from "#identity/accounts/judge-password.ts";
import { longestPassword, shortestAlone, shortestPassword } from "#kit/password.ts";
import type { FaultLine } from "#ui/error-summary.tsx";
import { PasswordInput } from "#ui/fields/password-input.tsx";
import { type Posted, textOf } from "../../visit.ts";

/** `beside`: a second factor is asked too. */
export const shortestOf = (beside: boolean): number => (beside ? shortestPassword : shortestAlone);

/** One rule, with its reason (NIST SP 800-63B-4, 3.1.1.2): a password that is not alone may be shorter. */
const lengthSaid = (beside: boolean): string =>
  beside
    ? `Almeno ${shortestPassword} caratteri, spazi compresi: bastano perché ti chiediamo anche la passkey o il codice dell’app.`
    : `Almeno ${shortestAlone} caratteri, spazi compresi, perché entri con la password e basta. Con una passkey o un’app che genera codici ne bastano ${shortestPassword}.`;

const faultWords = (beside: boolean): Record<PasswordFault, string> => ({
  missing: "Scrivi la nuova password",
  short: `La password è troppo corta: servono almeno ${shortestOf(beside)} caratteri${beside ? "" : ", perché è l’unica cosa che ti chiediamo per entrare"}. Una frase che ricordi va benissimo`,
  long: `La password è troppo lunga: al massimo ${longestPassword} caratteri`,
  common: "Questa password è tra le prime che chiunque proverebbe: scegline un’altra",
  regular: "Questa password è una sequenza facile da indovinare: scegli parole che non stanno in fila",
  personal:
    "La password è fatta con il tuo nome, il codice fiscale o il nome dell’ente: scegline una che non parla di te",
});

export type NewPassword = { password: string; again: string };

// not cut and not trimmed: every sign counts
export const newPasswordIn = (body: Posted): NewPassword => ({
  password: textOf(body, "nuova").slice(0, 1000),
  again: textOf(body, "conferma").slice(0, 1000),
});

export const passwordLine = (fault: PasswordFault, beside: boolean): FaultLine => ({
  name: "nuova",
  text: faultWords(beside)[fault],
});

/** Undefined when both are the same. */
export const againLine = ({ password, again }: NewPassword): FaultLine | undefined =>
  password === "" || password === again
    ? undefined
    : { name: "conferma", text: "Le due password non sono uguali: scrivile di nuovo" };

type Props = { faults: readonly FaultLine[]; beside: boolean };

export const NewPasswordFields = ({ faults, beside }: Props) => {
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.text;
  return (
    <>
      <PasswordInput
        name="nuova"
        label="Nuova password"
        hint={`${lengthSaid(beside)} Vanno bene tutti i segni e puoi incollarla: il modo più facile è una frase di quattro o cinque parole.`}
        autocomplete="new-password"
        shortest={shortestOf(beside)}
        required
        fault={faultOf("nuova")}
      />
      <PasswordInput
        name="conferma"
        label="Conferma nuova password"
        autocomplete="new-password"
        required
        fault={faultOf("conferma")}
      />
    </>
  );
};
