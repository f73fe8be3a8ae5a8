// Of what was not sent: how to go on (S0.61, S0.62).
import type { Istanza } from "#istanze/istanza.ts";
import { Callout } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { collectFrom } from "#words/assisted.it.ts";
import { routes } from "../../routes.ts";

const Send = ({ istanza: { ente, id } }: { istanza: Istanza }) => (
  <Callout tone="warning" title="ATTENZIONE! Non hai ancora inviato l'istanza">
    <p>
      Sincerati di aver completato l'iter di invio: i moduli in stato “da inviare” non vengono presi in considerazione.
    </p>
    <ButtonLink href={routes.istanza.send.href({ ente, id })} iconAfter="it-arrow-right">
      Invia
    </ButtonLink>
  </Callout>
);

/** S4.26: at the desk the person's own word comes first. */
const Collect = ({ istanza: { ente, id }, helped }: { istanza: Istanza; helped: string }) => (
  <Callout tone="warning" title="L'istanza non è ancora inviata">
    <p>Manca la conferma della persona, con un codice o con la firma su carta: senza, l'istanza non parte.</p>
    <ButtonLink href={routes.office.assistedOne.href({ ente, id })} iconAfter="it-arrow-right">
      {collectFrom(helped)}
    </ButtonLink>
  </Callout>
);

type Props = { istanza: Istanza /** For whom a clerk fills it in. */; helped: string | undefined };

export const NextStep = ({ istanza, helped }: Props) => (
  <section aria-labelledby="prossimo" class="sp-section">
    <h2 id="prossimo">Prossimo passo</h2>
    {istanza.state === "BOZZA" && (
      <ButtonLink href={routes.istanza.resume.href({ ente: istanza.ente, id: istanza.id })}>
        Riprendi la compilazione
      </ButtonLink>
    )}
    {istanza.state === "DA INVIARE" &&
      (helped === undefined ? <Send istanza={istanza} /> : <Collect istanza={istanza} helped={helped} />)}
  </section>
);
