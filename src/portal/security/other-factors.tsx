import type { Factors } from "#identity/factors/factors.ts";
import { hasSecondFactor } from "#identity/factors/factors.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

export const PasswordSection = ({ hasPassword }: { hasPassword: boolean }) => (
  <section aria-labelledby="password" class="sp-section">
    <h2 id="password">Password</h2>
    {hasPassword ? (
      <p>
        <ButtonLink tone="outline" href={routes.security.password.href()}>
          Modifica password
        </ButtonLink>
      </p>
    ) : (
      <p>
        Entri con una passkey e non hai una password. Se ne vuoi una usa{" "}
        <a href={routes.accounts.recover.href()}>Hai dimenticato la password?</a>
      </p>
    )}
  </section>
);

type Props = { factors: Factors; fresh: boolean };

const codesSaid = (left: number): string => {
  if (left === 0) return "Non hai codici di recupero.";
  return left === 1 ? "Ti resta un codice di recupero: creane di nuovi." : `Ti restano ${left} codici di recupero.`;
};

export const SecondFactor = ({ factors, fresh }: Props) => (
  <>
    <section aria-labelledby="app" class="sp-section">
      <h2 id="app">App che genera codici</h2>
      {factors.totp ? (
        <>
          <p>L’app è collegata: quando entri con la password ti chiediamo anche il suo codice di sei cifre.</p>
          {fresh && (
            <p>
              <ButtonLink tone="outline" href={routes.security.removeApp.href()}>
                Togli l’app
              </ButtonLink>
            </p>
          )}
        </>
      ) : (
        <>
          <p>
            Un’app sul telefono mostra un codice di sei cifre che cambia ogni mezzo minuto. Ce ne sono molte gratuite.
          </p>
          {fresh && (
            <p>
              <ButtonLink tone="outline" href={routes.security.app.href()}>
                Collega un’app
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </section>
    {hasSecondFactor(factors) && (
      <section aria-labelledby="codici" class="sp-section">
        <h2 id="codici">Codici di recupero</h2>
        <p>Servono quando hai perso il telefono o la chiave. {codesSaid(factors.recoveryCodes)}</p>
        {fresh && (
          <form method="post" action={routes.security.codes.href()}>
            <Button tone="outline">Crea codici di recupero nuovi</Button>
          </form>
        )}
      </section>
    )}
  </>
);
