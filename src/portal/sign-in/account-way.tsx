// Accounts of our own, after everything else and only where an ente takes them (CAD art. 64).
import { accountEnti } from "#identity/accounts/account.ts";
import { clerksHavePasskeys } from "#identity/factors/clerks.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { passkeyOptions, SignInBox } from "../accounts/sign-in-box.tsx";
import type { Way } from "./way.ts";

/** Who works for an ente may come with a passkey, accounts or no accounts. */
const ForClerks = ({ back }: { back: string }) => (
  <section aria-labelledby="passkey" class="sp-section">
    <h2 id="passkey">Lavori per un ente?</h2>
    <p>
      <ButtonLink tone="outline" icon="it-key" href={routes.accounts.passkey.href({ ritorno: back })}>
        Entra con una passkey
      </ButtonLink>
    </p>
  </section>
);

export const accountWay = (ctx: Context): Way => ({
  id: "account",
  reaches: 2,
  section: async ({ back }) => {
    if ((await accountEnti(ctx.db)).length > 0) return <SignInBox back={back} options={await passkeyOptions(ctx)} />;
    return (await clerksHavePasskeys(ctx.db)) ? <ForClerks back={back} /> : undefined;
  },
});
