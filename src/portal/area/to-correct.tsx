// What the office waits for from the person, before anything else on the Bacheca (S1.32, capability 9).
import type { Waiting } from "#istanze/waiting.ts";
import { showLongDate } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import { Code } from "#ui/code.tsx";
import { ofEnte } from "#words/ente.it.ts";
import { stateWords } from "#words/states.it.ts";
import { routes } from "../../routes.ts";
import type { Names } from "./bacheca-sections.tsx";

const isNotice = ({ state }: Waiting): boolean => state === "PREAVVISO DI RIGETTO";

const WaitingCard = ({ waiting, names, today }: { waiting: Waiting; names: Names; today: string }) => {
  const { state, number, answerBy, ente, id, actingFor } = waiting;
  const whom = actingFor && names.ente(actingFor);
  return (
    <Card
      title={names.service(waiting.service)}
      over={number && <Code>{number}</Code>}
      badge={{ label: state, tone: "warning" }}
      actions={
        <ButtonLink href={routes.istanza.page.href({ ente, id })} of={number ?? ""}>
          {isNotice(waiting) ? "Leggi e rispondi" : "Leggi e correggi"}
        </ButtonLink>
      }
    >
      <p>{stateWords[state].now}</p>
      {answerBy && (
        <p>
          <strong>
            {answerBy < today ? "La data per rispondere era" : "Rispondi entro"} {showLongDate(answerBy)}.
          </strong>
        </p>
      )}
      {whom && <p class="sp-small">Per conto {ofEnte(whom)}</p>}
    </Card>
  );
};

type Props = { waiting: Waiting[]; names: Names; today: string };

export const ToCorrect = ({ waiting, names, today }: Props) =>
  waiting.length === 0 ? null : (
    <section aria-labelledby="da-correggere" class="sp-section">
      <h2 id="da-correggere">{waiting.some(isNotice) ? "Aspettano la tua risposta" : "Da correggere"}</h2>
      <Cards>
        {waiting.map((each) => (
          <WaitingCard key={each.id} waiting={each} names={names} today={today} />
        ))}
      </Cards>
    </section>
  );
