// A passkey alone is two factors: the device, and the finger, face or PIN that it asked for. It lets in who has an
// account, and who works at a desk; to everybody else the law gives SPID, CIE and CNS (CAD art. 64), and their passkey
// confirms what they do once they are in.
import { transaction } from "#db/transaction.ts";
import { accountEnti, accountOf } from "#identity/accounts/account.ts";
import { isDeskRole } from "#identity/clerks.ts";
import { checkPasskey } from "#identity/factors/check-passkey.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import type { StoredPasskey } from "#identity/factors/passkeys.ts";
import { mandatesOf } from "#identity/people.ts";
import type { Level } from "#kit/assurance.ts";
import { ownPath } from "#kit/own-path.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { comeIn, levelOf } from "./come-in.ts";
import { AccountScript, PasskeyForm } from "./passkey-form.tsx";
import { passkeyOptions, signInPurpose } from "./sign-in-box.tsx";

const notKnown =
  "La passkey non è stata riconosciuta: forse è stata tolta dal profilo, o la pagina è rimasta aperta a lungo. Riprova, o scegli un altro modo di accedere.";
const notToEnter =
  "Questa passkey serve a confermare quello che fai, non a entrare: accedi con SPID, CIE o la tessera sanitaria.";

/** Undefined: it does not let this person in. */
const levelFor = async (ctx: Context, { person, level }: StoredPasskey): Promise<Level | undefined> => {
  const account = await accountOf(ctx.db, person);
  if (account && (await accountEnti(ctx.db)).length > 0) return levelOf(account, true);
  const mandates = await mandatesOf(ctx.db, person, ctx.clock.now());
  if (!mandates.some(({ role }) => isDeskRole(role))) return undefined;
  // ours is never a credential of the third level
  return level === 1 ? 1 : 2;
};

export const passkeySignInDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"anyone">, back: string, said?: string): Promise<Answer> => ({
    status: said ? 422 : 200,
    page: (
      <Page frame={await frame({ ...visit, here: back })} title="Entra con una passkey" faulty={said !== undefined}>
        <PageHeading title="Entra con una passkey" lead="Con l’impronta, il volto o il PIN del tuo dispositivo." />
        {said && (
          <Alert tone="danger" live>
            {said}
          </Alert>
        )}
        <PasskeyForm
          action={routes.accounts.passkey.href()}
          kind="mostra"
          options={await passkeyOptions(ctx)}
          button="Entra con una passkey"
        >
          <input type="hidden" name="ritorno" value={back} />
        </PasskeyForm>
        <p>
          Se il bottone non c’è, questo browser non conosce le passkey, JavaScript è spento o l’indirizzo non è quello
          giusto: le passkey valgono solo su {passkeySite(ctx.env.publicUrl, ctx.sealing).origin}.
        </p>
        <p>
          <ButtonLink tone="outline" href={routes.signIn.href({ ritorno: back })}>
            Altri modi di accedere
          </ButtonLink>
        </p>
        <AccountScript />
      </Page>
    ),
  });

  return [
    get(routes.accounts.passkey, "anyone", (visit) => draw(visit, ownPath(visit.query.ritorno) ?? "")),
    post(routes.accounts.passkey, "anyone", async (visit) => {
      const back = ownPath(textOf(visit.body, "ritorno")) ?? "";
      const answer = textOf(visit.body, "risposta");
      const site = passkeySite(ctx.env.publicUrl, ctx.sealing);
      const shown = { purpose: signInPurpose, answer, now: ctx.clock.now() };
      const passkey = await transaction(ctx.db, (tx) => checkPasskey(tx, site, shown));
      if (!passkey) return draw(visit, back, notKnown);
      const level = await levelFor(ctx, passkey);
      if (!level) return draw(visit, back, notToEnter);
      return comeIn(ctx, visit, { person: passkey.person, level, returnTo: back });
    }),
  ];
};
