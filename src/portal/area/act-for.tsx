// For whom one operates: oneself or an ente of which one holds a mandate (S1.16, capability 8).

import { toActFor } from "#identity/people.ts";
import { actFor } from "#identity/sessions.ts";
import { ownPath } from "#kit/own-path.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/fields/radios.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf } from "../../visit.ts";

/** Posted for nobody but oneself. */
export const oneself = "me";

export const actForDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.actFor, "person", async (visit) => {
    const { person, mandates, acting } = visit.session;
    return {
      page: (
        <Page frame={await frame(visit)} title="Per chi operi">
          <PageHeading
            title="Per chi operi"
            lead="Bozze e istanze sono separate: vedi quelle della persona o dell'ente per cui stai operando."
          />
          <form method="post" action={routes.actFor.href()}>
            <input type="hidden" name="ritorno" value={ownPath(visit.query.ritorno) ?? ""} />
            <Radios
              name="ente"
              label="Voglio operare per"
              value={acting?.ente.id ?? oneself}
              options={[
                { value: oneself, label: `me (${person.nome} ${person.cognome})` },
                ...toActFor(mandates).map((mandate) => ({
                  value: mandate.ente.id,
                  label: mandate.ente.name,
                  hint: mandateSaid(mandate),
                })),
              ]}
            />
            <Button>Conferma</Button>
          </form>
        </Page>
      ),
    };
  }),
  post(routes.actFor, "person", async (visit) => {
    const asked = textOf(visit.body, "ente");
    const held = toActFor(visit.session.mandates).some(({ ente }) => ente.id === asked);
    if (visit.token && (held || asked === oneself)) await actFor(ctx.db, visit.token, held ? asked : null);
    return { redirect: ownPath(textOf(visit.body, "ritorno")) ?? routes.bacheca.href() };
  }),
];
