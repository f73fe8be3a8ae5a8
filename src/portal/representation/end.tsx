// "Smetti di operare": asked once, and it holds at once.
import { heldBy } from "#identity/representation.ts";
import { stopRepresenting } from "#istanze/representation/end.ts";
import { romeDate } from "#kit/time.ts";
import { Actions, Button, ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { crumbs } from "./crumbs.ts";

const byOf = ({ session, device }: Visit<"person">) => ({ person: session.person, device });

export const endDoors = (ctx: Context, frame: FrameMaker): Door[] => {
  return [
    get(routes.representation.end, "person", async (visit) => {
      const all = await heldBy(ctx.db, visit.session.person.id, romeDate(ctx.clock.now()));
      const held = all.find(({ id }) => id === visit.params.mandate);
      if (!held) return "missing";
      const question = `Vuoi smettere di operare per ${held.name}?`;
      return {
        page: (
          <Page frame={await frame(visit)} title={question} breadcrumb={crumbs}>
            <PageHeading title={question} />
            <form method="post" action={routes.representation.end.href(visit.params)}>
              <p>
                Vale da subito, su tutti i tuoi dispositivi. Le istanze già inviate restano valide. Le bozze restano al
                nome di {held.name}: le può riprendere chi opera per questa persona.
              </p>
              <Actions
                back={
                  <ButtonLink tone="outline" href={routes.representation.page.href()}>
                    Annulla
                  </ButtonLink>
                }
              >
                <Button tone="danger">Smetti di operare</Button>
              </Actions>
            </form>
          </Page>
        ),
      };
    }),
    post(routes.representation.end, "person", async (visit) =>
      (await stopRepresenting(ctx, byOf(visit), visit.params.mandate)) === "missing"
        ? "missing"
        : { redirect: routes.representation.page.href({ fatto: "terminato" }) },
    ),
  ];
};
