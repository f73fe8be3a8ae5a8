// The page of a recognition that was made, and the one with a code to be printed.
import { filesOf, type Recognition } from "#identity/enabling/recognitions.ts";
import { personById } from "#identity/people.ts";
import { codeHours } from "#istanze/enabling/code.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { CodeOnPaper, PrintedCode, Revoke, SecondLook } from "./done-forms.tsx";
import { Evidence, Outcome } from "./done-view.tsx";
import { recognitionTitle } from "./words.it.ts";

export type DoneVisit = Visit<"operator", { ente: string; recognition: string }>;
type Said = { refusal?: string | undefined; reason?: string; reasonFault?: string };

/** It counts: made, and not taken back. */
export const isGood = ({ outcome, revokedAt }: Recognition): boolean =>
  outcome === "riconosciuta" && revokedAt === null;

export const drawDone = (ctx: Context) => {
  const frame = officeFrame(ctx);
  const crumbs = ({ params }: DoneVisit) => [
    { label: recognitionTitle, href: routes.office.recognition.list.href({ ente: params.ente }) },
  ];

  const draw = async (visit: DoneVisit, recognition: Recognition, said: Said = {}): Promise<Answer> => {
    const files = await filesOf(ctx.db, recognition);
    const { person } = visit.session;
    const waits = recognition.outcome === "da confermare";
    return {
      status: said.refusal || said.reasonFault ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "riconoscimenti")}
          title={recognition.personName}
          faulty={said.reasonFault !== undefined}
          breadcrumb={crumbs(visit)}
        >
          <PageHeading title={recognition.personName} over="Riconoscimento" />
          <ErrorSummary faults={said.reasonFault ? [{ name: "motivo", text: said.reasonFault }] : []} />
          {said.refusal && (
            <Alert tone="warning" live>
              {said.refusal}
            </Alert>
          )}
          <Outcome recognition={recognition} own={recognition.clerk === person.id} />
          <Evidence recognition={recognition} files={files} />
          {waits && recognition.clerk !== person.id && (
            <SecondLook recognition={recognition} reason={said.reason ?? ""} fault={said.reasonFault} />
          )}
          {isGood(recognition) && !recognition.codeConfirmedAt && <CodeOnPaper recognition={recognition} />}
          {isGood(recognition) && (
            <Revoke recognition={recognition} reason={said.reason ?? ""} fault={said.reasonFault} />
          )}
        </Page>
      ),
    };
  };

  const drawCode = async (visit: DoneVisit, recognition: Recognition, code: string): Promise<Answer> => {
    const holder = await personById(ctx.db, recognition.person);
    return {
      page: (
        <Page
          frame={await frame(visit, "riconoscimenti")}
          title="Codice personale temporaneo"
          breadcrumb={crumbs(visit)}
        >
          <PageHeading
            title="Codice personale temporaneo"
            over={`${holder?.nome} ${holder?.cognome}`}
            lead={`Stampa questa pagina e consegnala alla persona: il codice si vede solo adesso, vale ${codeHours} ore e si usa una volta.`}
          />
          <PrintedCode code={code} back={routes.office.recognition.done.href(visit.params)} />
        </Page>
      ),
    };
  };

  return { draw, drawCode };
};
