// Accedi. Today's identities are the demo's; the session behind them is real.

import { demoPersonId } from "#db/seed/demo.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import { isDeskRole } from "#identity/clerks.ts";
import { mandatesOf } from "#identity/people.ts";
import { closeSession, openSession } from "#identity/sessions.ts";
import { ownPath } from "#kit/own-path.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";

/** Who only works at the desk of one ente comes to work; everybody else to the own Bacheca. */
const landing = async (ctx: Context, person: string): Promise<string> => {
  const [only, another] = await mandatesOf(ctx.db, person, romeDate(ctx.clock.now()));
  if (!only || another || !isDeskRole(only.role)) return routes.bacheca.href();
  const at = { ente: only.ente.id };
  return only.role === "amministratore" ? routes.office.offices.href(at) : routes.office.queue.href(at);
};

export const signInDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.signIn, "anyone", async (visit) => {
    const back = ownPath(visit.query.ritorno) ?? routes.bacheca.href();
    return {
      page: (
        <Page frame={await frame({ ...visit, here: back })} title="Accedi">
          <PageHeading
            title="Accedi"
            lead="Accedi per compilare un modulo, riprendere una bozza o seguire le tue istanze."
          />
          {visit.query.scaduta && (
            <Alert tone="warning" live>
              La sessione è scaduta. Accedi di nuovo con la stessa identità: torni alla pagina di prima.{" "}
              {visit.query.scaduta === "salvato" && "Quello che avevi scritto è al sicuro e lo ritrovi subito."}
            </Alert>
          )}
          {ctx.env.demo ? (
            <section aria-labelledby="dimostrativo" class="sp-section">
              <h2 id="dimostrativo">Accesso dimostrativo</h2>
              <p>Scegli con quale persona inventata provare il sito. Nessuna è reale.</p>
              <ul class="sp-people">
                {demoPeople.map((person) => (
                  <li key={person.codiceFiscale}>
                    <form method="post" action={routes.signIn.href()}>
                      <input type="hidden" name="ritorno" value={visit.query.ritorno ? back : ""} />
                      <Button tone="outline" icon="it-user" name="persona" value={person.codiceFiscale}>
                        {person.nome} {person.cognome} ({person.part})
                      </Button>
                    </form>
                  </li>
                ))}
              </ul>
            </section>
          ) : (
            <Alert tone="warning">
              In questa installazione non è attivo nessun sistema di accesso: chiedi all'amministratore.
            </Alert>
          )}
        </Page>
      ),
    };
  }),
  post(routes.signIn, "demo", async (visit) => {
    const person = demoPeople.find(({ codiceFiscale }) => codiceFiscale === textOf(visit.body, "persona"));
    const id = person && (await demoPersonId(ctx.db, person.codiceFiscale));
    if (!id) return { redirect: routes.signIn.href() };
    const now = ctx.clock.now();
    // a new token at every sign-in: one that was planted before is worth nothing
    if (visit.token) await closeSession(ctx.db, visit.token, now);
    const session = await openSession(ctx.db, id, now);
    const back = ownPath(textOf(visit.body, "ritorno"));
    // from the first page nobody was on the way to anything
    const asked = back === routes.home.href() ? undefined : back;
    return { redirect: asked ?? (await landing(ctx, id)), session };
  }),
  post(routes.signOut, "anyone", async (visit) => {
    if (visit.token) await closeSession(ctx.db, visit.token, ctx.clock.now());
    return { redirect: routes.home.href(), session: null };
  }),
];
