// Who is away, and who sees their cases meanwhile (capability 29). A clerk says it for oneself, an administrator for all.
import { absencesFrom, addAbsence, removeAbsence } from "#identity/absences.ts";
import { type Colleague, operatorsOf, shareOffice } from "#identity/colleagues.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { AbsenceForm, absenceColumns } from "./absence-form.tsx";
import { readAbsence, type TypedAbsence, typedAbsence } from "./absence-read.ts";

type ClerkVisit = Visit<"clerk", { ente: string }>;
const nothing: TypedAbsence = { persona: "", sostituto: "", dal: "", al: "" };

export const absenceDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const today = (): string => romeDate(ctx.clock.now());
  const peopleFor = ({ clerk }: ClerkVisit): Promise<Colleague[]> => operatorsOf(ctx.db, clerk.ente.id, today());

  const draw = async (visit: ClerkVisit, typed = nothing, faults: readonly FaultLine[] = []): Promise<Answer> => {
    const { clerk, session } = visit;
    const [ente, self] = [clerk.ente.id, session.person.id];
    const absences = await absencesFrom(ctx.db, ente, clerk.administrator ? null : self, today());
    return {
      status: faults.length > 0 ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "assenze")} title="Assenze" faulty={faults.length > 0}>
          <PageHeading
            title="Assenze e sostituzioni"
            lead="Nei giorni di assenza le pratiche di chi manca compaiono anche a chi lo sostituisce."
          />
          <ErrorSummary faults={faults} />
          {absences.length > 0 ? (
            <Table
              caption="Assenze in corso e future"
              columns={absenceColumns(ente, self, clerk.administrator)}
              rows={absences}
              rowKey={({ id }) => id}
            />
          ) : (
            <Empty icon="it-user" title="Nessuna assenza in programma" />
          )}
          <h2>{clerk.administrator ? "Nuova assenza" : "Quando non ci sarai"}</h2>
          <AbsenceForm
            ente={ente}
            people={await peopleFor(visit)}
            chooses={clerk.administrator}
            self={self}
            typed={typed}
            faults={faults}
          />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.absences, "clerk", (visit) => draw(visit)),
    post(routes.office.absences, "clerk", async (visit) => {
      const typed = typedAbsence(visit.body, visit.session.person.id, visit.clerk.administrator);
      const known = new Set((await peopleFor(visit)).map(({ id }) => id));
      const read = readAbsence(typed, known, today());
      if (Array.isArray(read)) return draw(visit, typed, read);
      const { ente } = visit.params;
      if (!(await shareOffice(ctx.db, ente, read.person, read.substitute))) {
        return draw(visit, typed, [
          { name: "sostituto", text: "Scegli una persona dello stesso ufficio di chi è assente" },
        ]);
      }
      if ((await addAbsence(ctx.db, ente, read)) === "overlaps") {
        return draw(visit, typed, [
          { name: "dal", text: "In questi giorni c'è già un'assenza: eliminala o cambia le date" },
        ]);
      }
      return { redirect: routes.office.absences.href({ ente }) };
    }),
    post(routes.office.removeAbsence, "clerk", async ({ params, clerk, session }) => {
      const whose = clerk.administrator ? null : session.person.id;
      if (isUuid(params.absence)) await removeAbsence(ctx.db, params.ente, params.absence, whose);
      return { redirect: routes.office.absences.href({ ente: params.ente }) };
    }),
  ];
};
