// Altre operazioni (S0.63): what can be done now; what cannot be done says why (capability 23).
import { canCorrect } from "#istanze/copy.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { moveOf, movesFrom } from "#istanze/workflow.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { whyNotWithdrawn } from "#words/withdrawal.it.ts";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";

const moveLabels: Partial<Record<string, string>> = { Modifica: "Modifica", Annulla: "Elimina", Ritira: "Ritira" };

const mayWithdraw = ({ state }: Istanza, { workflow }: Servizio): boolean =>
  moveOf(workflow, "Ritira", state, "richiedente") !== undefined;

/** S3.27, S3.28 */
const explained = (istanza: Istanza, servizio: Servizio): string => {
  if (canCorrect(servizio, istanza)) {
    return "Un'istanza inviata non si modifica: con “Correggi e rinvia” ne prepari una nuova, già compilata, che sostituirà questa quando la invii. Finché l'ufficio non la prende in carico puoi anche ritirarla.";
  }
  if (mayWithdraw(istanza, servizio)) {
    return "Puoi fare le correzioni che l'ufficio ti ha chiesto e inviarla di nuovo, oppure ritirarla se non ti serve più.";
  }
  return `Non puoi ritirarla. ${whyNotWithdrawn(istanza.state, istanza.takenAt)}`;
};

type Props = {
  istanza: Istanza;
  servizio: Servizio;
  /** A clerk looks at it, who helps at the desk: what only the person may do is not offered. */
  helped: boolean;
};

export const Operations = ({ istanza, servizio, helped }: Props) => {
  const key = { ente: istanza.ente, id: istanza.id };
  const of = numberOrDraft(istanza);
  const moves = movesFrom(servizio.workflow, istanza.state, "richiedente").filter(
    ({ name }) => moveLabels[name] && (!helped || name === "Modifica"),
  );
  const sent = istanza.sentAt !== null;
  return (
    <section aria-labelledby="operazioni" class="sp-section">
      <h2 id="operazioni">Altre operazioni</h2>
      <ul class="sp-operations">
        <li>
          <ButtonLink tone="outline" href={routes.istanza.view.href(key)} of={of}>
            Visualizza
          </ButtonLink>
        </li>
        <li>
          <ButtonLink tone="outline" icon="it-download" href={routes.istanza.pdf.href(key)} of={of}>
            Scarica PDF
          </ButtonLink>
        </li>
        {!helped && (
          <li>
            <form method="post" action={routes.istanza.duplicate.href(key)} data-once="">
              <Button tone="outline" of={of}>
                Duplica
              </Button>
            </form>
          </li>
        )}
        {moves.map((move) => (
          <li key={move.name}>
            <ButtonLink
              tone={move.name === "Modifica" ? "outline" : "danger"}
              href={routes.istanza.move.href({ ...key, move: move.name.toLowerCase() })}
              of={of}
            >
              {moveLabels[move.name] ?? move.name}
            </ButtonLink>
          </li>
        ))}
        {sent && !mayWithdraw(istanza, servizio) && (
          <li>
            <button
              type="button"
              class="btn btn-outline-danger"
              aria-disabled="true"
              aria-describedby="perche"
              disabled
            >
              Ritira
            </button>
          </li>
        )}
        {canCorrect(servizio, istanza) && (
          <li>
            <form method="post" action={routes.istanza.correct.href(key)} data-once="">
              <Button tone="outline" of={of}>
                Correggi e rinvia
              </Button>
            </form>
          </li>
        )}
      </ul>
      {sent && (
        <p class="sp-small" id="perche">
          {explained(istanza, servizio)}
        </p>
      )}
    </section>
  );
};
