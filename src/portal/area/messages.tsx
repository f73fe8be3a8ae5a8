// I miei messaggi (S0.24).

import { markRead, messageById, messagesOf } from "#istanze/messages.ts";
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

const pageSize = 20;

export const messageDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.messages, "person", async (visit) => {
    const after = cursorIn(visit.query.dopo);
    const before = after && { createdAt: after.at, id: after.id };
    const found = await messagesOf(ctx.db, visit.session.person.id, pageSize + 1, before);
    const messages = found.slice(0, pageSize);
    const last = messages.at(-1);
    return {
      page: (
        <Page frame={await frame(visit, { current: "messaggi" })} title="I miei messaggi">
          <PageHeading title="I miei messaggi" lead="Le comunicazioni che riguardano le tue istanze." />
          {messages.length === 0 ? (
            <Empty icon="it-mail" title="Non hai messaggi">
              <p>Quando invii un'istanza o c'è una novità trovi qui un messaggio.</p>
            </Empty>
          ) : (
            <Table
              caption="I miei messaggi"
              columns={[
                {
                  heading: "Oggetto",
                  main: true,
                  cell: (message) => (
                    <>
                      <a href={routes.message.href({ id: message.id })}>{message.subject}</a>{" "}
                      {!message.readAt && <Badge tone="info">Da leggere</Badge>}
                    </>
                  ),
                },
                { heading: "Data", cell: (message) => showDateTime(message.createdAt) },
              ]}
              rows={messages}
              rowKey={(message) => message.id}
            />
          )}
          <Pager
            newer={visit.query.dopo ? routes.messages.href() : undefined}
            older={
              found.length > pageSize && last
                ? routes.messages.href({ dopo: cursorText({ at: last.createdAt, id: last.id }) })
                : undefined
            }
          />
        </Page>
      ),
    };
  }),
  get(routes.message, "person", async (visit) => {
    if (!isUuid(visit.params.id)) return "missing";
    const message = await messageById(ctx.db, visit.session.person.id, visit.params.id);
    if (!message) return "missing";
    await markRead(ctx.db, visit.session.person.id, message.id, ctx.clock.now());
    return {
      page: (
        <Page
          frame={await frame(visit, { current: "messaggi" })}
          title={message.subject}
          breadcrumb={[{ label: "I miei messaggi", href: routes.messages.href() }]}
        >
          <PageHeading title={message.subject} over={showDateTime(message.createdAt)} />
          <div class="sp-text">
            {message.body.split("\n\n").map((paragraph) => (
              <p key={paragraph} class="sp-break">
                {paragraph}
              </p>
            ))}
          </div>
          {message.istanza && (
            <ButtonLink href={routes.istanza.page.href({ ente: message.ente, id: message.istanza })}>
              Apri l'istanza
            </ButtonLink>
          )}
        </Page>
      ),
    };
  }),
];
