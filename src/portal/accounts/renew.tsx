// Opzioni Account (S3.12): whoever has a password on paper from an office chooses an own one before anything else. The
// address may stay empty, and counts once it is confirmed.

import { readMailAddress } from "#forms/fields/mail-address.ts";
import { closeEntry } from "#identity/accounts/entries.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { renewPassword } from "#istanze/accounts/new-password.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { comeIn, levelOf } from "./come-in.ts";
import { type Entering, entryAt } from "./entry-at.ts";
import { againLine, NewPasswordFields, newPasswordIn, passwordLine } from "./new-password-fields.tsx";
import { AccountScript } from "./passkey-form.tsx";
import { nextAfter } from "./sign-in.tsx";
import { whileOn } from "./while-on.ts";

const title = "Opzioni Account";

const addressLine = (email: string): FaultLine[] => {
  const reading = readMailAddress(email);
  if (reading === "empty" || (typeof reading === "object" && "value" in reading)) return [];
  return [{ name: "email", text: "Scrivi un indirizzo come nome@esempio.it, o lascia vuoto" }];
};

export const renewDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (
    visit: Visit<"anyone">,
    { account }: Entering,
    { email, faults, beside }: { email: string; faults: FaultLine[]; beside: boolean },
  ): Promise<Answer> => ({
    status: faults.length ? 422 : 200,
    page: (
      <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={faults.length > 0}>
        <PageHeading title={title} />
        <ErrorSummary faults={faults} />
        <Alert tone="warning">
          Attenzione! Aggiornare i dati ed impostare obbligatoriamente la password di accesso.
        </Alert>
        <Facts
          facts={[
            { label: "Nome", value: account.nome },
            { label: "Cognome", value: account.cognome },
            { label: "Codice Fiscale", value: <bdi>{account.codiceFiscale}</bdi> },
          ]}
        />
        <form method="post" action={routes.accounts.renew.href()} noValidate>
          <TextInput
            name="email"
            label="E-mail"
            hint="Facoltativa. Serve per recuperare la password da solo: ti mandiamo un collegamento per confermarla."
            type="email"
            value={email}
            max={254}
            autocomplete="email"
            fault={faults.find(({ name }) => name === "email")?.text}
          />
          <NewPasswordFields faults={faults} beside={beside} />
          <Actions>
            <Button>Cambia Password</Button>
          </Actions>
        </form>
        <AccountScript />
      </Page>
    ),
  });

  /** Who must renew now, and nothing else before. */
  const renewing = async (visit: Visit<"anyone">): Promise<(Entering & { beside: boolean }) | undefined> => {
    const entering = await entryAt(ctx, visit);
    if (!entering || (await nextAfter(ctx, entering.account, entering.entry)) !== "renewal") return undefined;
    return { ...entering, beside: hasSecondFactor(await factorsOf(ctx.db, entering.account.person)) };
  };

  return [
    get(
      routes.accounts.renew,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const entering = await renewing(visit);
        if (!entering) return { redirect: routes.signIn.href() };
        return draw(visit, entering, { email: entering.account.email ?? "", faults: [], beside: entering.beside });
      }),
    ),
    post(
      routes.accounts.renew,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const entering = await renewing(visit);
        if (!entering) return { redirect: routes.signIn.href() };
        const { account, entry, browser, beside } = entering;
        const email = storable(textOf(visit.body, "email"), 300).trim();
        const typed = newPasswordIn(visit.body);
        const again = againLine(typed);
        const faults = [...addressLine(email), ...(again ? [again] : [])];
        if (faults.length) return draw(visit, entering, { email, faults, beside });
        const outcome = await renewPassword(ctx, account, { password: typed.password, email });
        if (outcome === "same") {
          const same = {
            name: "nuova",
            text: "Questa è la password dello sportello: scegline una nuova, che sai solo tu",
          };
          return draw(visit, entering, { email, faults: [same], beside });
        }
        if (outcome !== "renewed") {
          return draw(visit, entering, { email, faults: [passwordLine(outcome.fault, beside)], beside });
        }
        if (!(await closeEntry(ctx.db, browser))) return { redirect: routes.signIn.href() };
        const level = levelOf(account, entry.proved);
        return comeIn(ctx, visit, { person: account.person, level, returnTo: entry.returnTo });
      }),
    ),
  ];
};
