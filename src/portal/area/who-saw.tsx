// Chi ha visto i miei dati: what officials read, wrote and decided in one's cases (S0.65, capability 54).

import { type Access, type AccessCursor, accessesTo } from "#istanze/history-accesses.ts";
import type { IstanzaKey } from "#istanze/istanza.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Code } from "#ui/code.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { readWords } from "#words/accesses.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get, type Visit } from "../../visit.ts";

const pageSize = 20;

const cursorText = ({ at, istanza, n }: AccessCursor): string => `${at.getTime()}_${istanza}_${n}`;
const cursorIn = (text: string | undefined): AccessCursor | undefined => {
  const [, at = "", istanza = "", n = ""] = /^(\d{1,13})_([0-9a-f-]{36})_(\d{1,9})$/.exec(text ?? "") ?? [];
  return isUuid(istanza) ? { at: new Date(Number(at)), istanza, n: Number(n) } : undefined;
};

const only = ({ ente, istanza }: Record<string, string | undefined>): IstanzaKey | undefined =>
  ente !== undefined && istanza !== undefined && isUuid(istanza) ? { ente, id: istanza } : undefined;

const whatWasDone = ({ kind, what, name }: Access): string => {
  if (kind === "mossa") return `Ha cambiato lo stato: ${what}`;
  if (kind === "scrittura") return `Ha scritto: ${what}`;
  const read = `Ha letto: ${readWords[what] ?? what}`;
  return name ? `${read} «${name}»` : read;
};

const columns: Column<Access>[] = [
  {
    heading: "Chi",
    main: true,
    cell: ({ nome, cognome, as, enteName }) => (
      <>
        {nome} {cognome}
        <br />
        <span class="sp-small">{as ? `${as}, ${enteName}` : enteName}</span>
      </>
    ),
  },
  { heading: "Che cosa", cell: whatWasDone },
  {
    heading: "Istanza",
    cell: ({ ente, istanza, number }) => (
      <a href={routes.istanza.page.href({ ente, id: istanza })}>{number ? <Code>{number}</Code> : "Bozza"}</a>
    ),
  },
  { heading: "Quando", tight: true, cell: ({ at }) => showDateTime(at) },
];

const NotHere = () => (
  <Disclosure title="Che cosa trovi e che cosa non trovi qui">
    <p>
      Ogni volta che una persona dell'ufficio apre la tua istanza o un tuo documento, scrive qualcosa o prende una
      decisione, qui resta una riga che nessuno può togliere. Chi riapre la stessa pagina entro dieci minuti lascia una
      riga sola.
    </p>
    <p>
      Gli elenchi dell'ufficio e il registro di protocollo mostrano il tuo nome e il numero dell'istanza senza aprirla:
      non lasciano una riga qui. Chi li guarda, li cerca o li esporta è scritto nel registro dell'ente, con il giorno e
      l'ora; lì non resta che cosa ha cercato, quindi non si può dire se cercava proprio te. Le note interne non si
      leggono qui: per conoscerle puoi chiedere all'ufficio l'accesso agli atti (legge 241/1990, art. 22).
    </p>
  </Disclosure>
);

const older = (accesses: Access[], of: IstanzaKey | undefined): string | undefined => {
  const last = accesses[pageSize - 1];
  return accesses.length > pageSize && last
    ? routes.whoSaw.href({ ente: of?.ente, istanza: of?.id, dopo: cursorText(last) })
    : undefined;
};

const drawWhoSaw = async (ctx: Context, frame: FrameMaker, visit: Visit<"person">) => {
  const of = only(visit.query);
  const person = visit.session.person.id;
  const found = await accessesTo(ctx.db, { person, of, after: cursorIn(visit.query.dopo), limit: pageSize + 1 });
  const accesses = found.slice(0, pageSize);
  return (
    <Page
      frame={await frame(visit)}
      title="Chi ha visto i miei dati"
      breadcrumb={[{ label: "Profilo", href: routes.profile.href() }]}
    >
      <PageHeading
        title="Chi ha visto i miei dati"
        lead={
          of
            ? "Chi degli uffici ha letto, scritto o deciso in questa istanza, dal più recente."
            : "Chi degli uffici ha letto, scritto o deciso nelle tue istanze, dal più recente."
        }
      />
      {of && (
        <p>
          <a href={routes.whoSaw.href()}>Mostra tutte le istanze</a>
        </p>
      )}
      {accesses.length === 0 ? (
        <Empty icon="it-lock" title="Finora nessuno ha aperto i tuoi dati">
          <p>Quando una persona dell'ufficio apre una tua istanza lo vedi qui.</p>
        </Empty>
      ) : (
        <Table
          caption="Chi ha visto i miei dati"
          columns={columns}
          rows={accesses}
          rowKey={({ istanza, n }) => `${istanza} ${n}`}
        />
      )}
      <Pager
        newer={visit.query.dopo ? routes.whoSaw.href({ ente: of?.ente, istanza: of?.id }) : undefined}
        older={older(found, of)}
      />
      <NotHere />
    </Page>
  );
};

export const whoSawDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.whoSaw, "person", async (visit) => ({ page: await drawWhoSaw(ctx, frame, visit) })),
];
