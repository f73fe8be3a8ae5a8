// The clerk's own help in the product: the day at the desk, with the words that stand on the screen (S1.3, S4.2).

import { showDate } from "#kit/time.ts";
import { GuideText } from "#ui/guide.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { chaptersFor, updated } from "./chapters.ts";

export const officeGuideDoors = (ctx: Context): Door[] => [
  get(routes.office.guide, "clerk", async (visit) => ({
    page: (
      <Page frame={await officeFrame(ctx)(visit, "guida")} title="Guida dell'ufficio">
        <PageHeading
          title="Guida dell'ufficio"
          lead={`Come si lavora una pratica, dalla coda alla risposta. Aggiornata al ${showDate(updated)}`}
        />
        <GuideText chapters={chaptersFor(visit.clerk)} />
      </Page>
    ),
  })),
];
