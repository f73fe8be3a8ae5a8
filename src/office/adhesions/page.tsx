// Which municipalities have sent a service and which have not (capability 47).
import { type Adhesion, adhesionsOf } from "#istanze/adhesions.ts";
import { showCount } from "#kit/figures.ts";
import { romeDate } from "#kit/time.ts";
import { type SheetColumn, sheetOf } from "#platform/sheets/sheet.ts";
import { sheetFile } from "#platform/sheets/write.ts";
import { Alert } from "#ui/alert.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { ExportLinks } from "#ui/export-links.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get, type Visit } from "../../visit.ts";
import { formatIn, recordExport } from "../export/record.ts";
import { officeFrame } from "../frame.ts";
import { type Choice, choiceIn, choiceText, found, shownIn, views } from "./choice.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { progressWords, reminded } from "./progress.ts";
import { AdhesionTable, answeredWords } from "./table.tsx";

const pageSize = 50;

export const adhesionsTitle = "Chi ha risposto";

const viewWords = { mancano: "Non hanno inviato", arrivate: "Hanno inviato", tutti: "Tutti" };

const columns: SheetColumn<Adhesion>[] = [
  { heading: "Codice ISTAT", cell: ({ comune }) => comune.istat },
  { heading: "Comune", cell: ({ comune }) => comune.nome },
  { heading: "Provincia", cell: ({ comune }) => comune.provincia },
  { heading: "Risposta", cell: ({ answered }) => answeredWords(answered) },
  { heading: "Stato", cell: ({ answered }) => (answered.how === "inviata" ? stateWords[answered.state].label : null) },
  { heading: "Inviata il", cell: ({ answered }) => (answered.how === "inviata" ? answered.sentAt : null) },
  { heading: "Persone che possono inviare", cell: ({ people }) => people },
  { heading: "Ultimo promemoria", cell: ({ remindedAt }) => remindedAt },
];

export const adhesionDoors = (ctx: Context, catalogue: Catalogue): Door[] => {
  const frame = officeFrame(ctx);

  const read = (ente: string, { servizio: { id: service, policy } }: Choice) =>
    adhesionsOf(ctx.db, ctx.comuni, { ente, service, policy, today: romeDate(ctx.clock.now()) });

  const draw = async (visit: Visit<"operator", { ente: string }>, choice: Choice) => {
    const { ente } = visit.params;
    const all = found(choice, await read(ente, choice));
    const shown = shownIn(choice, all);
    const last = Math.max(1, Math.ceil(shown.length / pageSize));
    const n = Math.min(last, Math.max(1, Number.parseInt(visit.query.pagina ?? "1", 10) || 1));
    const here = (query: Record<string, string | undefined>) =>
      routes.office.adhesions.href({ ente }, { ...choiceText(choice), ...query });
    const pageAt = (at: number) => (at < 1 || at > last ? undefined : here({ pagina: at === 1 ? undefined : `${at}` }));
    return (
      <Page
        frame={await frame(visit, "statistiche")}
        title={adhesionsTitle}
        breadcrumb={[{ label: "Statistiche", href: routes.office.statistics.href({ ente }) }]}
      >
        <PageHeading
          title={adhesionsTitle}
          lead={`${choice.servizio.modulo.words.it.title}. ${progressWords(all)}`}
          action={
            choice.vista === "mancano" &&
            shown.length > 0 && (
              <ButtonLink
                icon="it-mail"
                href={routes.office.remindEnti.href(
                  { ente },
                  { servizio: choice.servizio.id, provincia: choice.provincia },
                )}
              >
                Manda un promemoria
              </ButtonLink>
            )
          }
        />
        {/^\d{1,5}$/.test(visit.query.sollecitati ?? "") && Number(visit.query.sollecitati) <= all.length && (
          <Alert tone="success" live>
            <p>{reminded(Number(visit.query.sollecitati))}</p>
          </Alert>
        )}
        <ChoiceForm
          action={routes.office.adhesions.href({ ente })}
          choice={choice}
          province={ctx.comuni.provinces(choice.servizio.policy.regione)}
        />
        <div class="sp-section">
          <Tabs
            label={adhesionsTitle}
            tabs={views.map((vista) => ({
              label: viewWords[vista],
              count: showCount(shownIn({ ...choice, vista }, all).length),
              href: routes.office.adhesions.href({ ente }, choiceText({ ...choice, vista })),
              current: vista === choice.vista,
            }))}
          />
        </div>
        {shown.length === 0 ? (
          <Empty title="Nessun Comune in questo elenco">
            <p>Prova a togliere la provincia o il nome, oppure apri un'altra scheda.</p>
          </Empty>
        ) : (
          <>
            <AdhesionTable ente={ente} vista={choice.vista} rows={shown.slice((n - 1) * pageSize, n * pageSize)} />
            <Pager timeless newer={pageAt(n - 1)} older={pageAt(n + 1)} />
          </>
        )}
        <ExportLinks
          what="l'elenco dei Comuni"
          href={(format) => routes.office.exportAdhesions.href({ ente, format }, choiceText(choice))}
        />
      </Page>
    );
  };

  return [
    get(routes.office.adhesions, "operator", async (visit) => {
      const choice = choiceIn(visit.query, catalogue, visit.clerk.services);
      return choice ? { page: await draw(visit, choice) } : "missing";
    }),
    get(routes.office.exportAdhesions, "operator", async (visit) => {
      const format = formatIn(visit.params.format);
      const choice = choiceIn(visit.query, catalogue, visit.clerk.services);
      if (!format || !choice) return "missing";
      const rows = shownIn(choice, found(choice, await read(visit.params.ente, choice)));
      const { servizio, vista, provincia } = choice;
      await recordExport(ctx, visit, { elenco: "adesioni", formato: format, servizio: servizio.id, vista, provincia });
      const sheet = sheetOf(adhesionsTitle, columns, async () => ({ rows, next: undefined }));
      return sheetFile(format, sheet, ctx.clock.now());
    }),
  ];
};
