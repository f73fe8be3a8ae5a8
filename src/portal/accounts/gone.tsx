import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { linkLife } from "#words/accounts.it.ts";
import type { Answer } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import type { Visit } from "../../visit.ts";

type Again = { label: string; href: string };

/** A link that was used, is too old, was replaced, or never was: the four are not told apart. */
export const linkGone = async (frame: FrameMaker, visit: Visit<"anyone">, again: Again): Promise<Answer> => ({
  status: 404,
  page: (
    <Page frame={await frame({ ...visit, here: "" })} title="Collegamento non più valido">
      <PageHeading title="Collegamento non più valido" />
      <Alert tone="warning">
        Un collegamento vale {linkLife} e una volta sola, e conta l’ultimo che ti è arrivato. Se ti serve ancora,
        chiedine uno nuovo.
      </Alert>
      <p>
        <ButtonLink href={again.href}>{again.label}</ButtonLink>
      </p>
    </Page>
  ),
});
