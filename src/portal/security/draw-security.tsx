import { accountOf } from "#identity/accounts/account.ts";
import { startPasskey } from "#identity/factors/add-passkey.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { passkeysOf } from "#identity/factors/passkeys.ts";
import { Alert } from "#ui/alert.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { AccountScript } from "../accounts/passkey-form.tsx";
import { BackToEnabling } from "../enabling/on-the-way.tsx";
import { standingOf } from "../enabling/standing.ts";
import { isFresh, SignInAgain } from "./fresh.tsx";
import { PasswordSection, SecondFactor } from "./other-factors.tsx";
import { Passkeys } from "./passkeys.tsx";

const title = "Sicurezza";

const said: Record<string, string> = {
  "passkey-aggiunta": "La passkey è stata aggiunta.",
  "passkey-tolta": "La passkey è stata tolta.",
  "app-aggiunta": "L’app è stata collegata. Crea adesso i codici di recupero: servono se perdi il telefono.",
  "app-tolta": "L’app è stata tolta.",
  password: "La password è cambiata. Dagli altri dispositivi si deve entrare di nuovo.",
};

export type DrawSecurity = (
  visit: Visit<"person">,
  over?: { fault?: string | undefined /** Asked before something is taken away. */; dialog?: Children },
) => Promise<Answer>;

export const drawSecurity =
  (ctx: Context, frame: FrameMaker): DrawSecurity =>
  async (visit, { fault, dialog } = {}) => {
    const { person, level } = visit.session;
    const now = ctx.clock.now();
    const site = passkeySite(ctx.env.publicUrl, ctx.sealing);
    const [factors, passkeys] = [await factorsOf(ctx.db, person.id), await passkeysOf(ctx.db, person.id)];
    const account = await accountOf(ctx.db, person.id);
    const enabling = await standingOf(ctx, visit.session);
    const fresh = isFresh(visit.session, now);
    const holder = { handle: person.id, name: `${person.nome} ${person.cognome}` };
    const credentials = passkeys.map(({ credential }) => credential);
    const done = said[visit.query.fatto ?? ""];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={title}
          breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
          dialog={dialog}
        >
          <PageHeading title={title} lead="Con che cosa entri e confermi che sei tu." />
          {fault && (
            <Alert tone="danger" live>
              {fault}
            </Alert>
          )}
          {done && !fault && (
            <Alert tone="success" live>
              {done}
            </Alert>
          )}
          {!fresh && <SignInAgain />}
          {enabling.next === "abilitato" && <BackToEnabling ready={level >= 2 || hasSecondFactor(factors)} />}
          {account && <PasswordSection hasPassword={account.password !== null} />}
          <Passkeys
            passkeys={passkeys}
            fresh={fresh}
            options={await startPasskey(site, holder, credentials, now)}
            origin={site.origin}
          />
          <SecondFactor factors={factors} fresh={fresh} />
          <AccountScript />
        </Page>
      ),
    };
  };
