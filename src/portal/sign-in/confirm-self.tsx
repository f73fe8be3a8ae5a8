// S4.13: at the moment of sending one shows again who one is, with a passkey or the code of an app, in the place of the
// personal code that other systems ask for. The level stays that of the sign-in: nothing is gained but freshness.
import type { JSX } from "preact";
import { transaction } from "#db/transaction.ts";
import { attempt, forgive, type Limit } from "#identity/accounts/attempts.ts";
import { enterAs } from "#identity/enter.ts";
import { askPasskey, checkPasskey } from "#identity/factors/check-passkey.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { passkeysOf } from "#identity/factors/passkeys.ts";
import { checkTotp } from "#identity/factors/totp-store.ts";
import { forgetToken } from "#identity/oidc-sessions.ts";
import { providerSessionOf, type Session } from "#identity/sessions.ts";
import { ownPath } from "#kit/own-path.ts";
import { sha256 } from "#kit/secret.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";
import { CodeField } from "../accounts/code-field.tsx";
import { AccountScript, PasskeyForm } from "../accounts/passkey-form.tsx";

const purposeOf = ({ person }: Session): string => `conferma ${person.id}`;
/** Only who is signed in comes here, so that strangers cannot slow anybody down. */
const limitOf = ({ person }: Session): Limit => ({ key: `confirm ${person.id}`, free: 4 });

/** Undefined: this person has neither a passkey nor an app. */
export const confirmSection = async (
  ctx: Context,
  session: Session,
  back: string,
  fault?: string,
): Promise<JSX.Element | undefined> => {
  const factors = await factorsOf(ctx.db, session.person.id);
  if (!hasSecondFactor(factors)) return undefined;
  const keys = await passkeysOf(ctx.db, session.person.id);
  const site = passkeySite(ctx.env.publicUrl, ctx.sealing);
  const options = await askPasskey(site, { purpose: purposeOf(session), now: ctx.clock.now() }, keys);
  const action = routes.confirmSelf.href();
  const returning = <input type="hidden" name="ritorno" value={back} />;
  return (
    <section aria-labelledby="conferma" class="sp-section">
      <h2 id="conferma">Con quello che hai già</h2>
      {keys.length > 0 && (
        <PasskeyForm action={action} kind="mostra" options={options} button="Conferma con la passkey">
          {returning}
        </PasskeyForm>
      )}
      {factors.totp && (
        <form method="post" action={action} noValidate>
          {returning}
          <CodeField fault={fault} />
          <Button>Conferma</Button>
        </form>
      )}
      <AccountScript />
    </section>
  );
};

const wrongCode = "Il codice non è giusto o è scaduto: aspetta che l’app ne mostri uno nuovo e scrivi quello";
const wrongKey = "La passkey non è stata riconosciuta: prova di nuovo, o conferma in un altro modo";

export const confirmSelfDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const again = async (visit: Visit<"person">, back: string, fault: string): Promise<Answer> => {
    const title = "Conferma che sei tu";
    return {
      status: 422,
      page: (
        <Page frame={await frame({ ...visit, here: back || routes.bacheca.href() })} title={title} faulty>
          <PageHeading title={title} />
          <ErrorSummary faults={[{ name: "codice", text: fault }]} />
          {await confirmSection(ctx, visit.session, back, fault)}
          <p>
            <a href={routes.signIn.href({ ritorno: back, conferma: "1", livello: String(visit.session.level) })}>
              Conferma in un altro modo
            </a>
          </p>
        </Page>
      ),
    };
  };

  /** The session goes on under a new token, proved now. */
  const proved = async (visit: Visit<"person">, codice: string, risposta: string): Promise<string | undefined> => {
    const { session, device } = visit;
    const [now, former] = [ctx.clock.now(), sha256(visit.token ?? "")];
    const person = session.person.id;
    const began = await providerSessionOf(ctx.db, former);
    const site = passkeySite(ctx.env.publicUrl, ctx.sealing);
    return transaction(ctx.db, async (tx) => {
      const shown = risposta
        ? (await checkPasskey(tx, site, { purpose: purposeOf(session), answer: risposta, now }))?.person === person
        : await checkTotp(tx, ctx.sealing, { person, code: codice, now });
      const { method, issuer, level } = session;
      const proof = { method, issuer, level, providerSession: began?.session };
      if (!shown) return undefined;
      // what the provider gave goes on with the new row: the end of this one is not the end of it
      await forgetToken(tx, session.id);
      return enterAs(tx, person, { proof, device, former, sameSignIn: true, now });
    });
  };

  return [
    post(routes.confirmSelf, "person", async (visit) => {
      const [codice, risposta] = [textOf(visit.body, "codice"), textOf(visit.body, "risposta")];
      const back = ownPath(textOf(visit.body, "ritorno")) ?? "";
      const limits = [limitOf(visit.session)];
      const wait = await transaction(ctx.db, (tx) => attempt(tx, limits, ctx.clock.now()));
      if (wait > 0) return again(visit, back, `Troppi tentativi: attendi ${waitSaid(wait)} e riprova`);
      const session = await proved(visit, codice, risposta);
      if (!session) return again(visit, back, risposta ? wrongKey : wrongCode);
      await forgive(ctx.db, limits);
      return { redirect: back || routes.bacheca.href(), cookies: { session } };
    }),
  ];
};
