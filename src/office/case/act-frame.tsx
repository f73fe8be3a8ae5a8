// The page that both kinds of a new act stand on.
import type { JSX } from "preact";
import type { Signer } from "#istanze/act-drawing.ts";
import { numberOrDraft } from "#istanze/istanza.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import { officeFrame } from "../frame.ts";
import { refusals } from "./act-issue.tsx";
import { type CaseVisit, caseHref, isOwn } from "./tab.ts";

export const signerOf = ({ session: { person }, clerk, istanza }: CaseVisit): Signer => ({
  id: person.id,
  name: `${person.nome} ${person.cognome}`,
  office: clerk.offices.find(({ id }) => id === istanza.office)?.name,
});

/** Over the form, or in its place. */
export type Over = {
  faults?: readonly FaultLine[] | undefined;
  /** Why it was not issued; what was typed stays under it. */
  alert?: Children;
  /** The question before it is issued. */
  dialog?: JSX.Element | undefined;
};

/** Why no act can be issued here, before anything is typed. */
const standsInTheWay = (visit: CaseVisit): string | undefined => {
  if (isOwn(visit)) return refusals.own;
  return visit.istanza.erasedAt ? refusals.refused : undefined;
};

export const statusOf = (visit: CaseVisit, { faults = [], alert }: Over): number => {
  if (faults.length > 0) return 422;
  return alert || standsInTheWay(visit) ? 409 : 200;
};

export const drawActPage = async (
  ctx: Context,
  visit: CaseVisit,
  { title, faults = [], alert, dialog, children }: Over & { title: string; children: Children },
): Promise<JSX.Element> => {
  const closed = standsInTheWay(visit);
  return (
    <Page
      frame={await officeFrame(ctx)(visit, "pratiche")}
      title={title}
      faulty={faults.length > 0}
      breadcrumb={[{ label: numberOrDraft(visit.istanza), href: caseHref(visit, "atti") }]}
      dialog={dialog}
    >
      <PageHeading title={title} over={<Code>{numberOrDraft(visit.istanza)}</Code>} />
      <ErrorSummary faults={faults} />
      {alert}
      {closed ? (
        <Alert tone="warning" live>
          {closed}
        </Alert>
      ) : (
        children
      )}
    </Page>
  );
};
