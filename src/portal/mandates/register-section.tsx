// The register of one ente, a page at a time, with what is to be confirmed this year.
import type { Db } from "#db/connect.ts";
import type { Ente } from "#identity/enti.ts";
import {
  type MandatePage,
  type MandateView,
  mandateCount,
  mandateCountAtMost,
  mandatePage,
  mandatePageSize,
} from "#identity/mandate-list.ts";
import { type HeldMandate, isToConfirm } from "#identity/register.ts";
import { Callout } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { ListSearch } from "#ui/list-search.tsx";
import { Pager } from "#ui/pager.tsx";
import { withArticle } from "#words/ente.it.ts";
import { mandatesCounted } from "#words/mandates-counted.ts";
import { routes } from "../../routes.ts";
import { EndedTable, OpenTable } from "./register-table.tsx";

/** What the address says of one ente's register. */
export type Sought = { view: MandateView; search: string; after: string | undefined };

export type Section = {
  ente: Ente;
  sought: Sought;
  page: MandatePage;
  count: number;
  /** How many wait for their yearly confirmation, on whatever page. */
  waiting: number;
  ended: MandatePage;
  today: string;
};

const first: Sought = { view: "attivi", search: "", after: undefined };

const views: Record<string, MandateView> = { "da-confermare": "daConfermare", terminati: "terminati" };
const viewName = (view: MandateView): string | undefined => Object.keys(views).find((name) => views[name] === view);

/** Of an ente that the address does not name, the beginning. */
export const soughtFor = (ente: string, query: Record<string, string>): Sought =>
  query.ente === ente
    ? { view: views[query.vista ?? ""] ?? "attivi", search: (query.cerca ?? "").slice(0, 100), after: query.dopo }
    : first;

export const readSection = async (db: Db, ente: Ente, sought: Sought, today: string): Promise<Section> => {
  const { view, search, after } = sought;
  const [page, count, waiting, ended] = await Promise.all([
    mandatePage(db, ente.id, { view, today, search }, after),
    mandateCount(db, ente.id, { view, today, search }),
    mandateCount(db, ente.id, { view: "daConfermare", today }),
    mandatePage(db, ente.id, { view: "terminati", today }),
  ]);
  return { ente, sought, page, count, waiting, ended, today };
};

const hrefOf = (ente: string, { view, search, after }: Sought): string =>
  routes.mandates.page.href({ ente, vista: viewName(view), cerca: search, dopo: after });

const ToConfirm = ({ ente, page, waiting, today }: Section) => {
  const shown = page.mandates.filter((mandate) => isToConfirm(mandate, today));
  if (waiting === 0) return null;
  const others = waiting > shown.length;
  return (
    <Callout tone="warning" title={`Gli incarichi sono ancora validi nel ${today.slice(0, 4)}?`}>
      <p>
        Una volta all'anno ti chiediamo di controllare l'elenco. Revoca chi non deve più operare per{" "}
        {withArticle(ente.name)}, poi conferma gli altri.
        {others &&
          ` Da confermare: ${mandatesCounted(waiting, mandateCountAtMost)}; il pulsante conferma quelli di questa pagina.`}
      </p>
      {shown.length > 0 && (
        <form method="post" action={routes.mandates.confirm.href({ ente: ente.id })} data-once="">
          {/* what is confirmed is what was seen */}
          <input type="hidden" name="incarichi" value={shown.map(({ id }) => id).join(",")} />
          <Button>Conferma gli incarichi</Button>
        </form>
      )}
      {others && (
        <p>
          <a href={hrefOf(ente.id, { ...first, view: "daConfermare" })}>Vedi solo quelli da confermare</a>
        </p>
      )}
    </Callout>
  );
};

const Search = ({ ente, sought }: Section) => (
  <ListSearch
    action={routes.mandates.page.href()}
    label="Cerca una persona"
    hint="Cognome, nome o codice fiscale"
    value={sought.search}
    keeps={{ ente: ente.id, vista: viewName(sought.view) }}
    all={hrefOf(ente.id, { ...sought, search: "", after: undefined })}
    id={`cerca-${ente.id}`}
  />
);

type Shown = { section: Section; viewer: string; may(mandate: HeldMandate): boolean };

export const RegisterSection = ({ section, viewer, may }: Shown) => {
  const { ente, sought, page, count, ended } = section;
  const { view, search, after } = sought;
  const isWhole = view === "attivi" && search === "" && after === undefined;
  return (
    <section aria-labelledby={`ente-${ente.id}`} class="sp-section">
      <h2 id={`ente-${ente.id}`}>{ente.name}</h2>
      <ToConfirm {...section} />
      {(count > mandatePageSize || !isWhole) && <Search {...section} />}
      {(count > mandatePageSize || search !== "") && <p>{mandatesCounted(count, mandateCountAtMost)}</p>}
      {view === "terminati" ? (
        <EndedTable ente={ente.name} held={page.mandates} viewer={viewer} />
      ) : (
        <OpenTable ente={ente.name} held={page.mandates} viewer={viewer} may={may} sought={search !== ""} />
      )}
      <Pager
        timeless
        newer={after ? hrefOf(ente.id, { ...sought, after: undefined }) : undefined}
        older={page.next ? hrefOf(ente.id, { ...sought, after: page.next }) : undefined}
      />
      {isWhole ? (
        <EndedTable
          ente={ente.name}
          held={ended.mandates}
          viewer={viewer}
          folded
          all={ended.next && hrefOf(ente.id, { ...first, view: "terminati" })}
        />
      ) : (
        <p>
          <a href={routes.mandates.page.href()}>Torna a tutti gli incarichi attivi</a>
        </p>
      )}
    </section>
  );
};
