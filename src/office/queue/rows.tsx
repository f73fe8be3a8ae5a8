// The rows of the queue (S1.31): what a clerk must know to choose the next case without opening it.
import { type Order, orderedQueue, type QueueQuery, writeQueue } from "#istanze/queue/query.ts";
import type { QueueRow } from "#istanze/queue/rows.ts";
import { showDate } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Code } from "#ui/code.tsx";
import { Icon } from "#ui/icon.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import type { Column } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import { dueWords } from "./due.ts";
import { Labels } from "./labels.tsx";

/** The name of the boxes of the rows; each says which case, and as it was shown. */
export const ticked = "pratica";

const Tick = ({ row }: { row: QueueRow }) => (
  <label class="sp-tick">
    <input type="checkbox" name={ticked} value={`${row.id}.${row.caseRevision}`} />
    <span class="visually-hidden">Scegli {row.number}</span>
  </label>
);

const Opened = ({ row, vista }: { row: QueueRow; vista: string }) => (
  <span class="sp-opened">
    <a href={routes.office.case.page.href({ ente: row.ente, id: row.id }, { vista })}>
      <Code>{row.number}</Code>
    </a>
    {row.unread && (
      <a
        class="sp-unread"
        href={routes.office.case.page.href({ ente: row.ente, id: row.id }, { scheda: "messaggi", vista })}
      >
        <Icon name="it-mail" size="sm" />
        <span class="visually-hidden">Messaggio non letto</span>
      </a>
    )}
  </span>
);

/** `service`: its title, where the clerk works several. */
const About = ({ row: { subject }, service }: { row: QueueRow; service: string | undefined }) => (
  <span class="sp-about">
    {service}
    {subject && <span class="sp-about-what">{subject}</span>}
  </span>
);

const Term = ({ row, today }: { row: QueueRow; today: string }) => {
  const { text, tone } = dueWords(row, today);
  const said = tone === "neutral" ? <span>{text}</span> : <Badge tone={tone}>{text}</Badge>;
  if (!row.dueOn || row.closedAt) return said;
  return (
    <span class="sp-due">
      {said} <span class="sp-due-day">{showDate(row.dueOn)}</span>
    </span>
  );
};

/** S1.32: of a corrected istanza the last sending, which is what waits. */
const Arrived = ({ row: { sentAt, round } }: { row: QueueRow }) => (
  <span class="sp-due">
    {showDate(sentAt)}
    {round > 1 && <span class="sp-due-day"> {round}° invio</span>}
  </span>
);

type Sort = NonNullable<Column<QueueRow>["sort"]>;

/** The heading turns the order round when the list is in it already. */
const sortOf = (ente: string, query: QueueQuery, [first, other]: readonly [Order, Order?]): Sort => {
  const ordine = query.ordine === first && other ? other : first;
  const now = { termine: "ascending", richiedente: "ascending", "arrivo-crescente": "ascending" } as const;
  const is = query.ordine === first || query.ordine === other;
  const direction = now[query.ordine as keyof typeof now] ?? "descending";
  return {
    href: `${routes.office.queue.href({ ente })}?${orderedQueue({ ...query, ordine })}`,
    now: is ? direction : undefined,
  };
};

type Drawn = {
  ente: string;
  query: QueueQuery;
  today: string;
  titleOf(service: string): string;
  many: boolean;
  /** Whether a row of this page has any. */
  labelled: boolean;
  /** Whether a row of this page says what it is about. */
  subjects: boolean;
};

export const queueColumns = ({ ente, query, today, titleOf, many, labelled, subjects }: Drawn): Column<QueueRow>[] => {
  const vista = writeQueue(query);
  const open = query.scheda !== "chiuse";
  return [
    { heading: "Scegli", quiet: true, cell: (row) => <Tick row={row} /> },
    { heading: "Pratica", main: true, cell: (row) => <Opened row={row} vista={vista} /> },
    ...(many || subjects
      ? [
          {
            heading: many ? "Servizio" : "Oggetto",
            cell: (row: QueueRow) => <About row={row} service={many ? titleOf(row.service) : undefined} />,
          },
        ]
      : []),
    {
      heading: "Richiedente",
      cell: (row) => (
        <span class="sp-applicant">
          <bdi>{row.applicant ?? ""}</bdi>
        </span>
      ),
      sort: sortOf(ente, query, ["richiedente", "richiedente-inverso"]),
    },
    { heading: "Stato", cell: (row) => <StateBadge state={row.state} /> },
    {
      heading: "Arrivo",
      tight: true,
      cell: (row) => <Arrived row={row} />,
      sort: sortOf(ente, query, ["arrivo", "arrivo-crescente"]),
    },
    ...(open
      ? [
          {
            heading: "Termine",
            cell: (row: QueueRow) => <Term row={row} today={today} />,
            sort: query.scheda === "tutte" && !query.termine ? undefined : sortOf(ente, query, ["termine"]),
          },
        ]
      : []),
    { heading: "Assegnata a", cell: (row) => row.assigneeName ?? "" },
    ...(labelled ? [{ heading: "Etichette", cell: (row: QueueRow) => <Labels labels={row.labels} /> }] : []),
  ];
};
