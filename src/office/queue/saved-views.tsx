// Views under a name (capability 29): a link each, and the filters of now can become one.
import { keptQueue, type QueueQuery, readQueue, writeQueue } from "#istanze/queue/query.ts";
import { removeView, type SavedView, saveView } from "#istanze/queue/saved.ts";
import { storable } from "#kit/storable.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { TextInput } from "#ui/fields/text-input.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import { routes } from "../../routes.ts";
import { post, textOf, type Visit } from "../../visit.ts";
import { officeFrame } from "../frame.ts";
import { askedQueue } from "./asked.ts";

const longest = 60;

const NameForm = ({
  ente,
  vista,
  name = "",
  fault,
}: {
  ente: string;
  vista: string;
  name?: string;
  fault?: string;
}) => (
  <form method="post" action={routes.office.views.href({ ente })} class="sp-view-form">
    <input type="hidden" name="vista" value={vista} />
    <TextInput name="nome" label="Nome della vista" value={name} max={longest} width={24} fault={fault} />
    <Button tone="outline">Salva la vista</Button>
  </form>
);

type Props = { ente: string; saved: readonly SavedView[]; query: QueueQuery; nameable: boolean };

/** Words of a view are found by the id of the view: they stand in no address. */
const viewOf = ({ id, query }: SavedView): string => {
  const kept = readQueue(query);
  return writeQueue({ ...kept, ricerca: kept.cerca ? id : "" });
};

export const SavedViews = ({ ente, saved, query: shown, nameable }: Props) =>
  saved.length === 0 && !nameable ? null : (
    <section class="sp-views" aria-label="Viste salvate">
      {saved.length > 0 && (
        <ul>
          {saved.map((view) => (
            <li key={view.id}>
              <a
                href={`${routes.office.queue.href({ ente })}?${viewOf(view)}`}
                aria-current={view.query === keptQueue(shown) ? "page" : undefined}
              >
                {view.name}
              </a>
              <form method="post" action={routes.office.removeView.href({ ente, view: view.id })}>
                <button type="submit" class="sp-view-off">
                  <span aria-hidden="true">×</span>
                  <span class="visually-hidden">Elimina la vista {view.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {nameable && !saved.some(({ query }) => query === keptQueue(shown)) && (
        <Disclosure title="Salva questi filtri come vista">
          <NameForm ente={ente} vista={writeQueue(shown)} />
        </Disclosure>
      )}
    </section>
  );

export const savedViewDoors = (ctx: Context): Door[] => {
  const frame = officeFrame(ctx);
  const queue = (ente: string, vista: string): string => `${routes.office.queue.href({ ente })}?${vista}`;

  const refused = async (
    visit: Visit<"operator", { ente: string }>,
    vista: string,
    fault: string,
  ): Promise<Answer> => ({
    status: 422,
    page: (
      <Page frame={await frame(visit, "pratiche")} title="Salva la vista" faulty>
        <PageHeading title="Salva la vista" />
        <ErrorSummary faults={[{ name: "nome", text: fault }]} />
        <NameForm ente={visit.params.ente} vista={vista} name={storable(textOf(visit.body, "nome"))} fault={fault} />
        <Alert>
          <p>Una vista conserva i filtri, non le pratiche: mostra ogni volta quelle del momento.</p>
        </Alert>
        <ButtonLink tone="outline" href={queue(visit.params.ente, vista)}>
          Torna alle pratiche
        </ButtonLink>
      </Page>
    ),
  });

  return [
    post(routes.office.views, "operator", async (visit) => {
      const { ente } = visit.params;
      const asked = await askedQueue(ctx, visit, textOf(visit.body, "vista"));
      const vista = writeQueue(asked);
      const name = storable(textOf(visit.body, "nome")).trim().replace(/\s+/g, " ");
      if (!name || name.length > longest) {
        return refused(visit, vista, `Scrivi il nome della vista: da 1 a ${longest} caratteri`);
      }
      const isSaved = await saveView(
        ctx.db,
        { ente, person: visit.session.person.id },
        { name, query: keptQueue(asked) },
      );
      if (!isSaved) return refused(visit, vista, "Hai già 30 viste: eliminane una e riprova");
      return { redirect: queue(ente, vista) };
    }),
    post(routes.office.removeView, "operator", async ({ params, session }) => {
      if (isUuid(params.view)) {
        await removeView(ctx.db, { ente: params.ente, person: session.person.id }, params.view);
      }
      return { redirect: routes.office.queue.href({ ente: params.ente }) };
    }),
  ];
};
