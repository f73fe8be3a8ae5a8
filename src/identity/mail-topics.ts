// Which mails a person wants beside what stands in the area anyway (capabilities 33 and 55). What the law or the
// applicant's own turn asks for (corrections, notices, decisions, receipts) is no topic: it always goes out.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";

export const mailTopics = ["avanzamento", "messaggi", "promemoria"] as const;
export type MailTopic = (typeof mailTopics)[number];

/** Everything is wanted until it is refused. */
export const refusedTopics = async (db: Queryable, person: string): Promise<MailTopic[]> =>
  (
    await many<{ topic: MailTopic }>(db, "select topic from mail_refusal where person = $1 order by topic", [person])
  ).map(({ topic }) => topic);

export const refuseTopics = async (
  db: Queryable,
  person: string,
  refused: readonly MailTopic[],
  now: Date,
): Promise<void> => {
  await exec(
    db,
    `with given_up as (delete from mail_refusal where person = $1 and topic <> all($2::text[]))
     insert into mail_refusal (person, topic, refused_at) select $1, each, $3 from unnest($2::text[]) each
     on conflict do nothing`,
    [person, refused, now],
  );
};

/** Where mails of this topic go; undefined: nowhere, since there is no address or they are not wanted. */
export const addressFor = async (db: Queryable, person: string, topic: MailTopic): Promise<string | undefined> =>
  (
    await maybeOne<{ email: string }>(
      db,
      `select email from person p where id = $1 and email is not null
          and not exists (select from mail_refusal r where r.person = p.id and r.topic = $2)`,
      [person, topic],
    )
  )?.email;
