// The QR of a modulo di adesione: the official who scans it is at the desk's page at once; anybody else reads what it is for.
import { desksOf } from "#identity/enabling/settings.ts";
import type { Session } from "#identity/sessions.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

const title = "Codice di un modulo di adesione";

/** The ente at whose desk this person sits. */
const deskOf = async (ctx: Context, { person, mandates }: Session): Promise<string | undefined> => {
  for (const { ente } of mandates) if ((await desksOf(ctx.db, ente.id, person.id)).length) return ente.id;
  return undefined;
};

export const scannedDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.recognitionOf, "person", async (visit) => {
    const ente = await deskOf(ctx, visit.session);
    const { codice } = visit.params;
    if (ente) return { redirect: routes.office.recognition.paper.href({ ente, codice }) };
    return {
      page: (
        <Page frame={await frame({ ...visit, here: routes.enabling.page.href() })} title={title}>
          <PageHeading title={title} />
          <Alert>
            <p>Questo codice serve all'operatore dello sportello: porta il modulo con te e lo leggerà lui.</p>
          </Alert>
          <ButtonLink href={routes.enabling.page.href()}>Vai alla tua abilitazione</ButtonLink>
        </Page>
      ),
    };
  }),
];
