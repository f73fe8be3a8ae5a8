// Registrati, first step: the codice fiscale (S4.16). Nothing on these pages says who is known already (S3.9).
import { transaction } from "#db/transaction.ts";
import { entiWithAccounts } from "#identity/accounts/account.ts";
import { attempt } from "#identity/accounts/attempts.ts";
import { beginRegistration } from "#identity/accounts/requests.ts";
import { normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { storable } from "#kit/storable.ts";
import { Alert, Callout } from "#ui/alert.tsx";
import { Actions, Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { waitSaid } from "#words/wait.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { BotDefence, heldOff } from "./bot-defence.tsx";
import { Cancel, RegistrationSteps } from "./registration-steps.tsx";
import { codeFault } from "./typed-identity.ts";
import { whileOn } from "./while-on.ts";

/** From one network in a day, before each one more has to wait: a library or a school has many people. */
const freely = 30;

type Drawn = {
  typed?: string;
  fault?: string;
  /** Why the same must be sent once more, though nothing of it is wrong. */
  held?: string;
  /** Of the page that was sent. */
  token?: string;
};

export const registerDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"anyone">, { typed = "", fault, held, token }: Drawn = {}): Promise<Answer> => ({
    status: fault || held ? 422 : 200,
    page: (
      <Page frame={await frame({ ...visit, here: "" })} title="Registrati" faulty={fault !== undefined}>
        <PageHeading
          title="Registrati"
          lead="Un account con la tua e-mail, per chi non può usare SPID, CIE o la tessera sanitaria."
        />
        <RegistrationSteps at={0} />
        <ErrorSummary faults={fault ? [{ name: "codiceFiscale", text: fault }] : []} />
        {held && (
          <Alert tone="warning" live>
            {held}
          </Alert>
        )}
        <Callout title="Prima di cominciare">
          <p>
            Ti serve una casella e-mail che leggi adesso e che ha spazio: lì arriva il collegamento per finire. Con SPID
            o CIE non devi registrarti, e puoi fare di più.
          </p>
          <p>L’account vale per le istanze a: {(await entiWithAccounts(ctx.db)).join(", ")}. Per gli altri enti no.</p>
        </Callout>
        <MandatoryNote />
        <form method="post" action={routes.accounts.register.href()} noValidate>
          <BotDefence sealing={ctx.sealing} now={ctx.clock.now()} former={token} />
          <TextInput
            name="codiceFiscale"
            label="Codice fiscale"
            hint="16 tra lettere e numeri, come sulla tessera sanitaria. Sarà il tuo nome utente."
            capitals
            width={16}
            value={typed}
            max={40}
            autocomplete="username"
            required
            fault={fault}
          />
          <Actions back={<Cancel />}>
            <Button>Avanti</Button>
          </Actions>
        </form>
      </Page>
    ),
  });

  const tooOften = (network: string): Promise<number> =>
    transaction(ctx.db, (tx) => attempt(tx, [{ key: `registration from ${network}`, free: freely }], ctx.clock.now()));

  return [
    get(
      routes.accounts.register,
      "anyone",
      whileOn(ctx, (visit) => draw(visit)),
    ),
    post(
      routes.accounts.register,
      "anyone",
      whileOn(ctx, async (visit) => {
        const now = ctx.clock.now();
        const typed = storable(textOf(visit.body, "codiceFiscale"), 40);
        const code = normalCodiceFiscale(typed);
        const sent = { token: textOf(visit.body, "disegnato"), trap: textOf(visit.body, "sito") };
        const { token: former } = sent;
        const fault = codeFault(code);
        if (fault) return draw(visit, { typed, fault, token: former });
        const held = heldOff(ctx.sealing, sent, now);
        if (held) return draw(visit, { typed, held, token: former });
        const wait = await tooOften(visit.network);
        if (wait > 0) {
          const slow = `Dalla tua rete arrivano molte registrazioni: attendi ${waitSaid(wait)} e premi di nuovo Avanti, o vai allo sportello dell’ente`;
          return draw(visit, { typed, held: slow, token: former });
        }
        const token = await beginRegistration(ctx.db, { codiceFiscale: code }, now);
        return { redirect: routes.accounts.identity.href({ token }) };
      }),
    ),
  ];
};
