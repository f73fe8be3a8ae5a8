// Codice fiscale and password: wrong, right, or right and more is asked. What is said does not depend on whether there is
// such an account.
import { type Account, accountById } from "#identity/accounts/account.ts";
import { type Entry, openEntry } from "#identity/accounts/entries.ts";
import { signIn } from "#identity/accounts/sign-in.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { ownPath } from "#kit/own-path.ts";
import { newToken } from "#kit/secret.ts";
import { storable } from "#kit/storable.ts";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { comeIn, levelOf } from "./come-in.ts";
import { passkeyOptions, SignInBox } from "./sign-in-box.tsx";
import { whileOn } from "./while-on.ts";

type Typed = { utente: string; back: string };

const wrong =
  "Utente o password non corrispondono: controlla il codice fiscale e riscrivi la password, guardando maiuscole e minuscole";
const paper =
  "La password che ti ha dato lo sportello è scaduta: torna allo sportello con un documento per averne un’altra";

const stepAfter = { factor: routes.accounts.secondFactor.href(), renewal: routes.accounts.renew.href() };

/** Where somebody goes who has shown the password, and what else they must show. */
export const nextAfter = async (
  ctx: Context,
  account: Account,
  { proved }: Pick<Entry, "proved">,
): Promise<"factor" | "renewal" | "in"> => {
  const factors = await factorsOf(ctx.db, account.person);
  if (hasSecondFactor(factors) && !proved) return "factor";
  return account.toRenew ? "renewal" : "in";
};

export const goOn = async (ctx: Context, visit: Visit<"anyone">, entry: Entry): Promise<Answer> => {
  const account = await accountById(ctx.db, entry.account);
  if (!account) return { redirect: routes.signIn.href() };
  const next = await nextAfter(ctx, account, entry);
  if (next !== "in") return { redirect: stepAfter[next] };
  return comeIn(ctx, visit, {
    person: account.person,
    level: levelOf(account, entry.proved),
    returnTo: entry.returnTo,
  });
};

export const accountSignInDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"anyone">, { utente, back }: Typed, faults: FaultLine[]): Promise<Answer> => ({
    status: 422,
    page: (
      <Page frame={await frame({ ...visit, here: back })} title="Accesso Utenti" faulty>
        <PageHeading title="Accedi" />
        <ErrorSummary faults={faults} />
        <SignInBox back={back} options={await passkeyOptions(ctx)} typed={utente} faults={faults} />
        <p>
          <a href={routes.signIn.href({ ritorno: back })}>Altri modi di accedere</a>
        </p>
      </Page>
    ),
  });

  const missing = ({ utente }: Typed, password: string): FaultLine[] => [
    ...(utente === "" ? [{ name: "utente", text: "Scrivi il tuo codice fiscale" }] : []),
    ...(password === "" ? [{ name: "password", text: "Scrivi la password" }] : []),
  ];

  return [
    // who reloads after a fault
    get(
      routes.accounts.signIn,
      "anyone",
      whileOn(ctx, () => ({ redirect: routes.signIn.href() })),
    ),
    post(
      routes.accounts.signIn,
      "anyone",
      whileOn(ctx, async (visit: Visit<"anyone">) => {
        const now = ctx.clock.now();
        const typed = {
          utente: storable(textOf(visit.body, "utente"), 40).trim(),
          back: ownPath(textOf(visit.body, "ritorno")) ?? "",
        };
        const password = textOf(visit.body, "password").slice(0, 1000);
        const faults = missing(typed, password);
        if (faults.length) return draw(visit, typed, faults);
        const codiceFiscale = normalCodiceFiscale(typed.utente);
        const tried = await signIn(ctx, { codiceFiscale, password, network: visit.network, known: visit.known, now });
        if (tried === "wrong") return draw(visit, typed, [{ name: "password", text: wrong }]);
        if (tried === "paper") return draw(visit, typed, [{ name: "password", text: paper }]);
        if ("wait" in tried) {
          const text = `Troppi tentativi: attendi ${waitSaid(tried.wait)} e riprova. Se non ricordi la password usa “Hai dimenticato la password?”: non devi aspettare`;
          return draw(visit, typed, [{ name: "password", text }]);
        }
        const entry = { account: tried.account.id, returnTo: typed.back, proved: false };
        const next = await nextAfter(ctx, tried.account, entry);
        if (next === "in") return goOn(ctx, visit, entry);
        const browser = visit.browser ?? newToken();
        await openEntry(ctx.db, browser, { ...entry, now });
        return { redirect: stepAfter[next], cookies: { request: browser } };
      }),
    ),
  ];
};
