import type { Named } from "#identity/enabling/enabling.ts";
import { attemptsLeft, codeHours, faultOfCode, type SentCode } from "#istanze/enabling/code.ts";
import { showDateTime } from "#kit/time.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { identifierOf } from "#words/identity.it.ts";
import { routes } from "../../routes.ts";
import { codeAgain, codeTitle, whereSaid } from "./words.it.ts";

const attemptsSaid = (left: number): string => (left === 1 ? "Resta 1 tentativo." : `Restano ${left} tentativi.`);

/** S4.8: how long it lives and how many attempts are left. */
export const Life = ({ code, now }: { code: SentCode; now: Date }) =>
  faultOfCode(code, now) ? (
    <p>Il codice di prima non vale più: chiedine uno nuovo.</p>
  ) : (
    <p>
      L'ultimo codice è stato dato {whereSaid[code.channel]} il {showDateTime(code.askedAt)} e vale fino al{" "}
      <strong>{showDateTime(code.expiresAt)}</strong>. {attemptsSaid(attemptsLeft(code))}
    </p>
  );

type FormProps = { named: Named | undefined; fault: string | undefined };

/** S4.23: the codice fiscale is known by the sign-in, and stands there to be read. */
export const CodeForm = ({ named, fault }: FormProps) => {
  const identifier = named && identifierOf(named);
  return (
    <form method="post" action={routes.enabling.code.href()} noValidate data-once="">
      {identifier && <Facts facts={[{ label: identifier.label, value: <bdi>{identifier.value}</bdi> }]} />}
      <TextInput
        name="codice"
        label={codeTitle}
        hint="Otto segni: il trattino e le maiuscole non contano."
        value=""
        fault={fault}
        width={10}
        autocomplete="one-time-code"
        capitals
        required
      />
      <Actions
        back={
          <ButtonLink tone="outline" href={routes.enabling.page.href()}>
            Esci
          </ButtonLink>
        }
      >
        <Button>Conferma</Button>
      </Actions>
    </form>
  );
};

export const Again = ({ way }: { way: string }) => (
  <form method="post" action={routes.enabling.codeAgain.href()} class="sp-section" data-once="">
    <h2>Non ti è arrivato, o l'hai perso?</h2>
    <p>
      Te ne mandiamo un altro {way}: vale {codeHours} ore, e quello di prima non vale più. Al massimo cinque in un
      giorno.
    </p>
    <Button tone="outline" icon="it-refresh">
      {codeAgain}
    </Button>
  </form>
);
