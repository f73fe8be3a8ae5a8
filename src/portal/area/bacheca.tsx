// Bacheca: first what needs the person today, then the way to everything else (S0.22, capability 9).

import { type ListRow, listIstanze } from "#istanze/list/store.ts";
import { messagesOf } from "#istanze/messages.ts";
import { recentMoves } from "#istanze/recent.ts";
import { showDateTime } from "#kit/time.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Cards } from "#ui/card.tsx";
import { Code } from "#ui/code.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { stateWords } from "#words/states.it.ts";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";

const keyOf = ({ ente, id }: ListRow) => ({ ente, id });

export const bachecaDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
  get(routes.bacheca, "person", async (visit) => {
    const { person, acting, mandates } = visit.session;
    const desk = { person: person.id, actingFor: acting?.ente.id ?? null };
    const [unsent, sent, messages, moves] = await Promise.all([
      listIstanze(ctx.db, desk, { tab: "lavorazione" }),
      listIstanze(ctx.db, desk, { tab: "inviate" }),
      messagesOf(ctx.db, person.id, 5),
      recentMoves(ctx.db, person.id, 6),
    ]);
    const unread = messages.filter((message) => !message.readAt);
    const titleOf = (row: ListRow) => catalogue.byId(row.service)?.modulo.words.it.title ?? row.modulo;
    // what is one step from being valid comes before what is still being written
    const today = [...unsent.rows].sort((a, b) => Number(b.state === "DA INVIARE") - Number(a.state === "DA INVIARE"));
    return {
      page: (
        <Page frame={await frame(visit, { current: "bacheca" })} title="Bacheca">
          <PageHeading
            title="Bacheca"
            lead={`Ciao ${person.nome}, ecco cosa ti aspetta.`}
            action={<ButtonLink href={routes.nuovaIstanza.href()}>Nuova istanza</ButtonLink>}
          />
          <section aria-labelledby="oggi" class="sp-section">
            <h2 id="oggi">Da fare</h2>
            {today.length + unread.length === 0 ? (
              <Empty icon="it-check-circle" title="Non hai nulla da fare">
                <p>Quando un'istanza aspetta una tua azione la trovi qui.</p>
              </Empty>
            ) : (
              <Cards>
                {[
                  ...today.slice(0, 6).map((row) => (
                    <Card
                      key={row.id}
                      title={titleOf(row)}
                      over={row.number ? <Code>{row.number}</Code> : `Bozza del ${showDateTime(row.createdAt)}`}
                      badge={{ label: row.state, tone: row.state === "DA INVIARE" ? "warning" : "neutral" }}
                      actions={
                        row.state === "DA INVIARE" ? (
                          <ButtonLink href={routes.istanza.send.href(keyOf(row))} of={row.number ?? ""}>
                            Invia
                          </ButtonLink>
                        ) : (
                          <ButtonLink tone="outline" href={routes.istanza.summary.href(keyOf(row))} of={titleOf(row)}>
                            Riprendi
                          </ButtonLink>
                        )
                      }
                    >
                      <p>
                        {row.state === "DA INVIARE"
                          ? "È completa ma NON è stata inviata: ti resta un solo passo."
                          : `Non è stata inviata. Ultima modifica: ${showDateTime(row.updatedAt)}.`}
                      </p>
                    </Card>
                  )),
                  ...unread.map((message) => (
                    <Card
                      key={message.id}
                      title={message.subject}
                      href={routes.message.href({ id: message.id })}
                      over={showDateTime(message.createdAt)}
                      badge={{ label: "Nuovo messaggio", tone: "info" }}
                    />
                  )),
                ]}
              </Cards>
            )}
          </section>
          <section aria-labelledby="inviate" class="sp-section">
            <h2 id="inviate">Ultime inviate</h2>
            {sent.rows.length === 0 ? (
              <p>Non hai ancora inviato istanze.</p>
            ) : (
              <Cards>
                {sent.rows.slice(0, 3).map((row) => (
                  <Card
                    key={row.id}
                    title={titleOf(row)}
                    href={routes.istanza.page.href(keyOf(row))}
                    over={row.number && <Code>{row.number}</Code>}
                    badge={{ label: row.state, tone: "info" }}
                  >
                    <p>Inviata il {row.sentAt && showDateTime(row.sentAt)}</p>
                  </Card>
                ))}
              </Cards>
            )}
          </section>
          {moves.length > 0 && (
            <section aria-labelledby="movimenti" class="sp-section">
              <h2 id="movimenti">Ultimi movimenti</h2>
              <Timeline
                points={moves.map((move) => ({
                  title: `${move.move}: ${stateWords[move.to].label}`,
                  when: { text: showDateTime(move.at), iso: move.at.toISOString() },
                  children: (
                    <p>
                      <a href={routes.istanza.page.href({ ente: move.ente, id: move.id })}>
                        {move.number && <Code>{move.number}</Code>}
                      </a>{" "}
                      {catalogue.byId(move.service)?.modulo.words.it.title}
                    </p>
                  ),
                }))}
              />
            </section>
          )}
          <section aria-labelledby="altro" class="sp-section">
            <h2 id="altro">Cosa puoi fare</h2>
            <ul class="sp-operations">
              <li>
                <ButtonLink tone="outline" href={routes.istanze.href()}>
                  Le mie istanze
                </ButtonLink>
              </li>
              {mandates.length > 0 && (
                <li>
                  <ButtonLink tone="outline" href={routes.actFor.href()}>
                    Cambia per chi operi
                  </ButtonLink>
                </li>
              )}
            </ul>
          </section>
        </Page>
      ),
    };
  }),
];
