// What programs ask for: the municipalities of a province, the health of the installation; and the demo's mailbox.

import { newestMails } from "#istanze/mails.ts";
import { showDateTime } from "#kit/time.ts";
import { health } from "#platform/health.ts";
import { Empty } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

export const machineDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.comuni, "anyone", (visit) => ({
    json: ctx.comuni.of(visit.params.provincia.toUpperCase()).map(({ istat, nome }) => ({ istat, nome })),
  })),
  get(routes.health, "anyone", async () => {
    const found = await health(ctx.db);
    return { json: found, status: found.healthy ? 200 : 503 };
  }),
  get(routes.mailbox, "demo", async (visit) => {
    const mails = await newestMails(ctx.db, 50);
    return {
      page: (
        <Page frame={await frame(visit)} title="Posta della dimostrazione">
          <PageHeading
            title="Posta della dimostrazione"
            lead="I messaggi che in un'installazione vera arriverebbero per email. Qui non parte nulla."
          />
          {mails.length === 0 && (
            <Empty icon="it-mail" title="Nessun messaggio">
              <p>I messaggi compaiono quando un'istanza ne fa partire uno.</p>
            </Empty>
          )}
          {mails.map((mail) => (
            <article key={mail.id} class="sp-mail">
              <h2>{mail.subject}</h2>
              <Facts
                facts={[
                  { label: "A", value: mail.recipient },
                  { label: "Scritto il", value: showDateTime(mail.createdAt) },
                  { label: "Consegnato", value: mail.handedOverAt ? showDateTime(mail.handedOverAt) : "In coda" },
                  ...(mail.attachments.length
                    ? [{ label: "Allegati", value: mail.attachments.map(({ name }) => name).join(", ") }]
                    : []),
                ]}
              />
              <pre class="sp-mail-body">{linked(mail.body)}</pre>
            </article>
          ))}
        </Page>
      ),
    };
  }),
];

/** Addresses in a mail can be clicked, as in a mail program. */
const linked = (body: string) =>
  body.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
