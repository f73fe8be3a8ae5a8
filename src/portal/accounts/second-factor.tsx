// After the password: a code of the app, a passkey, or a code on paper.
import { transaction } from "#db/transaction.ts";
import { attempt, forgive, type Limit } from "#identity/accounts/attempts.ts";
import { closeEntry, proveEntry } from "#identity/accounts/entries.ts";
import { askPasskey, checkPasskey } from "#identity/factors/check-passkey.ts";
import { factorsOf } from "#identity/factors/factors.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { passkeysOf } from "#identity/factors/passkeys.ts";
import { spendRecoveryCode } from "#identity/factors/recovery-codes.ts";
import { checkTotp } from "#identity/factors/totp-store.ts";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { type Entering, entryAt } from "./entry-at.ts";
import { AccountScript } from "./passkey-form.tsx";
import { faultOf, SecondFactorForms, type Shown } from "./second-factor-forms.tsx";
import { goOn, nextAfter } from "./sign-in.tsx";
import { whileOn } from "./while-on.ts";

const purposeOf = (person: string): string => `secondo fattore ${person}`;

/** Only who knows the password comes here, so that strangers cannot slow anybody down. */
const limitOf = (person: string): Limit => ({ key: `second factor ${person}`, free: 4 });

export const secondFactorDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const site = () => passkeySite(ctx.env.publicUrl, ctx.sealing);

  const draw = async (visit: Visit<"anyone">, { account }: Entering, fault?: FaultLine): Promise<Answer> => {
    const { person } = account;
    const [factors, keys] = [await factorsOf(ctx.db, person), await passkeysOf(ctx.db, person)];
    const options = await askPasskey(site(), { purpose: purposeOf(person), now: ctx.clock.now() }, keys);
    const title = "Conferma che sei tu";
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={fault !== undefined}>
          <PageHeading title={title} lead="La password è giusta: manca il secondo passo." />
          <ErrorSummary faults={fault ? [fault] : []} />
          <SecondFactorForms
            totp={factors.totp}
            options={keys.length > 0 ? options : undefined}
            origin={site().origin}
            fault={fault}
          />
          <AccountScript />
        </Page>
      ),
    };
  };

  const isShown = (person: string, { codice, recupero, risposta }: Shown): Promise<boolean> => {
    const now = ctx.clock.now();
    return transaction(ctx.db, async (tx) => {
      if (risposta) {
        const shown = await checkPasskey(tx, site(), { purpose: purposeOf(person), answer: risposta, now });
        return shown?.person === person;
      }
      if (recupero) return spendRecoveryCode(tx, { person, code: recupero, now });
      return checkTotp(tx, ctx.sealing, { person, code: codice, now });
    });
  };

  return [
    get(
      routes.accounts.secondFactor,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const entering = await entryAt(ctx, visit);
        if (!entering) return { redirect: routes.signIn.href() };
        const next = await nextAfter(ctx, entering.account, entering.entry);
        return next === "factor" ? draw(visit, entering) : { redirect: routes.signIn.href() };
      }),
    ),
    post(
      routes.accounts.secondFactor,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const entering = await entryAt(ctx, visit);
        if (!entering) return { redirect: routes.signIn.href() };
        const { person } = entering.account;
        const [codice, recupero, risposta] = ["codice", "recupero", "risposta"].map((name) => textOf(visit.body, name));
        const shown: Shown = { codice: codice ?? "", recupero: recupero ?? "", risposta: risposta ?? "" };
        const limits = [limitOf(person)];
        const wait = await transaction(ctx.db, (tx) => attempt(tx, limits, ctx.clock.now()));
        const text = `Troppi tentativi: attendi ${waitSaid(wait)} e riprova`;
        if (wait > 0) return draw(visit, entering, { ...faultOf(shown), text });
        if (!(await isShown(person, shown))) return draw(visit, entering, faultOf(shown));
        await forgive(ctx.db, limits);
        const { entry, browser, account } = entering;
        if (account.toRenew) await proveEntry(ctx.db, browser);
        // one press of two goes on
        else if (!(await closeEntry(ctx.db, browser))) return { redirect: routes.signIn.href() };
        return goOn(ctx, visit, { ...entry, proved: true });
      }),
    ),
  ];
};
