// A recognition that was made: what was seen and by whom, the scans, the second look where the ente wants one, and a code on
// paper for who has no other way to get it (S4.8, S4.27).

import { filesOf, type Recognition, recognitionByKey } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { personById } from "#identity/people.ts";
import { codeAtDesk, codeHours } from "#istanze/enabling/code.ts";
import { settle } from "#istanze/enabling/second-look.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { Code } from "#ui/code.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { CodeOnPaper, Evidence, Outcome, SecondLook } from "./done-view.tsx";
import { recognitionTitle, settledWords } from "./words.it.ts";

type DoneVisit = Visit<"operator", { ente: string; recognition: string }>;
type Said = { refusal?: string | undefined; reason?: string; reasonFault?: string };

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
          {recognition.outcome === "riconosciuta" && !recognition.codeConfirmedAt && (
            <CodeOnPaper recognition={recognition} />
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
          <p class="lead">
            <Code>{code}</Code>
          </p>
          <p>
            La persona accede, apre «Abilitazione alle istanze online» e lo scrive lì. Se va a un delegato, dallo in
            busta chiusa.
          </p>
          <p>
            <a href={routes.office.recognition.done.href(visit.params)}>Torna al riconoscimento</a>
          </p>
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
      const refuses = textOf(visit.body, "op") === "rifiuta";
      const reason = storable(textOf(visit.body, "motivo"), 500).trim();
      if (refuses && reason.length < 10) {
        return draw(visit, recognition, { reason, reasonFault: "Scrivi il motivo in una frase: la persona lo legge" });
      }
      const outcome = await settle(ctx, recognition, visit.session.person.id, refuses ? reason : "");
      if (outcome !== "settled") return draw(visit, recognition, { refusal: settledWords[outcome] });
      ctx.jobs.nudge();
      return { redirect: routes.office.recognition.done.href(visit.params) };
    }),
    post(routes.office.recognition.code, "operator", async (visit) => {
      const recognition = await found(visit);
      if (recognition?.outcome !== "riconosciuta") return "missing";
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
