// Altre operazioni (S0.63): what can be done now; what cannot be done says why (capability 23).
import { canCorrect } from "#istanze/copy.ts";
import { type Istanza, numberOrDraft } from "#istanze/istanza.ts";
import { movesFrom } from "#istanze/workflow.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";

const moveLabels: Partial<Record<string, string>> = { Modifica: "Modifica", Annulla: "Elimina", Ritira: "Ritira" };

export const Operations = ({ istanza, servizio }: { istanza: Istanza; servizio: Servizio }) => {
  const key = { ente: istanza.ente, id: istanza.id };
  const of = numberOrDraft(istanza);
  const moves = movesFrom(servizio.workflow, istanza.state, "richiedente").filter((move) => moveLabels[move.name]);
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
        <li>
          <form method="post" action={routes.istanza.duplicate.href(key)} data-once="">
            <Button tone="outline" of={of}>
              Duplica
            </Button>
          </form>
        </li>
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
        <p class="sp-small">
          {canCorrect(servizio, istanza)
            ? "Un'istanza inviata non si modifica: con “Correggi e rinvia” ne prepari una nuova, già compilata, che sostituirà questa quando la invii. Finché l'ufficio non la prende in carico puoi anche ritirarla."
            : "Un'istanza in questo stato non si può più correggere né ritirare."}
        </p>
      )}
    </section>
  );
};
