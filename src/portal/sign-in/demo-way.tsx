// The demo's buttons, one an invented person.
import { demoPeople } from "#db/seed/demo-data.ts";
import { Button } from "#ui/button.tsx";
import { routes } from "../../routes.ts";
import type { Asking, Way } from "./way.ts";

/** Whoever is signed in and shows more is the same person; otherwise anybody. */
const peopleFor = ({ session, level, again }: Omit<Asking, "back">) =>
  session && (again || session.level < level)
    ? demoPeople.filter(({ codiceFiscale }) => codiceFiscale === session.person.codiceFiscale)
    : demoPeople;

export const demoWay: Way = {
  id: "dimostrativo",
  reaches: 3,
  section: ({ back, ...asking }) => (
    <section aria-labelledby="dimostrativo" class="sp-section">
      <h2 id="dimostrativo">Accesso dimostrativo</h2>
      <p>Scegli con quale persona inventata provare il sito. Nessuna è reale.</p>
      <ul class="sp-people">
        {peopleFor(asking).map((person) => (
          <li key={person.codiceFiscale}>
            <form method="post" action={routes.signIn.href()}>
              <input type="hidden" name="ritorno" value={back} />
              <Button tone="outline" icon="it-user" name="persona" value={person.codiceFiscale}>
                {person.nome} {person.cognome} ({person.part})
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  ),
};
