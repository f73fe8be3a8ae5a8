// Everything the site holds about a person, as data that other programs can read (GDPR art. 15 and 20). What the office
// thinks of a case is not in it: internal notes, pareri and remarks that were not sent are acts of the procedure, open
// to whoever asks for access (L. 241/1990 art. 22).
import { many, type Queryable } from "#db/connect.ts";
import type { Person } from "#identity/people.ts";

/** Rows of a table that belong to one's own cases. */
const ofOwn = (table: string, columns: string, order: string, only = "true"): string =>
  `select ${columns} from ${table} t join istanza i on i.ente = t.ente and i.id = t.istanza
    where i.person = $1 and ${only} order by ${order}`;

const cases = {
  istanze: `select ente, id, service, modulo, version, acting_for, state, number, protocol, round, typed, answers,
                   summary, summary_sha256, corrects, created_at, updated_at, completed_at, first_sent_at, sent_at,
                   taken_at, closed_at, due_on, answer_by, erased_at
              from istanza where person = $1 order by created_at`,
  inviiPrecedenti: ofOwn(
    "former_round",
    "t.ente, t.istanza, t.n, t.sent_at, t.typed, t.answers, t.summary",
    "t.sent_at",
  ),
  storico: ofOwn(
    "history",
    "t.ente, t.istanza, t.n, t.move, t.from_state, t.to_state, t.at, t.role, t.content, t.sha256",
    "t.at, t.n",
    "t.kind = 'mossa'",
  ),
  chiHaVisto: `select h.ente, h.istanza, h.n, h.kind, h.move, h.at, p.nome, p.cognome
                 from istanza i join history h on h.ente = i.ente and h.istanza = i.id join person p on p.id = h.person
                where i.person = $1 and h.person <> $1 order by h.at, h.n`,
  correzioniRichieste: ofOwn(
    "remark",
    "t.ente, t.istanza, t.round, t.target, t.label, t.text, t.value, t.asked_at",
    "t.asked_at",
    "t.asked_at is not null",
  ),
  sospensioni: ofOwn("term_suspension", "t.ente, t.istanza, t.because, t.from_on, t.to_on", "t.from_on"),
  corrispondenza: ofOwn("letter", "t.ente, t.istanza, t.side, t.body, t.written_at, t.read_at", "t.written_at"),
  documenti: ofOwn(
    "document",
    "t.ente, t.istanza, t.kind, t.name, t.bytes, t.sha256, t.created_at, t.removed_at, t.protocol",
    "t.created_at",
  ),
  caricamenti: ofOwn("upload", "t.ente, t.istanza, t.field, t.name, t.bytes, t.received, t.created_at", "t.created_at"),
  protocollo: ofOwn(
    "protocol_entry",
    "t.ente, t.istanza, t.number, t.direction, t.registered_at, t.subject, t.correspondent",
    "t.asked_at",
  ),
  indirizzi: ofOwn("address_confirmation", "t.ente, t.istanza, t.address, t.asked_at, t.confirmed_at", "t.asked_at"),
  confermeAlloSportello: ofOwn(
    "desk_confirmation",
    "t.ente, t.istanza, t.method, t.sent_to, t.asked_at, t.confirmed_at",
    "t.asked_at",
  ),
  daRecuperare: ofOwn("set_aside", "t.ente, t.istanza, t.step, t.typed, t.at", "t.at"),
  posta: ofOwn("mail", "t.ente, t.istanza, t.recipient, t.subject, t.body, t.created_at", "t.created_at"),
} as const;

const own = {
  appunti: "select ente, istanza, starred, note, remind_on from mark where person = $1",
  messaggi:
    "select ente, istanza, subject, body, created_at, read_at from message where person = $1 order by created_at",
  assistenza: "select ente, service, topic, name, email, body, created_at from assistance_request where person = $1",
  emailRifiutate: "select topic, refused_at from mail_refusal where person = $1",
  accessi: "select method, device, created_at, used_at, closed_at from session where person = $1 order by created_at",
  accessiEffettuati: "select at, method, issuer, level, device from sign_in where person = $1 order by at",
  modificheAlProfilo: "select at, what, device from profile_event where person = $1 order by at",
  contatti: "select kind, value, written_at, confirmed_at from contact where person = $1 order by kind",
  residenza: "select indirizzo, civico, provincia, comune, cap, at from residence where person = $1",
  richiesteDiRappresentanza: `select ente, role, nome, cognome, codice_fiscale, born_on, act, asked_at, decided_at, granted, because
                                from representation_request where person = $1 order by asked_at`,
  documentiDiRappresentanza: `select d.name, d.bytes, d.sha256, d.created_at from representation_paper d
                                join representation_request r on r.ente = d.ente and r.id = d.request
                               where r.person = $1 order by d.created_at`,
  abilitazione: `select ente, typed, started_at, confirmed_at, accepted_at, email, email_confirmed_at, code_confirmed_at,
                   recognised_at, enabled_at, closed_at
              from enabling where person = $1 order by started_at`,
  riconoscimenti: `select r.ente, r.at, r.outcome, r.seen, r.delegate, r.because
                     from recognition r join enabling e on e.id = r.enabling where e.person = $1 order by r.at`,
  account: "select codice_fiscale, email, created_at, recognised_at from account where person = $1",
  passkey: "select name, created_at, used_at from passkey where person = $1 order by created_at",
  appDiVerifica: "select confirmed_at from totp where person = $1",
  codiciDiRecupero: "select used_at from recovery_code where person = $1",
  dispositiviConosciuti: "select used_at from known_device where person = $1 order by used_at",
  incarichiDellAccesso: "select ente, role from session_mandate where person = $1 order by ente",
  incarichi: `select ente, role, scope, source, valid_from, valid_to, granted_at, revoked_at, revoked_because
                from mandate where person = $1 order by granted_at`,
} as const;

/** Of whoever works in an office. */
const atWork = {
  uffici: "select ente, office from office_member where person = $1",
  assenze: "select ente, from_on, to_on from absence where person = $1 or substitute = $1 order by from_on",
  visteSalvate: "select ente, name, query from saved_view where person = $1",
} as const;

/** Ids of the services that somebody has istanze of. */
export const servicesOfPerson = async (db: Queryable, person: string): Promise<string[]> =>
  (
    await many<{ service: string }>(db, "select distinct service from istanza where person = $1 order by 1", [person])
  ).map(({ service }) => service);

const tables = { ...cases, ...own, ...atWork };

export const personalExport = async (db: Queryable, person: Person): Promise<Record<string, unknown>> => {
  const entries = await Promise.all(
    Object.entries(tables).map(async ([name, text]) => [name, await many(db, text, [person.id])] as const),
  );
  return { persona: person, ...Object.fromEntries(entries) };
};
