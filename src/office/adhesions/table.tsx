import { type Adhesion, type Answered, hasAnswered } from "#istanze/adhesions.ts";
import { showDate, showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { StateBadge } from "#ui/state-badge.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { routes } from "../../routes.ts";
import type { View } from "./choice.ts";

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

const Sent = ({ answered }: Adhesion) => (answered.how === "inviata" ? showDateTime(answered.sentAt) : "–");

const Reminded = (each: Adhesion) => (each.remindedAt && !hasAnswered(each) ? showDate(each.remindedAt) : "–");

/** Each view says only what differs in it: those that have not sent have no day, those that have need no reminder. */
const columnsOf = (ente: string, vista: View): Column<Adhesion>[] => [
  { heading: "Comune", main: true, cell: ({ comune }) => `${comune.nome} (${comune.provincia})` },
  { heading: "Risposta", cell: ({ answered }) => <HowFar ente={ente} answered={answered} /> },
  ...(vista === "mancano" ? [] : [{ heading: "Inviata il", tight: true, cell: Sent }]),
  { heading: "Chi può inviare", cell: peopleWords },
  ...(vista === "arrivate" ? [] : [{ heading: "Ultimo promemoria", tight: true, cell: Reminded }]),
];

type Props = { ente: string; vista: View; rows: readonly Adhesion[] };

export const AdhesionTable = ({ ente, vista, rows }: Props) => (
  <Table caption="Comuni" columns={columnsOf(ente, vista)} rows={rows} rowKey={({ comune }) => comune.istat} />
);
