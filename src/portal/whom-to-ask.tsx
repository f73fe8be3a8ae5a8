// S1.10: who acts for an ente is opened by a mandate. Whoever has none reads whom to ask for one, and starts from here.
import { ButtonLink } from "#ui/button.tsx";
import { routes } from "../routes.ts";

type Props = {
  /** The service that it is for; absent: any. */
  at?: { ente: string; service: string };
};

export const WhomToAsk = ({ at }: Props) => (
  <section aria-labelledby="a-chi-chiedere">
    <h2 id="a-chi-chiedere">A chi chiederlo</h2>
    <ul>
      <li>
        <strong>Rappresenti tu l’ente</strong> (sei sindaco, sindaca o legale rappresentante): chiedi all’ufficio di
        registrare il tuo incarico, indicando l’ente e l’atto, ad esempio il verbale di proclamazione.
      </li>
      <li>
        <strong>Lavori per l’ente</strong>: chiedi a chi lo rappresenta di farti abilitare. Bastano nome, cognome e
        codice fiscale; ti scriviamo noi quando puoi iniziare.
      </li>
      <li>
        <strong>Avevi già un incarico</strong>: può essere scaduto o revocato. In{" "}
        <a href={routes.representation.page.href()}>Per chi posso operare</a> vedi quelli attivi.
      </li>
    </ul>
    <ul class="sp-operations">
      <li>
        <ButtonLink href={at ? routes.service.assistance.href(at) : routes.enabling.page.href()}>
          Chiedi di registrare il tuo incarico
        </ButtonLink>
      </li>
      {at && (
        <li>
          <ButtonLink tone="outline" href={routes.service.card.href(at)}>
            Torna alla scheda del servizio
          </ButtonLink>
        </li>
      )}
    </ul>
  </section>
);
