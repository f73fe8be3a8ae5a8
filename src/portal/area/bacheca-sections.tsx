import type { ListRow } from "#istanze/list/store.ts";
import type { RecentMove } from "#istanze/recent.ts";
import { showDateTime } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { ofEnte } from "#words/ente.it.ts";
import { saidMoment } from "#words/moment.it.ts";
import { stateWords } from "#words/states.it.ts";
import { routes } from "../../routes.ts";
import { EnablingCard, type EnablingNow } from "../enabling/on-the-way.tsx";

/** Ids as people read them. */
export type Names = { service(id: string): string; ente(id: string): string | undefined };

const keyOf = ({ ente, id }: { ente: string; id: string }) => ({ ente, id });

const ForWhom = ({ row, names }: { row: ListRow; names: Names }) => {
  const ente = row.actingFor && names.ente(row.actingFor);
  return ente ? <p class="sp-small">Per conto {ofEnte(ente)}</p> : null;
};

const DraftCard = ({ row, names }: { row: ListRow; names: Names }) => (
  <Card
    title={names.service(row.service)}
    over={row.number ? <Code>{row.number}</Code> : `Bozza del ${showDateTime(row.createdAt)}`}
    badge={{ label: row.state, tone: "neutral" }}
    actions={
      <ButtonLink tone="outline" href={routes.istanza.resume.href(keyOf(row))} of={names.service(row.service)}>
        Riprendi
      </ButtonLink>
    }
  >
    <p>Non è stata inviata. Ultima modifica: {saidMoment(row.updatedAt)}.</p>
    <ForWhom row={row} names={names} />
  </Card>
);

const ToSendCard = ({ row, names }: { row: ListRow; names: Names }) => (
  <Card
    title={names.service(row.service)}
    over={row.number && <Code>{row.number}</Code>}
    badge={{ label: row.state, tone: "warning" }}
    actions={
      <ButtonLink href={routes.istanza.send.href(keyOf(row))} of={row.number ?? ""}>
        Invia
      </ButtonLink>
    }
  >
    <p>È completa ma NON è stata inviata: ti resta un solo passo.</p>
    <ForWhom row={row} names={names} />
  </Card>
);

type ToDoProps = {
  /** Something else is asked for above. */
  waits: boolean;
  /** Under way, with a step that is the person's. */
  enabling: EnablingNow | undefined;
  toSend: ListRow[];
  drafts: ListRow[];
  names: Names;
};

export const ToDo = ({ waits, enabling, toSend, drafts, names }: ToDoProps) => {
  // what is one step from being valid comes before what is still being written
  const cards = [
    ...(enabling ? [<EnablingCard key="abilitazione" now={enabling} />] : []),
    ...toSend.map((row) => <ToSendCard key={row.id} row={row} names={names} />),
    ...drafts.slice(0, 6).map((row) => <DraftCard key={row.id} row={row} names={names} />),
  ];
  return (
    <section aria-labelledby="oggi" class="sp-section">
      <h2 id="oggi">Da fare</h2>
      {cards.length === 0 ? (
        <Empty icon="it-check-circle" title={waits ? "Non hai altro da fare" : "Non hai nulla da fare"}>
          <p>Quando un'istanza aspetta una tua azione la trovi qui.</p>
        </Empty>
      ) : (
        <Cards>{cards}</Cards>
      )}
    </section>
  );
};

export const SentOnes = ({ rows, names }: { rows: ListRow[]; names: Names }) => (
  <section aria-labelledby="inviate" class="sp-section">
    <h2 id="inviate">Ultime inviate</h2>
    {rows.length === 0 ? (
      <p>Non hai ancora inviato istanze.</p>
    ) : (
      <Cards>
        {rows.map((row) => (
          <Card
            key={row.id}
            title={names.service(row.service)}
            href={routes.istanza.page.href(keyOf(row))}
            over={row.number && <Code>{row.number}</Code>}
            badge={{ label: row.state, tone: "info" }}
          >
            <p>Inviata il {row.sentAt && saidMoment(row.sentAt)}</p>
            <ForWhom row={row} names={names} />
          </Card>
        ))}
      </Cards>
    )}
  </section>
);

export const RecentMoves = ({ moves, names }: { moves: RecentMove[]; names: Names }) =>
  moves.length === 0 ? null : (
    <section aria-labelledby="movimenti" class="sp-section">
      <h2 id="movimenti">Ultimi movimenti</h2>
      <Timeline
        points={moves.map((move) => ({
          title: `${move.move}: ${stateWords[move.to].label}`,
          when: { text: showDateTime(move.at), iso: move.at.toISOString() },
          children: (
            <p>
              <a href={routes.istanza.page.href(keyOf(move))}>
                {move.number ? <Code>{move.number}</Code> : "Bozza senza numero"}
              </a>{" "}
              {names.service(move.service)}
            </p>
          ),
        }))}
      />
    </section>
  );
