// I miei messaggi (S0.24).

import type { Session } from "#identity/sessions.ts";
import { type Lack, lackFor } from "#istanze/assurance.ts";
import { type Message, markRead, messageById, messagesOf } from "#istanze/messages.ts";
import { istanzaByKey } from "#istanze/store.ts";
import { cursorIn, cursorText } from "#kit/cursor.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Alert } from "#ui/alert.tsx";
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
import type { Catalogue } from "../../service.ts";
import { get } from "../../visit.ts";
import { stepUpHref } from "../sign-in/step-up-href.ts";

const pageSize = 20;

/** A message says what happened in an istanza: it is read with what the istanza is read with. */
const lackToRead = async (
  ctx: Context,
  catalogue: Catalogue,
  session: Session,
  { ente, istanza }: Message,
): Promise<Lack | undefined> => {
  const about = istanza ? await istanzaByKey(ctx.db, { ente, id: istanza }) : undefined;
  const servizio = about && catalogue.byId(about.service);
  return servizio && lackFor(servizio.policy, "read", session, ctx.clock.now());
};

const Closed = ({ href }: { href: string }) => (
  <Alert title="Per leggerlo serve un accesso più sicuro">
    <p>Riguarda un'istanza di un servizio che lo chiede, per proteggere i tuoi dati. Poi torni subito qui.</p>
    <p>
      <ButtonLink href={href}>Accedi per leggerlo</ButtonLink>
    </p>
  </Alert>
);

const Body = ({ message }: { message: Message }) => (
  <>
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
  </>
);

export const messageDoors = (ctx: Context, catalogue: Catalogue, frame: FrameMaker): Door[] => [
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
    const lack = await lackToRead(ctx, catalogue, visit.session, message);
    if (!lack) await markRead(ctx.db, visit.session.person.id, message.id, ctx.clock.now());
    return {
      page: (
        <Page
          frame={await frame(visit, { current: "messaggi" })}
          title={message.subject}
          breadcrumb={[{ label: "I miei messaggi", href: routes.messages.href() }]}
        >
          <PageHeading title={message.subject} over={showDateTime(message.createdAt)} />
          {lack ? <Closed href={stepUpHref(lack, visit.here)} /> : <Body message={message} />}
        </Page>
      ),
    };
  }),
];
