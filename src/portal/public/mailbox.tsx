// /posta: the mails of the demo, read from the register instead of a mail program (demo contract).
import { newestCodes, type ShownCode } from "#istanze/enabling/code-messages.ts";
import { mailById, newestMails, type StoredMail } from "#istanze/mails.ts";
import { showDateTime } from "#kit/time.ts";
import { isUuid } from "#kit/uuid.ts";
import { Empty } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import type { Children } from "#ui/frame.ts";
import { Page } from "#ui/page.tsx";
import { PageHeading } from "#ui/page-heading.tsx";
import type { Context } from "../../context.ts";
import type { Answer, Door } from "../../door.ts";
import type { FrameMaker } from "../../frame-maker.ts";
import { routes } from "../../routes.ts";
import { get } from "../../visit.ts";

const Attachments = ({ mail }: { mail: StoredMail }) => (
  <ul class="sp-links">
    {mail.attachments.map(({ name, sha256 }) => (
      <li key={sha256}>
        <a href={routes.mailboxFile.href({ ente: mail.ente, id: mail.id, file: sha256 })}>{name}</a>
      </li>
    ))}
  </ul>
);

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

/** One message of the demo, whatever way it would go. */
type Shown = { key: string; at: Date; title: string; facts: { label: string; value: Children }[]; body: Children };

const ofMail = (mail: StoredMail): Shown => ({
  key: mail.id,
  at: mail.createdAt,
  title: mail.subject,
  facts: [
    { label: "A", value: mail.recipient },
    { label: "Scritto il", value: showDateTime(mail.createdAt) },
    { label: "Consegnato", value: mail.handedOverAt ? showDateTime(mail.handedOverAt) : "In coda" },
    ...(mail.attachments.length ? [{ label: "Allegati", value: <Attachments mail={mail} /> }] : []),
  ],
  body: linked(mail.body),
});

/** Codes travel apart from the mails (S4.8). */
const ofCode = ({ id, channel, recipient, createdAt, body }: ShownCode): Shown => ({
  key: id,
  at: createdAt,
  title: channel === "sms" ? "SMS" : "Codice personale temporaneo",
  facts: [
    { label: "A", value: recipient },
    { label: "Scritto il", value: showDateTime(createdAt) },
  ],
  body,
});

const Message = ({ title, facts, body }: Shown) => (
  <article class="sp-mail">
    <h2>{title}</h2>
    <Facts facts={facts} />
    <pre class="sp-mail-body">{body}</pre>
  </article>
);

export const mailboxDoors = (ctx: Context, frame: FrameMaker): Door[] => [
  get(routes.mailbox, "demo", async (visit) => {
    const [mails, codes] = await Promise.all([newestMails(ctx, 50), newestCodes(ctx, 10)]);
    const shown = [...mails.map(ofMail), ...codes.map(ofCode)].sort(
      (one, other) => other.at.getTime() - one.at.getTime(),
    );
    return {
      page: (
        <Page frame={await frame(visit)} title="Posta della dimostrazione">
          <PageHeading
            title="Posta della dimostrazione"
            lead="I messaggi che in un'installazione vera arriverebbero per e-mail o per SMS. Qui non parte nulla."
          />
          {shown.length === 0 && (
            <Empty icon="it-mail" title="Nessun messaggio">
              <p>I messaggi compaiono quando un'istanza ne fa partire uno.</p>
            </Empty>
          )}
          {shown.map((each) => (
            <Message {...each} key={each.key} />
          ))}
        </Page>
      ),
    };
  }),
  get(routes.mailboxFile, "demo", async (visit): Promise<Answer> => {
    const { ente, id, file } = visit.params;
    const mail = isUuid(id) ? await mailById(ctx, { ente, id }) : undefined;
    const attachment = mail?.attachments.find(({ sha256 }) => sha256 === file);
    const content = attachment && (await ctx.files.get(attachment.sha256));
    return content ? { file: content, mediaType: attachment.mediaType, name: attachment.name } : "missing";
  }),
];
