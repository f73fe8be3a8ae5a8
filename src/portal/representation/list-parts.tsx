// The parts of Per chi posso operare: whom one represents, what an office still looks at, and the way to add somebody.
import type { Held } from "#identity/representation.ts";
import type { Open } from "#identity/representation-requests.ts";
import { showDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import { Code } from "#ui/code.tsx";
import { withArticle } from "#words/ente.it.ts";
import { routes } from "../../routes.ts";

export const People = ({ held }: { held: readonly Held[] }) => (
  <Cards>
    {held.map(({ id, name, role, codiceFiscale, validTo }) => (
      <Card
        key={id}
        title={name}
        level={2}
        actions={
          <ButtonLink tone="outline" of={`per ${name}`} href={routes.representation.end.href({ mandate: id })}>
            Smetti di operare
          </ButtonLink>
        }
      >
        <p>
          Come {role}
          {validTo && `, fino al ${showDate(validTo)}`}. Codice fiscale <Code>{codiceFiscale}</Code>
        </p>
      </Card>
    ))}
  </Cards>
);

export const Waiting = ({ requests }: { requests: readonly Open[] }) => (
  <section aria-labelledby="in-verifica" class="sp-section">
    <h2 id="in-verifica">In verifica</h2>
    <Cards>
      {requests.map(({ id, nome, cognome, role, enteName, askedAt, papers }) => (
        <Card
          key={id}
          title={`${nome} ${cognome}`}
          actions={
            <ButtonLink
              tone="outline"
              of={`per ${nome} ${cognome}`}
              href={routes.representation.request.href({ request: id })}
            >
              Apri la richiesta
            </ButtonLink>
          }
        >
          <p>
            Come {role}, chiesto il {showDate(askedAt)}. La controlla {withArticle(enteName)}.{" "}
            {papers === 0 ? "Non hai ancora caricato documenti." : `Documenti caricati: ${papers}.`}
          </p>
        </Card>
      ))}
    </Cards>
  </section>
);

export const Add = () => (
  <section aria-labelledby="aggiungi" class="sp-section">
    <h2 id="aggiungi">Aggiungi qualcuno</h2>
    <p>
      Per un’impresa esci e rientra con lo SPID per uso professionale. Per un Comune serve un incarico registrato:{" "}
      <a href={routes.enabling.page.href()}>leggi a chi chiederlo</a>.
    </p>
    <ul class="sp-operations">
      <li>
        <ButtonLink tone="outline" icon="it-plus" href={routes.representation.child.href()}>
          Un figlio o una figlia minorenne
        </ButtonLink>
      </li>
      <li>
        <ButtonLink tone="outline" icon="it-plus" href={routes.representation.ward.href()}>
          Una persona di cui sei tutore o amministratore di sostegno
        </ButtonLink>
      </li>
    </ul>
  </section>
);
