// Persone: who works at the desk of the ente, since when and by which act, and who did before (S1.37).
import { type MandateFilter, mandateCount, mandatePage } from "#identity/mandate-list.ts";
import { officesAt, seatsOf } from "#identity/offices.ts";
import type { HeldMandate } from "#identity/register.ts";
import { deskRoles, giveDeskRole } from "#istanze/desk-roles.ts";
import { comuniAsking } from "#istanze/heads.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { withoutWords, wordsAsked } from "../search.ts";
import { appointmentRefusals } from "./appointment-faults.ts";
import { PeopleList, peopleSoughtIn } from "./people-list.tsx";
import { PeopleTabs } from "./people-tabs.tsx";
import { RoleForm } from "./role-form.tsx";
import { type RoleFaults, readRole, type TypedRole, typedRole } from "./typed-role.ts";

type PeopleVisit = Visit<"administrator", { ente: string }>;

export const peopleTitle = "Persone e incarichi";

const done: Record<string, string> = {
  dato: "Incarico aggiunto. La persona trova un messaggio al suo prossimo accesso.",
  revocato: "Incarico revocato, da subito. Le pratiche aperte che la persona seguiva sono tornate in coda.",
};

export const peopleDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: PeopleVisit, typed: TypedRole, faults: RoleFaults = {}): Promise<Answer> => {
    const { ente } = visit.clerk;
    const today = romeDate(ctx.clock.now());
    const sought = peopleSoughtIn(visit.query, await wordsAsked(ctx, visit));
    const filter: MandateFilter = { view: sought.vista || "attivi", today, search: sought.cerca };
    const [page, count, offices, comuni] = await Promise.all([
      mandatePage(ctx.db, ente.id, filter, visit.query.dopo),
      mandateCount(ctx.db, ente.id, filter),
      officesAt(ctx.db, ente.id),
      comuniAsking(ctx, catalogue.all, ente.id),
    ]);
    const seats = await seatsOf(
      ctx.db,
      ente.id,
      page.mandates.map(({ person }) => person),
    );
    const isDesk = (mandate: HeldMandate) => deskRoles(ente).includes(mandate.role) && mandate.scope === "";
    const lines = Object.entries(faults).flatMap(([name, text]) => (text ? [{ name, text }] : []));
    const said = done[visit.query.fatto ?? ""];
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "persone")} title={peopleTitle} faulty={lines.length > 0}>
          <PageHeading
            title={peopleTitle}
            lead={`Chi lavora allo sportello per ${withArticle(ente.name)}, e chi opera per l'ente.`}
          />
          <PeopleTabs ente={ente.id} comuni={comuni.length > 0} current="desk" />
          <ErrorSummary faults={lines} />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          <PeopleList
            ente={ente.id}
            sought={sought}
            page={page}
            count={count}
            later={Boolean(visit.query.dopo)}
            seats={seats}
            today={today}
            mayRevoke={isDesk}
          />
          <section class="sp-section" aria-labelledby="nuovo">
            <h2 id="nuovo">Nuovo incarico</h2>
            <RoleForm
              action={routes.office.people.href(visit.params)}
              typed={typed}
              faults={faults}
              roles={deskRoles(ente)}
              offices={offices}
            />
          </section>
        </Page>
      ),
    };
  };

  return [
    get(
      routes.office.people,
      "administrator",
      async (visit) => (await withoutWords(ctx, visit)) ?? draw(visit, typedRole({})),
    ),
    post(routes.office.people, "administrator", async (visit) => {
      const { ente } = visit.clerk;
      const typed = typedRole(visit.body);
      const offices = await officesAt(ctx.db, ente.id);
      const read = readRole(typed, { ente, offices, today: romeDate(ctx.clock.now()) });
      if ("faults" in read) return draw(visit, typed, read.faults);
      const outcome = await giveDeskRole(ctx, ente.id, visit.session.person.id, read.role);
      if (outcome !== "given") return draw(visit, typed, { codiceFiscale: appointmentRefusals[outcome] });
      return { redirect: routes.office.people.href({ ente: ente.id }, { fatto: "dato" }) };
    }),
  ];
};
