// A recognition that was made: what was seen and by whom, the scans, the second look where the ente wants one, and a code on
// paper for who has no other way to get it (S4.8, S4.27).

import { filesOf, type Recognition, recognitionByKey } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { personById } from "#identity/people.ts";
import { codeHours } from "#istanze/enabling/code.ts";
import { revokeEnabling } from "#istanze/enabling/revoke.ts";
import { settle } from "#istanze/enabling/second-look.ts";
import { codeAtDesk } from "#istanze/enabling/send-code.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, type Posted, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { CodeOnPaper, PrintedCode, Revoke, SecondLook } from "./done-forms.tsx";
import { Evidence, Outcome } from "./done-view.tsx";
import { longestReason } from "./reason-form.tsx";
import { leastReason, recognitionTitle, revokedWords, settledWords, tooShort } from "./words.it.ts";

type DoneVisit = Visit<"operator", { ente: string; recognition: string }>;
type Said = { refusal?: string | undefined; reason?: string; reasonFault?: string };

const isGood = ({ outcome, revokedAt }: Recognition): boolean => outcome === "riconosciuta" && revokedAt === null;

const ops = ["conferma", "rifiuta", "revoca"] as const;
type Op = (typeof ops)[number];

/** What was pressed, and why; `short`: the reason says too little. */
const pressed = (body: Posted): { op: Op; reason: string; short: string | undefined } => {
  const op = ops.find((each) => each === textOf(body, "op")) ?? "conferma";
  const reason = storable(textOf(body, "motivo"), longestReason).trim();
  if (op === "conferma") return { op, reason: "", short: undefined };
  return { op, reason, short: reason.length < leastReason[op] ? tooShort(op) : undefined };
};

export const recognitionDoneDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const crumbs = ({ params }: DoneVisit) => [
    { label: recognitionTitle, href: routes.office.recognition.list.href({ ente: params.ente }) },
  ];

  const found = async ({ params, session }: DoneVisit): Promise<Recognition | undefined> => {
    if (!isUuid(params.recognition) || (await desksOf(ctx.db, params.ente, session.person.id)).length === 0) {
      return undefined;
    }
    return recognitionByKey(ctx.db, { ente: params.ente, id: params.recognition });
  };

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

  /** Why it was not done; undefined: it was. */
  const carriedOut = async (at: Recognition, clerk: string, op: Op, reason: string): Promise<string | undefined> => {
    if (op === "revoca") {
      const outcome = await revokeEnabling(ctx, at, clerk, reason);
      return outcome === "revoked" ? undefined : revokedWords[outcome];
    }
    const outcome = await settle(ctx, at, clerk, reason);
    return outcome === "settled" ? undefined : settledWords[outcome];
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

  return [
    get(routes.office.recognition.done, "operator", async (visit) => {
      const recognition = await found(visit);
      return recognition ? draw(visit, recognition) : "missing";
    }),
    post(routes.office.recognition.done, "operator", async (visit) => {
      const recognition = await found(visit);
      if (!recognition) return "missing";
      const { op, reason, short } = pressed(visit.body);
      if (short) return draw(visit, recognition, { reason, reasonFault: short });
      const refusal = await carriedOut(recognition, visit.session.person.id, op, reason);
      if (refusal) return draw(visit, recognition, { refusal, reason });
      ctx.jobs.nudge();
      return { redirect: routes.office.recognition.done.href(visit.params) };
    }),
    post(routes.office.recognition.code, "operator", async (visit) => {
      const recognition = await found(visit);
      if (!recognition || !isGood(recognition)) return "missing";
      const clerk = { id: visit.session.person.id, ente: visit.params.ente };
      const made = await codeAtDesk(ctx, recognition.enabling, clerk);
      if (typeof made === "object") return drawCode(visit, recognition, made.code);
      const refusal =
        made === "tooMany"
          ? "Oggi sono già stati dati troppi codici a questa persona: domani se ne può stampare un altro."
          : "Il codice è già confermato: non ne serve un altro.";
      return draw(visit, recognition, { refusal });
    }),
    get(routes.office.recognition.file, "operator", async (visit) => {
      const recognition = await found(visit);
      const file = recognition && (await filesOf(ctx.db, recognition)).find(({ id }) => id === visit.params.file);
      const content = file && (await ctx.files.get(file.sha256));
      return content ? { file: content, mediaType: file.mediaType, name: file.name } : "missing";
    }),
  ];
};
