// One paper at the desk: who it is, what was seen, "Attiva" or the reason why not. One page, one minute (capability 6).
import { declaredBirth, namedPerson } from "#identity/enabling/enabling.ts";
import { recognitionsOf } from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import { openPaper, type PaperAtDesk } from "#istanze/enabling/paper-at-desk.ts";
import { recognise, refuse } from "#istanze/enabling/recognise.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { birthFacts } from "./birth.ts";
import { Before, DeskForm, faultLines, RefuseForm, Who } from "./paper-view.tsx";
import { longestReason } from "./reason-form.tsx";
import { type DeskTyped, readDesk, readScans, scans } from "./typed-desk.ts";
import { leastReason, paperFaults, recognitionTitle, tooShort } from "./words.it.ts";

type PaperVisit = Visit<"operator", { ente: string; codice: string }>;
type Said = Partial<Pick<DeskTyped, "typed" | "faults">> & {
  fileFault?: string;
  reason?: string;
  reasonFault?: string;
};

const linesOf = ({ faults = [], fileFault, reasonFault }: Said): FaultLine[] => [
  ...faultLines(faults),
  ...(fileFault ? [{ name: "scansioni", text: fileFault }] : []),
  ...(reasonFault ? [{ name: "motivo", text: reasonFault }] : []),
];

export const recognitionPaperDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const found = async ({ params, session }: PaperVisit): Promise<PaperAtDesk | "missing"> => {
    const desk = { ente: params.ente, clerk: session.person.id };
    const sits = (await desksOf(ctx.db, desk.ente, desk.clerk)).length > 0;
    return sits ? openPaper(ctx, params.codice, desk) : "missing";
  };

  const draw = async (visit: PaperVisit, { enabling, fault }: PaperAtDesk, said: Said = {}): Promise<Answer> => {
    const named = await namedPerson(ctx.db, enabling.person);
    if (!named) return "missing";
    const declared = await declaredBirth(ctx.db, enabling.person);
    const birth = birthFacts(named.codiceFiscale, declared, ctx.comuni);
    const lines = linesOf(said);
    const refused = (await recognitionsOf(ctx.db, enabling.id)).filter(({ outcome }) => outcome === "rifiutata");
    const action = routes.office.recognition.paper.href(visit.params);
    const title = `${named.nome} ${named.cognome}`;
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "riconoscimenti")}
          title={title}
          faulty={lines.length > 0}
          breadcrumb={[{ label: recognitionTitle, href: routes.office.recognition.list.href(visit.params) }]}
        >
          <PageHeading
            title={title}
            over="Riconoscimento"
            lead="Confronta nome, data e luogo di nascita e sesso con il documento che hai davanti."
          />
          <ErrorSummary faults={lines} />
          {fault && <Alert tone="warning">{paperFaults[fault]}</Alert>}
          <Before refused={refused} />
          {fault !== "oneself" && <Who named={named} birth={birth} enabling={enabling} />}
          {!fault && (
            <DeskForm
              ctx={ctx}
              action={action}
              typed={said.typed ?? {}}
              faults={said.faults ?? []}
              fileFault={said.fileFault}
            />
          )}
          {(!fault || fault === "documentExpired") && (
            <RefuseForm action={action} reason={said.reason ?? ""} fault={said.reasonFault} />
          )}
        </Page>
      ),
    };
  };

  const deedOf = ({ params, session }: PaperVisit) => ({
    ente: params.ente,
    clerk: session.person.id,
    code: params.codice,
  });

  const settledAt = async (visit: PaperVisit, outcome: Awaited<ReturnType<typeof recognise>>): Promise<Answer> => {
    if (outcome === "missing") return outcome;
    if (typeof outcome === "string") return { redirect: routes.office.recognition.paper.href(visit.params) };
    ctx.jobs.nudge();
    return { redirect: routes.office.recognition.done.href({ ente: visit.params.ente, recognition: outcome.id }) };
  };

  const activate = async (visit: PaperVisit, at: PaperAtDesk): Promise<Answer> => {
    const person = (await namedPerson(ctx.db, at.enabling.person))?.codiceFiscale ?? "";
    const { typed, faults, seen, delegate } = readDesk(ctx, visit.body, {
      person,
      clerk: visit.session.person.codiceFiscale,
    });
    const files = await readScans(ctx, visit.files.scansioni);
    const fileFault = typeof files === "string" ? files : undefined;
    if (faults.length || typeof files === "string") {
      return draw(visit, at, { typed, faults, ...(fileFault ? { fileFault } : {}) });
    }
    return settledAt(visit, await recognise(ctx, { ...deedOf(visit), sight: { seen, delegate, files } }));
  };

  const decline = async (visit: PaperVisit, at: PaperAtDesk): Promise<Answer> => {
    const reason = storable(textOf(visit.body, "motivo"), longestReason).trim();
    if (reason.length < leastReason.rifiuta) return draw(visit, at, { reason, reasonFault: tooShort("rifiuta") });
    return settledAt(visit, await refuse(ctx, deedOf(visit), reason));
  };

  return [
    get(routes.office.recognition.paper, "operator", async (visit) => {
      const at = await found(visit);
      return at === "missing" ? at : draw(visit, at);
    }),
    post(
      routes.office.recognition.paper,
      "operator",
      async (visit) => {
        const at = await found(visit);
        if (at === "missing") return at;
        const op = textOf(visit.body, "op");
        if (op === "attiva") return activate(visit, at);
        if (op === "rifiuta") return decline(visit, at);
        // without JavaScript: the questions of who was chosen
        const codes = { person: "", clerk: "" };
        return draw(visit, at, { typed: readDesk(ctx, visit.body, codes).typed });
      },
      { takesFiles: scans },
    ),
  ];
};
