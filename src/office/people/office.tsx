// One office: its name and contacts, and who sits there.
import { membersOf, type OfficeSeat, officeByKey, operatorsAt } from "#identity/offices.ts";
import { describeOffice, seat, unseat } from "#istanze/offices.ts";
import { storable } from "#kit/storable.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { asTyped, Description } from "./office-description.tsx";
import { Members } from "./office-members.tsx";
import { officesTitle } from "./offices.tsx";
import { officeFaults, type TypedOffice, typedOffice } from "./typed-office.ts";

type OfficeVisit = Visit<"administrator", { ente: string; office: string }>;
type Faults = Partial<Record<string, string>>;

export const officeDetailDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const found = ({ params }: OfficeVisit) => officeByKey(ctx.db, { ente: params.ente, id: params.office });

  const draw = async (
    visit: OfficeVisit,
    office: OfficeSeat,
    typed: TypedOffice,
    faults: Faults = {},
  ): Promise<Answer> => {
    const members = await membersOf(ctx.db, office);
    const operators = await operatorsAt(ctx.db, office.ente, romeDate(ctx.clock.now()));
    const others = operators.filter(({ person }) => !members.some((member) => member.person === person));
    const lines = Object.entries(faults).flatMap(([name, text]) => (text ? [{ name, text }] : []));
    return {
      status: lines.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "uffici")}
          title={office.name}
          faulty={lines.length > 0}
          breadcrumb={[{ label: officesTitle, href: routes.office.offices.href(visit.params) }]}
        >
          <PageHeading title={office.name} />
          <ErrorSummary faults={lines} />
          {visit.query.fatto && (
            <Alert tone="success" live>
              Modifica salvata.
            </Alert>
          )}
          <Members
            action={routes.office.members.href(visit.params)}
            members={members}
            others={others}
            fault={faults.operatore}
          />
          <Description action={routes.office.office.href(visit.params)} typed={typed} faults={faults} />
        </Page>
      ),
    };
  };
  const saved = ({ params }: OfficeVisit): Answer => ({
    redirect: routes.office.office.href(params, { fatto: "si" }),
  });

  return [
    get(routes.office.office, "administrator", async (visit) => {
      const office = await found(visit);
      return office ? draw(visit, office, asTyped(office)) : "missing";
    }),
    post(routes.office.office, "administrator", async (visit) => {
      const office = await found(visit);
      if (!office) return "missing";
      const typed = typedOffice(visit.body);
      const faults = officeFaults(typed);
      if (Object.values(faults).some(Boolean)) return draw(visit, office, typed, faults);
      const contacts = {
        ...(typed.telefono && { phone: typed.telefono }),
        ...(typed.email && { email: typed.email }),
        ...(typed.orari && { hours: typed.orari }),
      };
      const by = visit.session.person.id;
      const outcome = await describeOffice(ctx, office, by, { name: typed.nome, contacts });
      if (outcome === "taken") return draw(visit, office, typed, { nome: "C'è già un ufficio con questo nome" });
      return saved(visit);
    }),
    post(routes.office.members, "administrator", async (visit) => {
      const office = await found(visit);
      if (!office) return "missing";
      const by = visit.session.person.id;
      const [out, into] = [textOf(visit.body, "togli"), storable(textOf(visit.body, "operatore"), 60)];
      if (isUuid(out)) {
        await unseat(ctx, office, by, out);
        return saved(visit);
      }
      const seated = isUuid(into) ? await seat(ctx, office, by, into) : "missing";
      if (seated === "seated") return saved(visit);
      return draw(visit, office, asTyped(office), { operatore: "Scegli un operatore dell'elenco" });
    }),
  ];
};
