// An address that somebody typed for their account becomes its own when they say that they read it.
import { linkAt } from "#identity/accounts/links.ts";
import { confirmAccountAddress } from "#istanze/accounts/address.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { linkGone } from "./gone.tsx";
import { whileOn } from "./while-on.ts";

type AtLink = Visit<"anyone", { token: string }>;

const title = "Conferma l’indirizzo del tuo account";
const again = { label: "Vai al profilo", href: routes.profile.href() };

export const accountAddressDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(
    routes.accounts.address,
    "anyone",
    whileOn(ctx, async (visit: AtLink) => {
      const link = await linkAt(ctx.db, visit.params.token, "indirizzo", ctx.clock.now());
      if (!link) return linkGone(frame, visit, again);
      return {
        page: (
          <Page frame={await frame({ ...visit, here: "" })} title={title}>
            <PageHeading title={title} />
            <form method="post" action={routes.accounts.address.href(visit.params)}>
              <p>
                Confermi che l’indirizzo <strong class="sp-break">{link.email}</strong> è tuo e che leggi questa
                casella?
              </p>
              <Button>Conferma l’indirizzo</Button>
            </form>
          </Page>
        ),
      };
    }),
  ),
  post(
    routes.accounts.address,
    "anyone",
    whileOn(ctx, async (visit: AtLink) => {
      if ((await confirmAccountAddress(ctx, visit.params.token)) === "gone") return linkGone(frame, visit, again);
      return {
        page: (
          <Page frame={await frame({ ...visit, here: "" })} title="Indirizzo confermato">
            <PageHeading title="Indirizzo confermato" />
            <Alert tone="success" live>
              Da adesso le e-mail del tuo account arrivano a questo indirizzo.
            </Alert>
            <p>
              <ButtonLink href={routes.bacheca.href()}>Vai alla Bacheca</ButtonLink>
            </p>
          </Page>
        ),
      };
    }),
  ),
];
