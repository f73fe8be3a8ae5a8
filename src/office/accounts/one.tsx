// One account at the desk: another e-mail for who lost theirs, after a document was seen (S3.11).
import { type Account, accountById } from "#identity/accounts/account.ts";
import { factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { deskActs, rebindAccount } from "#istanze/accounts/at-desk.ts";
import { accountsOn } from "#istanze/accounts/switch.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { RebindForm } from "./forms.tsx";
import { Acts, CodeToHand, factsOf } from "./one-view.tsx";
import { faultsOfRebinding, nothingTyped, type TypedDesk, typedDesk } from "./typed-desk.ts";

type AtAccount = Visit<"operator", { ente: string; account: string }>;

export const oneAccountDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const found = async ({ params }: AtAccount): Promise<Account | undefined> =>
    (await accountsOn(ctx.db, params.ente)) ? accountById(ctx.db, params.account) : undefined;

  const draw = async (
    visit: AtAccount,
    account: Account,
    { typed = nothingTyped, faults = [], code }: { typed?: TypedDesk; faults?: FaultLine[]; code?: string } = {},
  ): Promise<Answer> => {
    const [factors, acts] = [await factorsOf(ctx.db, account.person), await deskActs(ctx.db, account.id)];
    const page = routes.office.accounts.page.href({ ente: visit.params.ente });
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "account")}
          title="Un account"
          faulty={faults.length > 0}
          breadcrumb={[{ label: "Account", href: page }]}
        >
          <PageHeading title="Un account" />
          <ErrorSummary faults={faults} />
          {code && <CodeToHand code={code} />}
          <Facts facts={factsOf(account, hasSecondFactor(factors))} />
          {code ? (
            <p>
              <ButtonLink href={page}>Torna agli account</ButtonLink>
            </p>
          ) : (
            <section aria-labelledby="email-nuova" class="sp-section">
              <h2 id="email-nuova">Collega una nuova e-mail</h2>
              <Callout title="Che cosa succede">
                <p>
                  L’indirizzo e la password di adesso smettono subito di valere e la persona esce da ogni dispositivo.
                  Riceve un’e-mail al nuovo indirizzo, e un avviso al vecchio. Quello che fai resta nello storico.
                </p>
              </Callout>
              <RebindForm action={routes.office.accounts.one.href(visit.params)} typed={typed} faults={faults} />
            </section>
          )}
          <Acts acts={acts} />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.accounts.one, "operator", async (visit) => {
      const account = await found(visit);
      return account ? draw(visit, account) : "missing";
    }),
    post(routes.office.accounts.one, "operator", async (visit) => {
      const account = await found(visit);
      if (!account) return "missing";
      const typed = typedDesk(visit.body);
      const { person } = visit.session;
      const own = account.person === person.id || account.codiceFiscale === person.codiceFiscale;
      const faults = own
        ? [{ name: "email", text: "Questo account è il tuo: deve farlo un collega" }]
        : faultsOfRebinding(typed);
      if (faults.length) return draw(visit, account, { typed, faults });
      const outcome = await rebindAccount(ctx, {
        account: account.id,
        ente: visit.clerk.ente,
        clerk: person.id,
        document: { kind: typed.documento, number: typed.numero },
        email: typed.email,
        withFactors: typed.fattori === "si",
      });
      const now = await accountById(ctx.db, account.id);
      return outcome === "missing" || !now ? "missing" : draw(visit, now, { code: outcome.code });
    }),
  ];
};
