// The link of a mail: opened by GET, used by POST alone, since programs that scan mails open links too.
import { linkAt } from "#identity/accounts/links.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { newPasswordByLink } from "#istanze/accounts/new-password.ts";
import { Actions, Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { comeIn, levelOf } from "./come-in.ts";
import { linkGone } from "./gone.tsx";
import { againLine, NewPasswordFields, newPasswordIn, passwordLine } from "./new-password-fields.tsx";
import { AccountScript } from "./passkey-form.tsx";
import { whileOn } from "./while-on.ts";

type AtLink = Visit<"anyone", { token: string }>;

const title = "Scegli una nuova password";
const again = { label: "Chiedi un nuovo collegamento", href: routes.accounts.recover.href() };

export const newPasswordDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (
    visit: AtLink,
    {
      asksCode,
      beside,
      code = "",
      faults = [],
    }: { asksCode: boolean; beside: boolean; code?: string; faults?: FaultLine[] },
  ): Promise<Answer> => ({
    status: faults.length ? 422 : 200,
    page: (
      <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={faults.length > 0}>
        <PageHeading
          title={title}
          lead="Quella di prima non varrà più, e dagli altri dispositivi si dovrà rientrare."
        />
        <ErrorSummary faults={faults} />
        <form method="post" action={routes.accounts.newPassword.href(visit.params)} noValidate>
          {asksCode && (
            <TextInput
              name="codice"
              label="Codice dello sportello"
              hint="Quello che ti ha dato l’operatore, per esempio ACDE-FGHJ"
              width={16}
              capitals
              value={code}
              max={20}
              autocomplete="off"
              required
              fault={faults.find(({ name }) => name === "codice")?.text}
            />
          )}
          <NewPasswordFields faults={faults} beside={beside} />
          <Actions>
            <Button>Cambia Password</Button>
          </Actions>
        </form>
        <AccountScript />
      </Page>
    ),
  });

  const found = async ({ params }: AtLink) => {
    const link = await linkAt(ctx.db, params.token, "password", ctx.clock.now());
    return link && { ...link, beside: hasSecondFactor(await factorsOf(ctx.db, link.account.person)) };
  };

  return [
    get(
      routes.accounts.newPassword,
      "anyone",
      whileOn(ctx, async (visit: AtLink) => {
        const link = await found(visit);
        return link ? draw(visit, link) : linkGone(frame, visit, again);
      }),
    ),
    post(
      routes.accounts.newPassword,
      "anyone",
      whileOn(ctx, async (visit: AtLink) => {
        const link = await found(visit);
        if (!link) return linkGone(frame, visit, again);
        const code = textOf(visit.body, "codice").slice(0, 40);
        const typed = newPasswordIn(visit.body);
        const unequal = againLine(typed);
        const fail = (fault: FaultLine) => draw(visit, { ...link, code, faults: [fault] });
        if (unequal) return fail(unequal);
        const outcome = await newPasswordByLink(ctx, { token: visit.params.token, code, password: typed.password });
        if (outcome === "gone") return linkGone(frame, visit, again);
        if (outcome === "code")
          return fail({ name: "codice", text: "Il codice non è quello dello sportello: ricopialo dal foglio" });
        if ("wait" in outcome)
          return fail({ name: "codice", text: `Troppi tentativi: attendi ${waitSaid(outcome.wait)} e riprova` });
        if ("fault" in outcome) return fail(passwordLine(outcome.fault, link.beside));
        // who reads the mailbox has one factor; where two are wanted the second one is still asked for
        if (link.beside) return { redirect: routes.signIn.href() };
        const { account } = outcome;
        return comeIn(ctx, visit, { person: account.person, level: levelOf(account, false), returnTo: "" });
      }),
    ),
  ];
};
