// Modelli di testo: what the office writes often, for messages and for its moves (capabilities 28 and 32).
import {
  dropTemplate,
  type Purpose,
  purposes,
  storeTemplate,
  type Template,
  templateById,
  templatesOf,
} from "#istanze/templates.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, post, textOf, type Visit } from "../../visit.ts";
import { type OfficeFrame, officeFrame } from "../frame.ts";
import { TemplateForm } from "./form.tsx";
import { faultsOfTemplate, purposeWords, type TypedTemplate } from "./typed.ts";

const said: Partial<Record<string, string>> = {
  salvato: "Il modello è stato salvato.",
  eliminato: "Il modello è stato eliminato.",
};

const titleOf = (catalogue: Catalogue, service: string | null): string =>
  service === null ? "Tutti i servizi" : (catalogue.byId(service)?.modulo.words.it.title ?? service);

const List = ({ ente, templates, catalogue }: { ente: string; templates: Template[]; catalogue: Catalogue }) =>
  templates.length === 0 ? (
    <Empty title="Nessun modello">
      <p>Scrivi una volta i testi che usi spesso: li ritrovi quando rispondi o decidi su una pratica.</p>
    </Empty>
  ) : (
    <Table
      caption="Modelli di testo"
      columns={[
        {
          heading: "Titolo",
          main: true,
          cell: ({ id, title }) => <a href={routes.office.template.href({ ente, template: id })}>{title}</a>,
        },
        { heading: "Si usa per", cell: ({ purpose }) => purposeWords[purpose] },
        { heading: "Servizio", cell: ({ service }) => titleOf(catalogue, service) },
      ]}
      rows={templates}
      rowKey={({ id }) => id}
    />
  );

const blank: TypedTemplate = { purpose: "messaggio", service: "", title: "", body: "" };

export const templateDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame: OfficeFrame = officeFrame(ctx);
  type TemplateVisit = Visit<"operator", { ente: string; template: string }>;

  /** "nuovo" in the address, or one that stands. */
  const opened = async ({ params }: TemplateVisit): Promise<Template | "new" | undefined> => {
    if (params.template === "nuovo") return "new";
    return isUuid(params.template) ? templateById(ctx.db, params.ente, params.template) : undefined;
  };

  const drawForm = async (visit: TemplateVisit, found: Template | "new", typed?: TypedTemplate): Promise<Answer> => {
    const stored = found === "new" ? blank : { ...found, service: found.service ?? "" };
    const faults = typed ? faultsOfTemplate(typed) : [];
    const title = found === "new" ? "Nuovo modello" : found.title;
    return {
      status: faults.length ? 422 : 200,
      page: (
        <Page
          frame={await frame(visit, "modelli")}
          title={title}
          faulty={faults.length > 0}
          breadcrumb={[{ label: "Modelli di testo", href: routes.office.templates.href(visit.params) }]}
        >
          <PageHeading title={title} />
          <TemplateForm
            action={routes.office.template.href(visit.params)}
            typed={typed ?? stored}
            faults={faults}
            services={visit.clerk.services.map((id) => ({ value: id, label: titleOf(catalogue, id) }))}
            stored={found !== "new"}
          />
        </Page>
      ),
    };
  };

  return [
    get(routes.office.templates, "operator", async (visit) => {
      const templates = await templatesOf(ctx.db, visit.params.ente);
      const done = said[visit.query.esito ?? ""];
      return {
        page: (
          <Page frame={await frame(visit, "modelli")} title="Modelli di testo">
            <PageHeading
              title="Modelli di testo"
              lead="Testi pronti per messaggi, richieste e decisioni. Li usano tutti gli operatori dell'ente."
              action={
                <ButtonLink href={routes.office.template.href({ ...visit.params, template: "nuovo" })}>
                  Nuovo modello
                </ButtonLink>
              }
            />
            {done && (
              <Alert tone="success" live>
                {done}
              </Alert>
            )}
            <List ente={visit.params.ente} templates={templates} catalogue={catalogue} />
          </Page>
        ),
      };
    }),
    get(routes.office.template, "operator", async (visit) => {
      const found = await opened(visit);
      return found ? drawForm(visit, found) : "missing";
    }),
    post(routes.office.template, "operator", async (visit) => {
      const found = await opened(visit);
      if (!found) return "missing";
      const { ente } = visit.params;
      if (found !== "new" && textOf(visit.body, "op") === "elimina") {
        await dropTemplate(ctx.db, ente, found.id);
        return { redirect: routes.office.templates.href({ ente }, { esito: "eliminato" }) };
      }
      const typed: TypedTemplate = {
        purpose: purposes.find((each) => each === textOf(visit.body, "scopo")) ?? ("messaggio" satisfies Purpose),
        service: visit.clerk.services.find((id) => id === textOf(visit.body, "servizio")) ?? "",
        title: textOf(visit.body, "titolo").trim(),
        body: textOf(visit.body, "testo"),
      };
      if (faultsOfTemplate(typed).length) return drawForm(visit, found, typed);
      const template = { ...typed, service: typed.service || null };
      await storeTemplate(ctx.db, ente, found === "new" ? template : { ...template, id: found.id });
      return { redirect: routes.office.templates.href({ ente }, { esito: "salvato" }) };
    }),
  ];
};
