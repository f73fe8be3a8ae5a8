// Modifica password (S2.72): current, new, confirm. The other devices have to come in again.
import { accountOf } from "#identity/accounts/account.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { changePassword } from "#istanze/accounts/new-password.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { PasswordInput } from "#ui/fields/password-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { againLine, NewPasswordFields, newPasswordIn, passwordLine } from "../accounts/new-password-fields.tsx";
import { AccountScript } from "../accounts/passkey-form.tsx";

const title = "Modifica password";

export const passwordDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">, beside: boolean, faults: FaultLine[] = []): Promise<Answer> => ({
    status: faults.length ? 422 : 200,
    page: (
      <Page
        frame={await frame(visit)}
        title={title}
        faulty={faults.length > 0}
        breadcrumb={[
          { label: "Profilo", href: routes.profile.href() },
          { label: "Sicurezza", href: routes.security.page.href() },
        ]}
      >
        <PageHeading title={title} lead="Dopo il cambio dagli altri dispositivi si deve entrare di nuovo." />
        <ErrorSummary faults={faults} />
        <form method="post" action={routes.security.password.href()} noValidate>
          <PasswordInput
            name="attuale"
            label="Password attuale"
            autocomplete="current-password"
            required
            fault={faults.find(({ name }) => name === "attuale")?.text}
          />
          <NewPasswordFields faults={faults} beside={beside} />
          <Actions
            back={
              <ButtonLink tone="outline" href={routes.security.page.href()}>
                Annulla
              </ButtonLink>
            }
          >
            <Button>Modifica password</Button>
          </Actions>
        </form>
        <AccountScript />
      </Page>
    ),
  });

  /** Undefined: there is no password to change, the way in has one of its own. */
  const besideOf = async ({ session }: Visit<"person">): Promise<boolean | undefined> => {
    const account = await accountOf(ctx.db, session.person.id);
    return account?.password ? hasSecondFactor(await factorsOf(ctx.db, session.person.id)) : undefined;
  };

  return [
    get(routes.security.password, "person", async (visit) => {
      const beside = await besideOf(visit);
      return beside === undefined ? "missing" : draw(visit, beside);
    }),
    post(routes.security.password, "person", async (visit) => {
      const beside = await besideOf(visit);
      if (beside === undefined) return "missing";
      const current = textOf(visit.body, "attuale").slice(0, 1000);
      const typed = newPasswordIn(visit.body);
      const unequal = againLine(typed);
      if (current === "") return draw(visit, beside, [{ name: "attuale", text: "Scrivi la password che usi adesso" }]);
      if (unequal) return draw(visit, beside, [unequal]);
      const { person, id: session } = visit.session;
      const outcome = await changePassword(ctx, { person: person.id, current, password: typed.password, session });
      if (outcome === "none") return "missing";
      if (outcome === "changed") return { redirect: routes.security.page.href({ fatto: "password" }) };
      if (outcome === "wrong")
        return draw(visit, beside, [{ name: "attuale", text: "La password attuale non è questa: riscrivila" }]);
      if ("wait" in outcome) {
        const text = `Troppi tentativi: attendi ${waitSaid(outcome.wait)} e riprova`;
        return draw(visit, beside, [{ name: "attuale", text }]);
      }
      return draw(visit, beside, [passwordLine(outcome.fault, beside)]);
    }),
  ];
};
