import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { type SendingRow, sendingsOf } from "#istanze/sendings.ts";
import { stoodStill } from "#istanze/stood-still.ts";
import { romeDate, showDate, showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Code } from "#ui/code.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { identifierInLine } from "#words/identity.it.ts";
import { protocolAwaited, sendingName } from "#words/sendings.it.ts";
import { termWords } from "#words/term.it.ts";
import type { Context } from "../../context.ts";
import { dueWords } from "../queue/due.ts";
import type { CaseVisit } from "./tab.ts";

const protocolOf = ({ protocol }: SendingRow) => (protocol ? <Code>{protocol}</Code> : protocolAwaited.ufficio);

/** Each sending has its own day and its own protocol. */
const arrived = (sendings: readonly SendingRow[]): Fact[] => {
  const [only, another] = sendings;
  if (only && !another) {
    return [
      { label: "Arrivata il", value: showDateTime(only.sentAt) },
      { label: "Protocollo", value: protocolOf(only) },
    ];
  }
  return sendings.map((sending) => ({
    label: sendingName(sending.n),
    value: (
      <>
        {showDateTime(sending.sentAt)}, protocollo {protocolOf(sending)}
      </>
    ),
  }));
};

/** Who asks, since when, by when, and who works it. */
export const drawFacts = async (ctx: Context, { istanza, clerk, servizio }: CaseVisit) => {
  const { deadlineDays } = servizio.policy;
  const [person, acting, assignee, sendings, stood] = await Promise.all([
    personById(ctx.db, istanza.person),
    istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
    istanza.assignee ? personById(ctx.db, istanza.assignee) : undefined,
    sendingsOf(ctx.db, istanza),
    stoodStill(ctx.db, istanza, deadlineDays),
  ]);
  const due = dueWords(istanza, romeDate(ctx.clock.now()));
  const office = clerk.offices.find(({ id }) => id === istanza.office)?.name;
  return (
    <Facts
      facts={[
        {
          label: "Presentata da",
          value: person && (
            <>
              {person.cognome} {person.nome} (<Code>{identifierInLine(person)}</Code>)
            </>
          ),
        },
        ...(acting ? [{ label: "Per conto di", value: acting.name }] : []),
        ...arrived(sendings),
        {
          label: "Termine",
          value: (
            <>
              {istanza.dueOn && !istanza.closedAt && `${showDate(istanza.dueOn)} `}
              <Badge tone={due.tone}>{due.text}</Badge>
              {stood && !istanza.closedAt && <p class="sp-small">{termWords(deadlineDays, stood)}</p>}
            </>
          ),
        },
        { label: "Assegnata a", value: assignee ? `${assignee.nome} ${assignee.cognome}` : "Nessuno" },
        ...(office ? [{ label: "Ufficio", value: office }] : []),
      ]}
    />
  );
};
