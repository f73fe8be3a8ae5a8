// Everything the site holds about a person, as data that other programs can read (GDPR art. 15 and 20).
import { many, type Queryable } from "#db/connect.ts";
import type { Person } from "#identity/people.ts";

const tables = {
  istanze: `select ente, id, service, modulo, version, acting_for, state, number, typed, answers, summary,
                   summary_sha256, corrects, created_at, updated_at, completed_at, sent_at
              from istanza where person = $1 order by created_at`,
  storico: `select h.ente, h.istanza, h.n, h.move, h.from_state, h.to_state, h.at, h.role, h.content
              from history h join istanza i on i.ente = h.ente and i.id = h.istanza
             where i.person = $1 order by h.at`,
  documenti: `select d.ente, d.istanza, d.kind, d.name, d.bytes, d.sha256, d.created_at
                from document d join istanza i on i.ente = d.ente and i.id = d.istanza
               where i.person = $1 order by d.created_at`,
  indirizzi: `select a.ente, a.istanza, a.address, a.asked_at, a.confirmed_at
                from address_confirmation a join istanza i on i.ente = a.ente and i.id = a.istanza
               where i.person = $1 order by a.asked_at`,
  daRecuperare: `select s.ente, s.istanza, s.step, s.typed, s.at
                   from set_aside s join istanza i on i.ente = s.ente and i.id = s.istanza
                  where i.person = $1 order by s.at`,
  appunti: "select ente, istanza, starred, note, remind_on from mark where person = $1",
  messaggi:
    "select ente, istanza, subject, body, created_at, read_at from message where person = $1 order by created_at",
  assistenza: "select ente, service, topic, name, email, body, created_at from assistance_request where person = $1",
  accessi: "select created_at, used_at, closed_at from session where person = $1 order by created_at",
  incarichi: "select ente, role, valid_from, valid_to from mandate where person = $1",
} as const;

export const personalExport = async (db: Queryable, person: Person): Promise<Record<string, unknown>> => {
  const entries = await Promise.all(
    Object.entries(tables).map(async ([name, text]) => [name, await many(db, text, [person.id])] as const),
  );
  return { persona: person, ...Object.fromEntries(entries) };
};
