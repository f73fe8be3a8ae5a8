// Registrati, third and fourth step: what was typed, "Conferma" (S4.18), and the page that says the same to everybody
// (S4.19, S3.9).
import { type Registration, registrationAt } from "#identity/accounts/requests.ts";
import { sendRegistration } from "#istanze/accounts/register.ts";
import { romeDate } from "#kit/time.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { linkLife } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { RegistrationSteps } from "./registration-steps.tsx";
import { faultsOfIdentity, typedIdentity } from "./typed-identity.ts";
import { whileOn } from "./while-on.ts";

type AtStep = Visit<"anyone", { token: string }>;

/** Confirmed already, or begun too long ago. */
export const tooLate = async (frame: FrameMaker, visit: AtStep, found: Registration | undefined): Promise<Answer> => {
  if (found?.confirmedAt) return { redirect: routes.accounts.sent.href() };
  return {
    status: 404,
    page: (
      <Page frame={await frame({ ...visit, here: "" })} title="Registrazione scaduta">
        <PageHeading title="Registrazione scaduta" />
        <Alert tone="warning">
          È passata più di un’ora da quando hai cominciato, e per sicurezza quello che avevi scritto non si usa più.
          Comincia di nuovo: bastano pochi minuti.
        </Alert>
        <p>
          <ButtonLink href={routes.accounts.register.href()}>Registrati</ButtonLink>
        </p>
      </Page>
    ),
  };
};

const factsOf = ({ typed }: Registration) => {
  const identity = typedIdentity(typed);
  return [
    { label: "Codice fiscale", value: <bdi>{typed.codiceFiscale}</bdi> },
    { label: "Cognome", value: identity.cognome },
    { label: "Nome", value: identity.nome },
    {
      label: "Data di nascita",
      value: `${identity["nascita.giorno"]}/${identity["nascita.mese"]}/${identity["nascita.anno"]}`,
    },
    { label: "Luogo di nascita", value: identity.luogo },
    { label: "Sesso", value: identity.sesso === "F" ? "Femmina" : "Maschio" },
    { label: "E-mail", value: <span class="sp-break">{identity.email}</span> },
  ];
};

export const reviewDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const found = ({ params }: AtStep) => registrationAt(ctx.db, params.token, ctx.clock.now());

  /** Somebody may come here by the address before the step before is in order. */
  const isComplete = ({ typed }: Registration): boolean => {
    const code = typed.codiceFiscale ?? "";
    const today = romeDate(ctx.clock.now());
    return Object.keys(faultsOfIdentity(typedIdentity(typed), { code, today, comuni: ctx.comuni })).length === 0;
  };

  return [
    get(
      routes.accounts.review,
      "anyone",
      whileOn(ctx, async (visit: AtStep) => {
        const registration = await found(visit);
        if (!registration || registration.confirmedAt) return tooLate(frame, visit, registration);
        if (!isComplete(registration)) return { redirect: routes.accounts.identity.href(visit.params) };
        return {
          page: (
            <Page frame={await frame({ ...visit, here: "" })} title="Riepilogo">
              <PageHeading title="Riepilogo" lead="Controlla i tuoi dati prima di confermare." over="Registrati" />
              <RegistrationSteps at={2} />
              <Facts facts={factsOf(registration)} />
              <form method="post" action={routes.accounts.review.href(visit.params)} data-once="">
                <Actions
                  back={
                    <ButtonLink tone="outline" href={routes.accounts.identity.href(visit.params)}>
                      Indietro
                    </ButtonLink>
                  }
                >
                  <Button>Conferma</Button>
                </Actions>
              </form>
            </Page>
          ),
        };
      }),
    ),
    post(
      routes.accounts.review,
      "anyone",
      whileOn(ctx, async (visit: AtStep) => {
        const registration = await found(visit);
        if (!registration || registration.confirmedAt) return tooLate(frame, visit, registration);
        if (!isComplete(registration)) return { redirect: routes.accounts.identity.href(visit.params) };
        await sendRegistration(ctx, registration);
        return { redirect: routes.accounts.sent.href() };
      }),
    ),
    get(
      routes.accounts.sent,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => ({
        page: (
          <Page frame={await frame({ ...visit, here: "" })} title="Guarda la tua e-mail">
            <PageHeading title="Guarda la tua e-mail" over="Registrati" />
            <RegistrationSteps at={3} />
            <Alert tone="success" live>
              Abbiamo preso la tua richiesta. Fra pochi minuti ti arriva un’e-mail che dice come continuare: il
              collegamento vale {linkLife}.
            </Alert>
            <Callout title="Se non arriva niente">
              <ul>
                <li>Guarda nella posta indesiderata e controlla che la casella non sia piena.</li>
                <li>Forse hai già un account con un altro indirizzo: l’e-mail arriva a quello.</li>
                <li>
                  Se non leggi più quell’indirizzo, vai all’ufficio dell’ente con un documento: può collegarne uno
                  nuovo.
                </li>
              </ul>
            </Callout>
            <p>
              <ButtonLink href={routes.signIn.href()}>Torna alla login</ButtonLink>
            </p>
          </Page>
        ),
      })),
    ),
  ];
};
