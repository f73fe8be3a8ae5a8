import { type Adhesion, type Answered, hasAnswered } from "#istanze/adhesions.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";

export const peopleWords = ({ people }: Adhesion): string => {
  if (people === 0) return "Nessuno";
  return people === 1 ? "1 persona" : `${people} persone`;
};

const howWords = { mai: "Non iniziata", "in compilazione": "In compilazione" } as const;

export const answeredWords = (answered: Answered): string =>
  answered.how === "inviata" ? answered.number : howWords[answered.how];

const HowFar = ({ ente, answered }: { ente: string; answered: Answered }) =>
  answered.how === "inviata" ? (
    <>
      <a href={routes.office.case.page.href({ ente, id: answered.id })}>{answered.number}</a>{" "}
      <StateBadge state={answered.state} />
    </>
  ) : (
    <Badge tone={answered.how === "mai" ? "neutral" : "warning"}>{howWords[answered.how]}</Badge>
  );

const columnsOf = (ente: string): Column<Adhesion>[] => [
  { heading: "Comune", main: true, cell: ({ comune }) => `${comune.nome} (${comune.provincia})` },
  { heading: "Risposta", cell: ({ answered }) => <HowFar ente={ente} answered={answered} /> },
  {
    heading: "Inviata il",
    tight: true,
    cell: ({ answered }) => (answered.how === "inviata" ? showDateTime(answered.sentAt) : "–"),
  },
  { heading: "Chi può inviare", cell: peopleWords },
  {
    heading: "Ultimo promemoria",
    tight: true,
    cell: (each) => (each.remindedAt && !hasAnswered(each) ? showDate(each.remindedAt) : "–"),
  },
];

export const AdhesionTable = ({ ente, rows }: { ente: string; rows: readonly Adhesion[] }) => (
  <Table caption="Comuni" columns={columnsOf(ente)} rows={rows} rowKey={({ comune }) => comune.istat} />
);
