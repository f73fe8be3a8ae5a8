// Uffici: which there are, which service each works, and a new one.
import { type OfficeSeat, officesAt, workedBy } from "#identity/offices.ts";
import { createOffice, entrustService } from "#istanze/offices.ts";
import { storable } from "#kit/storable.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, type FaultLine } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { Entrusting } from "./entrusting.tsx";

type OfficesVisit = Visit<"administrator", { ente: string }>;

export const officesTitle = "Uffici";

const refusals = {
  taken: "C'è già un ufficio con questo nome: scegline un altro",
  unnamed: "Scrivi il nome dell'ufficio, con almeno una lettera",
  long: "Scrivi il nome in 120 caratteri al massimo",
};

type TitleOf = (service: string) => string;

const OfficeTable = ({ offices, titleOf }: { offices: OfficeSeat[]; titleOf: TitleOf }) =>
  offices.length === 0 ? (
    <Empty title="Nessun ufficio">
      <p>Crea il primo qui sotto: le pratiche arrivano agli operatori attraverso il loro ufficio.</p>
    </Empty>
  ) : (
    <Table
      caption={officesTitle}
      columns={[
        {
          heading: "Ufficio",
          main: true,
          cell: ({ ente, id, name }) => <a href={routes.office.office.href({ ente, office: id })}>{name}</a>,
        },
        { heading: "Servizi", cell: ({ services }) => services.map(titleOf).join(", ") || "Nessuno" },
        { heading: "Operatori", tight: true, cell: ({ members }) => String(members) },
      ]}
      rows={offices}
      rowKey={({ id }) => id}
    />
  );

export const officesDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);
  const titleOf: TitleOf = (service) => catalogue.byId(service)?.modulo.words.it.title ?? service;

  const draw = async (visit: OfficesVisit, typed = "", fault?: FaultLine): Promise<Answer> => {
    const { ente } = visit.params;
    const [offices, worked] = [await officesAt(ctx.db, ente), await workedBy(ctx.db, ente)];
    return {
      status: fault ? 422 : 200,
      page: (
        <Page frame={await frame(visit, "uffici")} title={officesTitle} faulty={fault !== undefined}>
          <PageHeading
            title={officesTitle}
            lead="Ogni servizio è lavorato da un ufficio, e ogni operatore vede le pratiche dei suoi uffici."
          />
          <ErrorSummary faults={fault ? [fault] : []} />
          {visit.query.fatto && (
            <Alert tone="success" live>
              Modifica salvata.
            </Alert>
          )}
          <OfficeTable offices={offices} titleOf={titleOf} />
          <Entrusting ente={ente} worked={worked} offices={offices} titleOf={titleOf} fault={fault} />
          <section class="sp-section" aria-labelledby="nuovo">
            <h2 id="nuovo">Nuovo ufficio</h2>
            <form method="post" action={routes.office.offices.href({ ente })} noValidate data-once="">
              <TextInput
                name="nome"
                label="Nome"
                value={typed}
                max={120}
                required
                fault={fault?.name === "nome" ? fault.text : undefined}
              />
              <Button>Crea l'ufficio</Button>
            </form>
          </section>
        </Page>
      ),
    };
  };

  return [
    get(routes.office.offices, "administrator", (visit) => draw(visit)),
    post(routes.office.offices, "administrator", async (visit) => {
      const { ente } = visit.params;
      const typed = storable(textOf(visit.body, "nome"), 500).trim();
      const refused = (why: keyof typeof refusals) => draw(visit, typed, { name: "nome", text: refusals[why] });
      if (typed.length > 120) return refused("long");
      const outcome = await createOffice(ctx, ente, visit.session.person.id, typed);
      if (typeof outcome === "string") return refused(outcome);
      return { redirect: routes.office.office.href({ ente, office: outcome.id }) };
    }),
    post(routes.office.entrust, "administrator", async (visit) => {
      const { ente } = visit.params;
      const service = textOf(visit.body, "servizio");
      const name = `ufficio-${service}`;
      const key = { ente, id: textOf(visit.body, name) };
      const outcome = await entrustService(ctx, key, visit.session.person.id, service);
      if (outcome === "missing") return draw(visit, "", { name, text: "Scegli l'ufficio che lavora il servizio" });
      return { redirect: routes.office.offices.href({ ente }, { fatto: "si" }) };
    }),
  ];
};
