// S1.10: who acts for an ente is opened by a mandate. Who has none reads whom to ask, and starts from here.
import { ButtonLink } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";

type Props = { catalogue: Catalogue; ente: string; service: string };

const ofService = ({ catalogue, ente, service }: Props) => {
  const found = catalogue.byId(service);
  return ente && found?.policy.roles ? { roles: found.policy.roles, at: { ente, service: found.id } } : undefined;
};

export const ForAnEnte = (props: Props) => {
  const asked = ofService(props);
  return (
    <section class="sp-section" aria-labelledby="per-un-ente">
      <h2 id="per-un-ente">Devi operare per un ente?</h2>
      <p>
        Per compilare a nome di un Comune o di un altro ente non basta questa abilitazione: serve un incarico
        registrato.
      </p>
      <ul>
        <li>
          Se lavori per l'ente, chiedi a chi lo rappresenta (il sindaco o il legale rappresentante): è lui che ti fa
          abilitare.
        </li>
        <li>
          Se l'ente lo rappresenti tu e il tuo incarico non risulta nel profilo, chiedi all'ufficio che gestisce il
          servizio di registrarlo.
        </li>
      </ul>
      {asked && (
        <>
          <p>Questo servizio è per chi è {asked.roles.join(" o ")}.</p>
          <ButtonLink tone="outline" href={routes.service.assistance.href(asked.at)}>
            Chiedi di registrare il tuo incarico
          </ButtonLink>
        </>
      )}
      <p>
        <a href={routes.profile.href()}>Guarda nel profilo per chi puoi operare</a>
      </p>
    </section>
  );
};
