// What nobody needs any more is deleted every night. Docs: docs/OPERATING.md, "What is deleted by itself".
import { exec, type Queryable } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import { scanDays } from "#words/enabling.it.ts";
import type { Context } from "../context.ts";
import type { PruneRule } from "./prune-rule.ts";
import { representationRules } from "./representation/retention.ts";

/** Rows of one statement: short ones, so that no page waits behind them. */
const together = 5_000;

const rules: readonly PruneRule[] = [
  {
    what: "sessions",
    days: 30,
    text: `delete from session where token_sha256 in
             (select token_sha256 from session where expires_at < $1 limit $2)`,
  },
  {
    // the confirmation stays; its link no longer finds it
    what: "links of confirmed addresses",
    days: 30,
    text: `update address_confirmation set token_sha256 = '' where (ente, istanza, address) in
             (select ente, istanza, address from address_confirmation
               where confirmed_at < $1 and token_sha256 <> '' limit $2)`,
  },
  {
    what: "codes of the desk",
    days: 2,
    text: `update desk_confirmation set code_sha256 = null where (ente, istanza, id) in
             (select ente, istanza, id from desk_confirmation
               where asked_at < $1 and code_sha256 is not null limit $2)`,
  },
  {
    // given back at every sign-in until then
    what: "texts put aside",
    days: 90,
    text: `delete from set_aside where (ente, istanza, step) in
             (select ente, istanza, step from set_aside where at < $1 limit $2)`,
  },
  {
    // that it was sent, when and to whom stays
    what: "texts of mails",
    days: 180,
    text: `update mail set body = '', sealed = null, attachments = '[]' where (ente, id) in
             (select ente, id from mail where created_at < $1 and (body <> '' or sealed is not null) and handed_over_at is not null limit $2)`,
  },
  {
    what: "questions to providers of identity",
    days: 1,
    text: `delete from sign_in_request where id in
             (select id from sign_in_request where asked_at < $1 limit $2)`,
  },
  {
    // SPID, regole tecniche, tracciatura: 24 months
    what: "exchanges with providers of identity",
    days: 731,
    text: `delete from provider_exchange where id in
             (select id from provider_exchange where at < $1 limit $2)`,
  },
  {
    what: "sign-ins",
    days: 731,
    text: `delete from sign_in where (person, id) in
             (select person, id from sign_in where at < $1 limit $2)`,
  },
  {
    what: "changes of profiles",
    days: 731,
    text: `delete from profile_event where (person, id) in
             (select person, id from profile_event where at < $1 limit $2)`,
  },
  {
    // what was typed and never confirmed is personal data without a reason
    what: "unfinished requests to be enabled",
    days: 180,
    text: `delete from enabling where id in
             (select id from enabling where started_at < $1 and confirmed_at is null limit $2)`,
  },
  {
    what: "codici personali temporanei",
    days: 2,
    text: `update enabling_code set code = null where (enabling, id) in
             (select enabling, id from enabling_code where asked_at < $1 and code is not null limit $2)`,
  },
  {
    what: "messages with codes",
    days: 2,
    text: `delete from code_message where id in (select id from code_message where created_at < $1 limit $2)`,
  },
  {
    // what was seen stays with the recognition; the bytes go with the sweep of the files
    what: "scans of the desk",
    days: scanDays,
    text: `delete from recognition_file where (ente, recognition, id) in
             (select f.ente, f.recognition, f.id from recognition_file f
               join recognition r on r.ente = f.ente and r.id = f.recognition where r.at < $1 limit $2)`,
  },
  {
    // an address with its id says then that the words are gone
    what: "words of searches",
    days: 2,
    text: `delete from list_search where (ente, person, id) in
             (select ente, person, id from list_search where at < $1 limit $2)`,
  },
  {
    what: "forms that came when their session had ended",
    days: 2,
    text: `delete from kept_form where (person, id) in
             (select person, id from kept_form where at < $1 limit $2)`,
  },
  {
    what: "unfinished uploads",
    days: 2,
    text: `delete from upload where (ente, istanza, id) in
             (select ente, istanza, id from upload where created_at < $1 limit $2)`,
  },
];

const apply = async (db: Queryable, { text, days }: PruneRule, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - days * day);
  let all = 0;
  for (;;) {
    const some = await exec(db, text, [before, together]);
    all += some;
    if (some < together) return all;
  }
};

/** How many of each. Safe to run twice. */
export const prune = async (ctx: Context): Promise<Record<string, number>> => {
  const now = ctx.clock.now();
  const counts: Record<string, number> = {};
  for (const rule of [...rules, ...representationRules]) counts[rule.what] = await apply(ctx.db, rule, now);
  return counts;
};
