// What the two pages of a new act have in common.
import type { JSX } from "preact";
import type { Signer } from "#istanze/act-drawing.ts";
import { titleAtMost } from "#istanze/act-drawing.ts";
import type { Issued } from "#istanze/acts.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import { officeFrame } from "../frame.ts";
import { type CaseVisit, caseHref, isOwn } from "./tab.ts";

export const signerOf = ({ session: { person }, clerk, istanza }: CaseVisit): Signer => ({
  id: person.id,
  name: `${person.nome} ${person.cognome}`,
  office: clerk.offices.find(({ id }) => id === istanza.office)?.name,
});

export const titleFault = (title: string): FaultLine[] => {
  if (title === "") return [{ name: "titolo", text: "Scrivi il titolo dell'atto" }];
  return title.length > titleAtMost
    ? [{ name: "titolo", text: `Il titolo è troppo lungo: accorcialo a ${titleAtMost} caratteri` }]
    : [];
};

export const refusals: Record<Exclude<Issued, "issued">, string> = {
  own: "Questa istanza è tua: un atto lo può emettere solo un'altra persona dell'ufficio (legge 241/1990, art. 6-bis).",
  refused: "In questa pratica non si possono più emettere atti.",
};

/** Why no act can be issued here, before anything is typed. */
export const standsInTheWay = (visit: CaseVisit): string | undefined => {
  if (isOwn(visit)) return refusals.own;
  return visit.istanza.erasedAt ? refusals.refused : undefined;
};

type Parts = { title: string; faults: readonly FaultLine[]; refused?: string | undefined; children: Children };

export const drawActPage = async (
  ctx: Context,
  visit: CaseVisit,
  { title, faults, refused, children }: Parts,
): Promise<JSX.Element> => (
  <Page
    frame={await officeFrame(ctx)(visit, "pratiche")}
    title={title}
    faulty={faults.length > 0}
    breadcrumb={[{ label: numberOrDraft(visit.istanza), href: caseHref(visit, "atti") }]}
  >
    <PageHeading title={title} over={<Code>{numberOrDraft(visit.istanza)}</Code>} />
    <ErrorSummary faults={faults} />
    {refused ? (
      <Alert tone="warning" live>
        {refused}
      </Alert>
    ) : (
      children
    )}
  </Page>
);
