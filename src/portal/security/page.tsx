// Sicurezza: what somebody signs in with and confirms with. Of anybody, whatever way in they used.
import { transaction } from "#db/transaction.ts";
import { accountOf } from "#identity/accounts/account.ts";
import { finishPasskey, startPasskey } from "#identity/factors/add-passkey.ts";
import { factorsOf } from "#identity/factors/factors.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { passkeysOf } from "#identity/factors/passkeys.ts";
import { takePasskeyAway } from "#istanze/accounts/factors.ts";
import { tellChange } from "#istanze/accounts/tell-change.ts";
import { Alert } from "#ui/alert.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { AccountScript } from "../accounts/passkey-form.tsx";
import { isFresh, SignInAgain } from "./fresh.tsx";
import { PasswordSection, SecondFactor } from "./other-factors.tsx";
import { Passkeys } from "./passkeys.tsx";

export const securityTitle = "Sicurezza";

const said: Record<string, string> = {
  "passkey-aggiunta": "La passkey è stata aggiunta.",
  "passkey-tolta": "La passkey è stata tolta.",
  "app-aggiunta": "L’app è stata collegata. Crea adesso i codici di recupero: servono se perdi il telefono.",
  "app-tolta": "L’app è stata tolta.",
  password: "La password è cambiata. Dagli altri dispositivi si deve entrare di nuovo.",
};

const refusals: Record<string, string> = {
  known: "Questo dispositivo ha già una passkey: non serve aggiungerla di nuovo.",
  refused:
    "La passkey non è stata accettata: la pagina era aperta da troppo tempo, o la risposta non era giusta. Riprova.",
  weak: "Senza un secondo passo la tua password è troppo corta: prima scegline una di almeno 15 caratteri con “Modifica password”, poi togli questo.",
  only: "È il tuo unico modo di entrare: prima scegli una password con “Hai dimenticato la password?” nella pagina Accedi, o aggiungi un’altra passkey.",
};

export const securityDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const site = () => passkeySite(ctx.env.publicUrl, ctx.sealing);

  const draw = async (visit: Visit<"person">, fault?: string): Promise<Answer> => {
    const { person } = visit.session;
    const now = ctx.clock.now();
    const [factors, passkeys] = [await factorsOf(ctx.db, person.id), await passkeysOf(ctx.db, person.id)];
    const account = await accountOf(ctx.db, person.id);
    const fresh = isFresh(visit.session, now);
    const holder = { handle: person.id, name: `${person.nome} ${person.cognome}` };
    const credentials = passkeys.map(({ credential }) => credential);
    const done = said[visit.query.fatto ?? ""];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit)}
          title={securityTitle}
          breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
        >
          <PageHeading title={securityTitle} lead="Con che cosa entri e confermi che sei tu." />
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
          {account && <PasswordSection hasPassword={account.password !== null} />}
          <Passkeys
            passkeys={passkeys}
            fresh={fresh}
            options={await startPasskey(site(), holder, credentials, now)}
            origin={site().origin}
          />
          <SecondFactor factors={factors} fresh={fresh} />
          <AccountScript />
        </Page>
      ),
    };
  };

  const done = (fatto: string): Answer => ({ redirect: routes.security.page.href({ fatto }) });

  return [
    get(routes.security.page, "person", (visit) => draw(visit, refusals[visit.query.fatto ?? ""])),
    post(routes.security.passkeys, "person", async (visit) => {
      const { person, level } = visit.session;
      const now = ctx.clock.now();
      if (!isFresh(visit.session, now)) return { redirect: routes.security.page.href() };
      const outcome = await transaction(ctx.db, async (tx) => {
        const added = await finishPasskey(tx, site(), {
          handle: person.id,
          person: person.id,
          answer: textOf(visit.body, "risposta"),
          name: visit.device,
          level,
          now,
        });
        if (added === "added") await tellChange(ctx, tx, person.id, "passkey aggiunta");
        return added;
      });
      return outcome === "added" ? done("passkey-aggiunta") : draw(visit, refusals[outcome]);
    }),
    post(routes.security.removePasskey, "person", async (visit) => {
      if (!isFresh(visit.session, ctx.clock.now())) return { redirect: routes.security.page.href() };
      const outcome = await takePasskeyAway(ctx, visit.session.person.id, visit.params.passkey);
      if (outcome === "missing") return "missing";
      return done(outcome === "taken" ? "passkey-tolta" : outcome);
    }),
  ];
};
