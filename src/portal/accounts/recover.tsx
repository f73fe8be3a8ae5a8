// Hai dimenticato la password? (S0.14, S3.10) The page says the same to everybody.
import { askRecovery } from "#istanze/accounts/recover.ts";
import { normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { linkLife } from "#words/accounts.it.ts";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { codeFault } from "./typed-identity.ts";
import { whileOn } from "./while-on.ts";

const title = "Hai dimenticato la password?";

const Asked = () => (
  <>
    <Alert tone="success" live>
      Se c’è un account con questo codice fiscale, fra pochi minuti arriva un’e-mail al suo indirizzo con il
      collegamento per scegliere una nuova password. Vale {linkLife}.
    </Alert>
    <Callout title="Se non arriva niente">
      <ul>
        <li>Guarda nella posta indesiderata e controlla che la casella non sia piena.</li>
        <li>Controlla di aver scritto bene il codice fiscale.</li>
        <li>Se non leggi più quell’indirizzo, vai all’ufficio dell’ente con un documento: può collegarne uno nuovo.</li>
      </ul>
    </Callout>
    <p>
      <ButtonLink href={routes.signIn.href()}>Torna alla login</ButtonLink>
    </p>
  </>
);

export const recoverDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"anyone">, typed: string, fault?: string): Promise<Answer> => ({
    status: fault ? 422 : 200,
    page: (
      <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={fault !== undefined}>
        <PageHeading title={title} />
        <ErrorSummary faults={fault ? [{ name: "codiceFiscale", text: fault }] : []} />
        {visit.query.fatto && !fault ? (
          <Asked />
        ) : (
          <form method="post" action={routes.accounts.recover.href()} noValidate>
            <p>
              Vale per gli account di questo sito. Per SPID e CIE la password si recupera dal sito del gestore della tua
              identità.
            </p>
            <TextInput
              name="codiceFiscale"
              label="Codice fiscale"
              hint="Il tuo nome utente"
              capitals
              width={16}
              value={typed}
              max={40}
              autocomplete="username"
              required
              fault={fault}
            />
            <Actions
              back={
                <ButtonLink tone="outline" href={routes.signIn.href()}>
                  Torna alla login
                </ButtonLink>
              }
            >
              <Button>Mandami il collegamento</Button>
            </Actions>
          </form>
        )}
      </Page>
    ),
  });

  return [
    get(
      routes.accounts.recover,
      "anyone",
      whileOn(ctx, (visit: Visit<"anyone">) => draw(visit, "")),
    ),
    post(
      routes.accounts.recover,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const typed = storable(textOf(visit.body, "codiceFiscale"), 40);
        const code = normalCodiceFiscale(typed);
        const fault = codeFault(code);
        if (fault) return draw(visit, typed, fault);
        const outcome = await askRecovery(ctx, code, visit.network);
        if (outcome === "asked") return { redirect: routes.accounts.recover.href({ fatto: "1" }) };
        return draw(
          visit,
          typed,
          `Dalla tua rete arrivano molte richieste: attendi ${waitSaid(outcome.wait)} e riprova`,
        );
      }),
    ),
  ];
};
