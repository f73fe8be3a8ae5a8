// How somebody signs in is changed by who signed in just now: an open screen that somebody left is not enough.
import type { Session } from "#identity/sessions.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

const minutes = 15;

export const isFresh = ({ provedAt }: Session, now: Date): boolean =>
  now.getTime() - provedAt.getTime() < minutes * 60_000;

export const SignInAgain = () => (
  <Alert tone="warning" title="Accedi di nuovo per fare modifiche">
    <p>È passato più di un quarto d’ora dall’ultimo accesso. Per sicurezza accedi di nuovo: poi torni qui.</p>
    <ButtonLink href={routes.signIn.href({ ritorno: routes.security.page.href() })}>Accedi di nuovo</ButtonLink>
  </Alert>
);
