// Of what was not sent: how to go on (S0.61, S0.62).
import type { Istanza } from "#istanze/istanza.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";

export const NextStep = ({ istanza: { ente, id, state } }: { istanza: Istanza }) => (
  <section aria-labelledby="prossimo" class="sp-section">
    <h2 id="prossimo">Prossimo passo</h2>
    {state === "BOZZA" && (
      <ButtonLink href={routes.istanza.resume.href({ ente, id })}>Riprendi la compilazione</ButtonLink>
    )}
    {state === "DA INVIARE" && (
      <Callout tone="warning" title="ATTENZIONE! Non hai ancora inviato l'istanza">
        <p>
          Sincerati di aver completato l'iter di invio: i moduli in stato “da inviare” non vengono presi in
          considerazione.
        </p>
        <ButtonLink href={routes.istanza.send.href({ ente, id })} iconAfter="it-arrow-right">
          Invia
        </ButtonLink>
      </Callout>
    )}
  </section>
);
