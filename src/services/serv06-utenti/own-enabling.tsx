import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { withArticle } from "#words/ente.it.ts";
import { routes } from "../../routes.ts";

/** For an official: who learns of oneself alone. */
export const OwnEnabling = ({ enti }: { enti: string[] }) => (
  <>
    <Alert tone="success" title="Sei già abilitata o abilitato">
      <p>Puoi operare su Servizi 06 per: {enti.map(withArticle).join(", ")}.</p>
    </Alert>
    <p>In alto leggi per quale ente stai operando: con “Cambia” ne scegli un altro.</p>
    <ButtonLink tone="outline" href={routes.actFor.href()}>
      Scegli per chi operare
    </ButtonLink>
  </>
);

// S1.10: not an error, but what to do now and who does it
export const NotEnabled = ({ card }: { card: string }) => (
  <>
    <Alert tone="warning" title="Non sei ancora abilitata o abilitato">
      <p>
        Chiedi al tuo legale rappresentante: la richiesta di abilitazione la invia il sindaco o chi rappresenta l'ente.
      </p>
    </Alert>
    <h2>Cosa fare</h2>
    <ol>
      <li>Di' al sindaco o al legale rappresentante del tuo Comune che ti serve l'abilitazione a Servizi 06.</li>
      <li>Dagli il tuo nome, il cognome e il codice fiscale: compila il modulo con questi dati e lo invia.</li>
      <li>Quando la Regione valida la richiesta ti scriviamo: dal tuo accesso successivo operi per il Comune.</li>
    </ol>
    <ButtonLink tone="outline" href={card}>
      Leggi come funziona il servizio
    </ButtonLink>
  </>
);
