// Persone: who works at the desk of the ente, since when and by which act, and who did before (S1.37).
import { officesAt, seatsAt } from "#identity/offices.ts";
import { type HeldMandate, isOpen, mandatesFor } from "#identity/register.ts";
import { deskRoles, giveDeskRole } from "#istanze/desk-roles.ts";
import { romeDate } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { ending, holder, role, since, source, validity } from "#ui/mandate-columns.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { withArticle } from "#words/ente.it.ts";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { RoleForm } from "./role-form.tsx";
import { type RoleFaults, readRole, type TypedRole, typedRole } from "./typed-role.ts";

type PeopleVisit = Visit<"administrator", { ente: string }>;

export const peopleTitle = "Persone e incarichi";

const done: Record<string, string> = {
  dato: "Incarico aggiunto. La persona trova un messaggio al suo prossimo accesso.",
  revocato: "Incarico revocato, da subito. Le pratiche che la persona seguiva sono tornate in coda.",
};

const written = source<HeldMandate>(() => undefined);

const seated = (seats: Map<string, string[]>): Column<HeldMandate> => ({
  heading: "Uffici",
  cell: (mandate) =>
    mandate.role.startsWith("operatore") ? (seats.get(mandate.person)?.join(", ") ?? "Nessuno: non vede pratiche") : "",
});

const revoking = (desk: (mandate: HeldMandate) => boolean): Column<HeldMandate> => ({
  heading: "Operazioni",
  actions: true,
  cell: (mandate) =>
    desk(mandate) && (
      <ButtonLink
        tone="plain"
        href={routes.office.revoke.href({ ente: mandate.ente, mandate: mandate.id })}
        of={`l'incarico di ${mandate.cognome} ${mandate.nome}`}
      >
        Revoca
      </ButtonLink>
    ),
});

export const peopleDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);

  const draw = async (visit: PeopleVisit, typed: TypedRole, faults: RoleFaults = {}): Promise<Answer> => {
    const { ente } = visit.clerk;
    const today = romeDate(ctx.clock.now());
    const [held, offices, seats] = await Promise.all([
      mandatesFor(ctx.db, ente.id),
      officesAt(ctx.db, ente.id),
      seatsAt(ctx.db, ente.id),
    ]);
    const isDesk = (mandate: HeldMandate) => deskRoles(ente).includes(mandate.role) && mandate.scope === "";
    const open = held.filter((mandate) => isOpen(mandate, today));
    const ended = held.filter((mandate) => !isOpen(mandate, today));
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
          <ErrorSummary faults={lines} />
          {said && (
            <Alert tone="success" live>
              {said}
            </Alert>
          )}
          <section class="sp-section" aria-labelledby="attivi">
            <h2 id="attivi">Incarichi attivi</h2>
            <Table
              caption="Incarichi attivi"
              columns={[holder, role, seated(seats), written, validity, revoking(isDesk)]}
              rows={open}
              rowKey={({ id }) => id}
            />
          </section>
          {ended.length > 0 && (
            <Disclosure title={`Incarichi terminati (${ended.length})`}>
              <Table
                caption="Incarichi terminati"
                columns={[holder, role, written, since, ending]}
                rows={ended}
                rowKey={({ id }) => id}
              />
            </Disclosure>
          )}
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
    get(routes.office.people, "administrator", (visit) => draw(visit, typedRole({}))),
    post(routes.office.people, "administrator", async (visit) => {
      const { ente } = visit.clerk;
      const typed = typedRole(visit.body);
      const offices = await officesAt(ctx.db, ente.id);
      const read = readRole(typed, { ente, offices, today: romeDate(ctx.clock.now()) });
      if ("faults" in read) return draw(visit, typed, read.faults);
      const outcome = await giveDeskRole(ctx, ente.id, visit.session.person.id, read.role);
      if (outcome === "held") return draw(visit, typed, { codiceFiscale: "Questa persona ha già questo incarico" });
      return { redirect: routes.office.people.href({ ente: ente.id }, { fatto: "dato" }) };
    }),
  ];
};
