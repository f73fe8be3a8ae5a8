// The link of the mail opens a page; only its button confirms, since programs that scan mails open links too.

import { addressOfToken, confirmAddress } from "#istanze/address.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post } from "../../visit.ts";

export const confirmAddressDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.confirmAddress, "anyone", async (visit) => {
    const found = await addressOfToken(ctx.db, visit.params.token);
    return {
      status: found ? 200 : 404,
      page: (
        <Page frame={await frame({ ...visit, here: routes.home.href() })} title="Conferma l'indirizzo email">
          <PageHeading title="Conferma l'indirizzo email" />
          {!found && (
            <Alert tone="warning">
              Questo collegamento non è valido o è stato sostituito da uno più recente: usa l'ultimo messaggio che hai
              ricevuto.
            </Alert>
          )}
          {found?.confirmedAt && (
            <Alert tone="success" live>
              L'indirizzo è confermato. Puoi chiudere questa pagina.
            </Alert>
          )}
          {found && !found.confirmedAt && (
            <form method="post" action={routes.confirmAddress.href(visit.params)}>
              <p>
                Confermi che l'indirizzo <strong class="sp-break">{found.address}</strong> è tuo e che leggi questa
                casella?
              </p>
              <Button>Conferma l'indirizzo</Button>
            </form>
          )}
        </Page>
      ),
    };
  }),
  post(routes.confirmAddress, "anyone", async (visit) => {
    await confirmAddress(ctx.db, visit.params.token, ctx.clock.now());
    return { redirect: routes.confirmAddress.href(visit.params) };
  }),
];
