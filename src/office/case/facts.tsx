import { enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { romeDate, showDate, showDateTime } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Code } from "#ui/code.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import type { Context } from "../../context.ts";
import { dueWords } from "../queue/due.ts";
import type { CaseVisit } from "./tab.ts";

const arrived = ({ firstSentAt, sentAt, round }: Istanza): Fact[] => {
  const first = firstSentAt ?? sentAt;
  return [
    ...(first ? [{ label: "Arrivata il", value: showDateTime(first) }] : []),
    ...(round > 1 && sentAt ? [{ label: `Correzione n. ${round - 1} del`, value: showDateTime(sentAt) }] : []),
  ];
};

/** Who asks, since when, by when, and who works it. */
export const drawFacts = async (ctx: Context, { istanza, clerk }: CaseVisit) => {
  const [person, acting, assignee] = await Promise.all([
    personById(ctx.db, istanza.person),
    istanza.actingFor ? enteById(ctx.db, istanza.actingFor) : undefined,
    istanza.assignee ? personById(ctx.db, istanza.assignee) : undefined,
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
              {person.cognome} {person.nome} (<Code>{person.codiceFiscale}</Code>)
            </>
          ),
        },
        ...(acting ? [{ label: "Per conto di", value: acting.name }] : []),
        ...arrived(istanza),
        { label: "Protocollo", value: istanza.protocol ? <Code>{istanza.protocol}</Code> : "In attesa del numero" },
        {
          label: "Termine",
          value: (
            <>
              {istanza.dueOn && !istanza.closedAt && `${showDate(istanza.dueOn)} `}
              <Badge tone={due.tone}>{due.text}</Badge>
            </>
          ),
        },
        { label: "Assegnata a", value: assignee ? `${assignee.nome} ${assignee.cognome}` : "Nessuno" },
        ...(office ? [{ label: "Ufficio", value: office }] : []),
      ]}
    />
  );
};
