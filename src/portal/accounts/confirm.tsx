// The link at the end of a registration: its owner chooses a password or a passkey there, instead of getting one by mail
// (S4.20, S4.21). The link is used up by the choice, not by looking at it.
import { type Registration, registrationOfLink } from "#identity/accounts/requests.ts";
import { startPasskey } from "#identity/factors/add-passkey.ts";
import { passkeySite } from "#identity/factors/passkey-site.ts";
import { type Chosen, type Completed, completeRegistration } from "#istanze/accounts/complete.ts";
import { Alert } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { comeIn } from "./come-in.ts";
import { linkGone } from "./gone.tsx";
import { againLine, NewPasswordFields, newPasswordIn, passwordLine } from "./new-password-fields.tsx";
import { AccountScript, PasskeyForm } from "./passkey-form.tsx";
import { whileOn } from "./while-on.ts";

type AtLink = Visit<"anyone", { token: string }>;

const title = "Scegli come entrare";
const again = { label: "Registrati di nuovo", href: routes.accounts.register.href() };

const lineOf = (outcome: Exclude<Completed, { account: unknown } | "gone">): FaultLine => {
  if (outcome === "taken")
    return {
      name: "nuova",
      text: "Con questo codice fiscale c’è già un account: torna alla login ed entra con quello",
    };
  if (outcome === "refused")
    return { name: "nuova", text: "La passkey non è stata accettata: prova di nuovo, o scegli una password" };
  return passwordLine(outcome.fault, false);
};

export const confirmDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const site = () => passkeySite(ctx.env.publicUrl, ctx.sealing);

  const draw = async (visit: AtLink, { id, typed }: Registration, faults: FaultLine[] = []): Promise<Answer> => {
    const action = routes.accounts.confirm.href(visit.params);
    const holder = { handle: id, name: `${typed.nome} ${typed.cognome}` };
    const options = await startPasskey(site(), holder, [], ctx.clock.now());
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page frame={await frame({ ...visit, here: "" })} title={title} faulty={faults.length > 0}>
          <PageHeading title={title} lead="Ultimo passo: poi sei dentro." over="Registrati" />
          <ErrorSummary faults={faults} />
          <Alert>
            L’account è per {typed.nome} {typed.cognome}, codice fiscale <bdi>{typed.codiceFiscale}</bdi>. Se non sei
            tu, chiudi questa pagina: l’account non verrà creato.
          </Alert>
          <PasskeyForm action={action} kind="nuova" options={options} button="Crea una passkey">
            <h2>Con una passkey</h2>
            <p>
              Entri con l’impronta, il volto o il PIN di questo dispositivo, senza password da ricordare. Nessuno può
              rubartela con un sito finto.
            </p>
          </PasskeyForm>
          <section aria-labelledby="password" class="sp-section">
            <h2 id="password">Con una password</h2>
            <form method="post" action={action} noValidate>
              <input type="hidden" name="utente" value={typed.codiceFiscale} autocomplete="username" />
              <NewPasswordFields faults={faults} beside={false} />
              <Actions>
                <Button>Conferma</Button>
              </Actions>
            </form>
          </section>
          <AccountScript />
        </Page>
      ),
    };
  };

  const chosenIn = ({ body, device }: AtLink): Chosen | FaultLine => {
    const answer = textOf(body, "risposta");
    if (answer) return { passkey: { answer, name: device, site: site() } };
    const typed = newPasswordIn(body);
    return againLine(typed) ?? { password: typed.password };
  };

  return [
    get(
      routes.accounts.confirm,
      "anyone",
      whileOn(ctx, async (visit: AtLink) => {
        const registration = await registrationOfLink(ctx.db, visit.params.token, ctx.clock.now());
        return registration ? draw(visit, registration) : linkGone(frame, visit, again);
      }),
    ),
    post(
      routes.accounts.confirm,
      "anyone",
      whileOn(ctx, async (visit: AtLink) => {
        const registration = await registrationOfLink(ctx.db, visit.params.token, ctx.clock.now());
        if (!registration) return linkGone(frame, visit, again);
        const chosen = chosenIn(visit);
        if ("text" in chosen) return draw(visit, registration, [chosen]);
        const outcome = await completeRegistration(ctx, visit.params.token, chosen);
        if (outcome === "gone") return linkGone(frame, visit, again);
        if (typeof outcome === "string" || "fault" in outcome) return draw(visit, registration, [lineOf(outcome)]);
        return comeIn(ctx, visit, { person: outcome.account.person, level: 1, returnTo: "" });
      }),
    ),
  ];
};
