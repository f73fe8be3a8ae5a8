import { toActFor } from "#identity/people.ts";
import { isPrivate } from "#identity/represented.ts";
import type { Session } from "#identity/sessions.ts";
import { Callout } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import { routes } from "../../routes.ts";
import { oneself } from "./act-for.tsx";

/** S1.16: whoever may act for several enti chooses after signing in, and is asked until then; nothing waits for it. */
export const ForWhomNow = ({ session }: { session: Session }) => {
  const enti = toActFor(session.mandates);
  const bodies = enti.filter(({ ente }) => !isPrivate(ente));
  if (session.acting || session.chosen || bodies.length < 2) return null;
  return (
    <Callout title="Per chi vuoi operare oggi?">
      <p>Puoi operare per più enti: ognuno ha le sue istanze e le sue bozze. Potrai cambiare quando vuoi.</p>
      <form method="post" action={routes.actFor.href()}>
        <ul class="sp-operations">
          {enti.map((mandate) => (
            <li key={mandate.ente.id}>
              <Button tone="outline" name="ente" value={mandate.ente.id}>
                {mandate.ente.name} ({mandateSaid(mandate)})
              </Button>
            </li>
          ))}
          <li>
            <Button tone="outline" name="ente" value={oneself}>
              Per me
            </Button>
          </li>
        </ul>
      </form>
    </Callout>
  );
};
