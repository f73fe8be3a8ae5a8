// S0.54: whether the address that later communications go to has been confirmed.

import { type AddressState, type Asking, askConfirmation } from "#istanze/address.ts";
import { recipientOf } from "#istanze/confirmation.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { isClosed, isUnsent } from "#istanze/workflow.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { saidMoment } from "#words/moment.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post } from "../../visit.ts";

const wordOf: Record<Asking, string> = {
  asked: "inviato",
  alreadyConfirmed: "confermato",
  tooSoon: "attendi",
  tooMany: "troppi",
};

/** By the word in the address. */
const said: Record<string, string> = {
  [wordOf.asked]: "Abbiamo inviato di nuovo il messaggio di conferma.",
  [wordOf.alreadyConfirmed]: "L'indirizzo è già confermato.",
  [wordOf.tooSoon]: "Abbiamo già inviato il messaggio da poco: attendi dieci minuti prima di chiederlo di nuovo.",
  [wordOf.tooMany]: "Hai già chiesto la conferma di troppi indirizzi per questa istanza.",
};

const saidOf = (asked: string | undefined): string | undefined =>
  asked !== undefined && Object.hasOwn(said, asked) ? said[asked] : undefined;

type Props = {
  istanza: Istanza;
  /** The address that stands in the form. */
  recipient: string | undefined;
  state: AddressState | undefined;
  /** What came of asking again. */
  asked?: string | undefined;
};

const NotConfirmed = ({ istanza, recipient, state }: Props) => (
  <>
    <p>
      <bdi>{recipient}</bdi>: non ancora confermato.{" "}
      {state &&
        `Chi legge la casella deve aprire il collegamento che gli abbiamo inviato il ${saidMoment(state.askedAt)}. `}
      {isUnsent(istanza.state) &&
        "Puoi inviare l'istanza anche prima della conferma, ma controlla che l'indirizzo sia giusto."}
    </p>
    <form method="post" action={routes.istanza.confirmAddress.href({ ente: istanza.ente, id: istanza.id })}>
      <Button tone="outline">
        {state ? "Invia di nuovo il messaggio di conferma" : "Invia il messaggio di conferma"}
      </Button>
    </form>
  </>
);

/** From Completa on, while somebody may still write there: what is closed asks for no confirmation any more. */
export const Addresses = (props: Props) => {
  const { istanza, recipient, state, asked } = props;
  if (!recipient || !istanza.number || istanza.state === "ANNULLATA") return null;
  if (isClosed(istanza.state) && !state?.confirmedAt && !asked) return null;
  return (
    <section aria-labelledby="indirizzo" class="sp-section">
      <h2 id="indirizzo">Indirizzo per le comunicazioni</h2>
      {saidOf(asked) && <Alert live>{saidOf(asked)}</Alert>}
      {state?.confirmedAt ? (
        <p>
          <bdi>{recipient}</bdi>: confermato il {saidMoment(state.confirmedAt)}.
        </p>
      ) : (
        <NotConfirmed {...props} />
      )}
    </section>
  );
};

export const addressDoors = (ctx: Context): Door[] => [
  post(routes.istanza.confirmAddress, "owner", async (visit) => {
    const address = recipientOf(visit.servizio, visit.istanza);
    const outcome = address
      ? await askConfirmation(ctx, visit.istanza, address, visit.servizio.modulo.words.it.title)
      : undefined;
    return { redirect: routes.istanza.page.href(visit.params, { indirizzo: outcome && wordOf[outcome] }) };
  }),
];
