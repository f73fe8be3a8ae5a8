// One office: its name and contacts, and who sits there.
import { type Colleague, membersOf, type OfficeSeat, officeByKey, operatorsAt } from "#identity/offices.ts";
import { describeOffice, seat, unseat } from "#istanze/offices.ts";
import { storable } from "#kit/storable.ts";
import { romeDate } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Select } from "#ui/fields/select.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { officesTitle } from "./offices.tsx";
import { officeFaults, type TypedOffice, typedOffice } from "./typed-office.ts";

type OfficeVisit = Visit<"administrator", { ente: string; office: string }>;
type Faults = Partial<Record<string, string>>;

const Description = ({ action, typed, faults }: { action: string; typed: TypedOffice; faults: Faults }) => (
  <section class="sp-section" aria-labelledby="contatti">
    <h2 id="contatti">Nome e contatti</h2>
    <form method="post" action={action} noValidate data-once="">
      <TextInput name="nome" label="Nome" value={typed.nome} max={120} required fault={faults.nome} />
      <TextInput name="telefono" label="Telefono" type="tel" value={typed.telefono} max={60} fault={faults.telefono} />
      <TextInput name="email" label="Email" type="email" value={typed.email} max={120} fault={faults.email} />
      <TextInput name="orari" label="Orari" value={typed.orari} max={200} fault={faults.orari} />
      <Button>Salva</Button>
    </form>
  </section>
);

type Sitting = { action: string; members: Colleague[]; others: Colleague[]; fault?: string | undefined };

const Members = ({ action, members, others, fault }: Sitting) => (
  <section class="sp-section" aria-labelledby="operatori">
    <h2 id="operatori">Operatori</h2>
    {members.length === 0 ? (
      <Empty title="Nessun operatore in questo ufficio" />
    ) : (
      <Table
        caption="Operatori dell'ufficio"
        columns={[
          { heading: "Persona", main: true, cell: ({ cognome, nome }) => `${cognome} ${nome}` },
          {
            heading: "Operazioni",
            actions: true,
            cell: ({ person, cognome, nome }) => (
              <form method="post" action={action} data-once="">
                <Button tone="plain" name="togli" value={person} of={`${cognome} ${nome} dall'ufficio`}>
                  Togli
                </Button>
              </form>
            ),
          },
        ]}
        rows={members}
        rowKey={({ person }) => person}
      />
    )}
    <p class="sp-small">Chi esce da un ufficio non ne segue più le pratiche: quelle aperte tornano in coda.</p>
    {others.length > 0 && (
      <form method="post" action={action} noValidate data-once="">
        <Select
          name="operatore"
          label="Aggiungi un operatore"
          value=""
          options={others.map(({ person, cognome, nome }) => ({ value: person, label: `${cognome} ${nome}` }))}
          fault={fault}
        />
        <Button tone="outline">Aggiungi all'ufficio</Button>
      </form>
    )}
  </section>
);

const asTyped = ({ name, contacts }: OfficeSeat): TypedOffice => ({
  nome: name,
  telefono: contacts.phone ?? "",
  email: contacts.email ?? "",
  orari: contacts.hours ?? "",
});

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
