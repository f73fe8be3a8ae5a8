// Per chi posso operare: enti, firms, children and wards, what an office still looks at, and the way to add one
// (capabilities 7, 8 and 55).
import { toActFor } from "#identity/people.ts";
import { heldBy } from "#identity/representation.ts";
import { openRequestsOf } from "#identity/representation-requests.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";
import { askDoors } from "./ask.tsx";
import { done, profileCrumb, representationTitle as title } from "./crumbs.ts";
import { endDoors } from "./end.tsx";
import { Add, People, Waiting } from "./list-parts.tsx";
import { requestDoors } from "./request.tsx";

export const representationDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  const draw = async (visit: Visit<"person">): Promise<Answer> => {
    const { person, mandates } = visit.session;
    const [held, requests] = await Promise.all([
      heldBy(ctx.db, person.id, romeDate(ctx.clock.now())),
      openRequestsOf(ctx.db, person.id),
    ]);
    const others = toActFor(mandates).filter(({ ente }) => ente.kind !== "persona");
    const said = done[visit.query.fatto ?? ""];
    return {
      page: (
        <Page frame={await frame(visit)} title={title} breadcrumb={[profileCrumb]}>
          <PageHeading
            title={title}
            lead="Le persone, le imprese e gli enti per cui puoi presentare istanze. In alto leggi sempre per chi stai operando."
          />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          {held.length + others.length === 0 && <p>Oggi puoi operare solo per te.</p>}
          {others.length > 0 && (
            <ul>
              {others.map((mandate) => (
                <li key={mandate.ente.id}>
                  {mandate.ente.name} ({mandateSaid(mandate)})
                </li>
              ))}
            </ul>
          )}
          {held.length > 0 && <People held={held} />}
          {held.length + others.length > 0 && (
            <p>
              <ButtonLink href={routes.actFor.href()}>Cambia per chi operi</ButtonLink>
            </p>
          )}
          {requests.length > 0 && <Waiting requests={requests} />}
          <Add />
        </Page>
      ),
    };
  };

  return [
    get(routes.representation.page, "person", draw),
    ...askDoors(ctx, frame),
    ...requestDoors(ctx, frame),
    ...endDoors(ctx, frame),
  ];
};
