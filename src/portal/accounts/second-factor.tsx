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
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
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
import { CodeField } from "./code-field.tsx";
import { type Entering, entryAt } from "./entry-at.ts";
import { AccountScript, PasskeyForm } from "./passkey-form.tsx";
import { goOn, nextAfter } from "./sign-in.tsx";
import { whileOn } from "./while-on.ts";

const purposeOf = (person: string): string => `secondo fattore ${person}`;

/** Only who knows the password comes here, so that strangers cannot slow anybody down. */
const limitOf = (person: string): Limit => ({ key: `second factor ${person}`, free: 4 });

type Shown = { codice: string; recupero: string; risposta: string };

const faultOf = ({ codice, recupero, risposta }: Shown): FaultLine => {
  if (risposta)
    return { name: "codice", text: "La passkey non è stata riconosciuta: prova di nuovo, o usa un altro modo" };
  if (recupero)
    return { name: "recupero", text: "Il codice di recupero non è giusto o è già stato usato: prova con un altro" };
  return codice
    ? {
        name: "codice",
        text: "Il codice non è giusto o è scaduto: aspetta che l’app ne mostri uno nuovo e scrivi quello",
      }
    : { name: "codice", text: "Scrivi il codice di sei cifre che vedi nell’app" };
};

export const secondFactorDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const site = () => passkeySite(ctx.env.publicUrl, ctx.sealing);

  const draw = async (visit: Visit<"anyone">, { account }: Entering, fault?: FaultLine): Promise<Answer> => {
    const { person } = account;
    const [factors, keys] = [await factorsOf(ctx.db, person), await passkeysOf(ctx.db, person)];
    const action = routes.accounts.secondFactor.href();
    const options = await askPasskey(site(), { purpose: purposeOf(person), now: ctx.clock.now() }, keys);
    const title = "Conferma che sei tu";
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={fault !== undefined}>
          <PageHeading title={title} lead="La password è giusta: manca il secondo passo." />
          <ErrorSummary faults={fault ? [fault] : []} />
          {factors.totp && (
            <form method="post" action={action} noValidate>
              <CodeField fault={fault?.name === "codice" ? fault.text : undefined} />
              <Button>Continua</Button>
            </form>
          )}
          {keys.length > 0 && (
            <>
              <PasskeyForm action={action} kind="mostra" options={options} button="Usa la passkey" />
              {!factors.totp && (
                <p id="codice">
                  La passkey funziona solo con JavaScript attivo, all’indirizzo {site().origin}. Se non puoi usarla
                  adesso scrivi un codice di recupero.
                </p>
              )}
            </>
          )}
          <Disclosure title="Non hai il telefono o la chiave?" open={fault?.name === "recupero"}>
            <form method="post" action={action} noValidate>
              <TextInput
                name="recupero"
                label="Codice di recupero"
                hint="Uno di quelli che hai stampato o salvato, per esempio ACDE-FGHJ-KMNP. Ognuno vale una volta."
                width={24}
                max={40}
                capitals
                value=""
                autocomplete="off"
                required
                fault={fault?.name === "recupero" ? fault.text : undefined}
              />
              <Button tone="outline">Usa il codice di recupero</Button>
            </form>
            <p>Se non hai nemmeno quelli, vai all’ufficio dell’ente con un documento.</p>
          </Disclosure>
          <p>
            <a href={routes.signIn.href()}>Torna alla login</a>
          </p>
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
