import { routes } from "../../routes.ts";

/** S0.7 */
const issuers = "https://www.agid.gov.it/it/piattaforme/carta-nazionale-servizi";

export const CardLinks = ({ back }: { back: string }) => (
  <ul class="sp-operations">
    <li>
      <a href={routes.signIn.href({ ritorno: back })}>Tutti i modi di accesso</a>
    </li>
    <li>
      <a href={routes.verifyCredentials.href()}>Verifica le tue credenziali</a>
    </li>
    <li>
      <a href={issuers} rel="noopener noreferrer">
        Chi rilascia le carte: elenco di AgID
      </a>
    </li>
  </ul>
);
