// The link of the mail opens a page; only its button confirms, since programs that scan mails open links too.
import { addressBehind, confirmEnablingAddress } from "#istanze/enabling/accept.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post } from "../../visit.ts";

const title = "Conferma l'indirizzo e-mail";

export const enablingAddressDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.enabling.address, "anyone", async (visit) => {
    const found = await addressBehind(ctx, visit.params.token);
    return {
      status: found ? 200 : 404,
      page: (
        <Page frame={await frame({ ...visit, here: routes.home.href() })} title={title}>
          <PageHeading title={title} />
          {!found && (
            <Alert tone="warning">
              Questo collegamento non è valido, o è passato più di un giorno. Accedi, apri la tua richiesta di
              abilitazione e fattene mandare un altro.
            </Alert>
          )}
          {found?.emailConfirmedAt && (
            <Alert tone="success" live>
              L'indirizzo è confermato e i moduli sono partiti. Puoi chiudere questa pagina.
            </Alert>
          )}
          {found && !found.emailConfirmedAt && (
            <form method="post" action={routes.enabling.address.href(visit.params)}>
              <p>
                Confermi che l'indirizzo <strong class="sp-break">{found.email}</strong> è tuo e che leggi questa
                casella?
              </p>
              <Button>Conferma l'indirizzo</Button>
            </form>
          )}
        </Page>
      ),
    };
  }),
  post(routes.enabling.address, "anyone", async (visit) => {
    await confirmEnablingAddress(ctx, visit.params.token);
    ctx.jobs.nudge();
    return { redirect: routes.enabling.address.href(visit.params) };
  }),
];
