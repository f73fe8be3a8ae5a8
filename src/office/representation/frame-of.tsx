// The page of one request, open or decided: who asks for whom, with the papers; below it what can be done.
import { papersOf } from "#identity/representation-papers.ts";
import type { Open } from "#identity/representation-requests.ts";
import { storable } from "#kit/storable.ts";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import { textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import type { Reason } from "./forms.tsx";
import { Asked, Papers } from "./view.tsx";
import { reasonAtMost, reasonFault, representationsTitle } from "./words.it.ts";

export type OneVisit = Visit<"operator", { ente: string; request: string }>;

export const keyOf = ({ params }: OneVisit) => ({ ente: params.ente, id: params.request });

export const reasonIn = ({ body }: OneVisit): Reason => {
  const text = storable(textOf(body, "motivo"), reasonAtMost + 1);
  return { text, fault: reasonFault(text) };
};

export const reasonLines = (reason: Reason | undefined): FaultLine[] =>
  reason?.fault ? [{ name: "motivo", text: reason.fault }] : [];

export const backToList = ({ params: { ente } }: OneVisit, fatto: string): Answer => ({
  redirect: routes.office.representation.list.href({ ente }, { fatto }),
});

type Shown = { asked: Open; lines: FaultLine[]; children: Children };

export const onePage = async (ctx: Context, visit: OneVisit, { asked, lines, children }: Shown): Promise<Answer> => {
  const title = `${asked.askerNome} ${asked.askerCognome} per ${asked.nome} ${asked.cognome}`;
  return {
    status: lines.length ? 422 : 200,
    page: (
      <Page
        frame={await officeFrame(ctx)(visit, "rappresentanze")}
        title={title}
        faulty={lines.length > 0}
        breadcrumb={[
          { label: representationsTitle, href: routes.office.representation.list.href({ ente: visit.params.ente }) },
        ]}
      >
        <PageHeading title={title} />
        <ErrorSummary faults={lines} />
        <Asked asked={asked} />
        <Papers asked={asked} papers={await papersOf(ctx.db, asked)} />
        {children}
      </Page>
    ),
  };
};
