-- The office: who works which cases, what it asks, decides, writes, registers and keeps, and who saw what.

create table office (
  ente text not null references ente,
  id text not null check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  -- phone, email, hours
  contacts jsonb not null default '{}',
  sort_key text not null,
  primary key (ente, id)
);

-- the office that works a service; one a service, so that a case is never on two desks
create table office_service (
  ente text not null,
  service text not null,
  office text not null,
  primary key (ente, service),
  foreign key (ente, service) references service_offer (ente, service),
  foreign key (ente, office) references office (ente, id)
);

create table office_member (
  ente text not null,
  office text not null,
  person uuid not null references person,
  primary key (ente, office, person),
  foreign key (ente, office) references office (ente, id)
);
create index office_member_person on office_member (person);

-- while a colleague is away somebody else sees what is assigned to them
create table absence (
  ente text not null references ente,
  id uuid not null,
  person uuid not null references person,
  substitute uuid not null references person check (substitute <> person),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  primary key (ente, id)
);
-- two periods of one person never overlap, even when they are written at once: who comes second waits for the first.
-- An exclusion constraint would need an extension (btree_gist), and none is asked of a server.
create function absence_is_alone() returns trigger language plpgsql as $$
begin
  perform 1 from person where id = new.person for no key update;
  if exists (select from absence a where a.ente = new.ente and a.person = new.person and a.id <> new.id
                and a.from_on <= new.to_on and a.to_on >= new.from_on) then
    raise exception 'the person is away already on some of these days'
      using errcode = 'exclusion_violation', constraint = 'absence_is_alone';
  end if;
  return new;
end $$;
create trigger absence_is_alone before insert or update on absence for each row execute function absence_is_alone();

-- a municipality is one ente
create unique index ente_istat on ente (istat);

-- S0.19, S1.15: a mandate says where it comes from, may be limited to one system, and is revoked, never deleted
alter table mandate drop constraint mandate_pkey;
alter table mandate add column id uuid not null default gen_random_uuid();
alter table mandate add column scope text not null default '';
alter table mandate add column source text not null default '';
-- the paper that shows it, in words: "verbale n. 3 del 10 giugno 2024"
alter table mandate add column document text not null default '';
-- the istanza that it was granted with, of this ente or of the region's
alter table mandate add column evidence_ente text references ente;
alter table mandate add column evidence_istanza uuid;
alter table mandate add column granted_at timestamptz;
alter table mandate add column granted_by uuid references person;
alter table mandate add column revoked_at timestamptz;
alter table mandate add column revoked_by uuid references person;
alter table mandate add column revoked_because text;
-- when the legal representative last said that it still holds: asked every January
alter table mandate add column confirmed_at timestamptz;
alter table mandate add primary key (ente, id);
create unique index mandate_held on mandate (ente, person, role, scope) where revoked_at is null;

-- one table says who is enabled: the mandate
drop table serv06_abilitazione;

-- S1.16: whoever may act for several enti is asked once a session
alter table session add column chosen boolean not null default false;

alter table istanza
  -- desk
  add column office text,
  add column assignee uuid references person,
  add column labels text[] not null default '{}',
  add column taken_at timestamptz,
  add column closed_at timestamptz,
  -- goes up with every change by the office, so that two clerks never overwrite each other
  add column case_revision int not null default 0,
  -- as it was sent, while the corrections are typed over it; null: nothing of it was changed (S1.32)
  add column sent_typed jsonb,
  -- 1 when sent first, one more with every correction sent again
  add column round int not null default 1,
  -- last day of the procedure (L. 241/1990 art. 2); null while it does not run
  add column due_on date,
  -- last day for what the applicant was asked
  add column answer_by date,
  -- of the first round: from here the term runs
  add column first_sent_at timestamptz,
  -- as of the sending: "Provamaggio Ivo, Comune di Borgo Esempio"; sort_key in Italian order
  add column applicant text,
  add column applicant_key text,
  -- what the office's search finds
  add column words tsvector,
  -- protocol of arrival, as printed: "0000012/2026"
  add column protocol text,
  -- the clerk who fills in at the desk for the person
  add column assisted_by uuid references person,
  -- the applicant was told that the content will be erased
  add column erasure_warned_at timestamptz,
  -- the content was erased at the end of its time; number, states and history stay
  add column erased_at timestamptz;
alter table istanza add foreign key (ente, office) references office (ente, id);
alter table istanza drop constraint istanza_check1;
alter table istanza add constraint istanza_sent_is_frozen check (
  state in ('BOZZA', 'DA INVIARE', 'ANNULLATA', 'SCADUTA') or erased_at is not null
  or (number is not null and sent_at is not null and summary is not null and answers is not null and summary_sha256 is not null));

-- the queue: what is sent, by arrival, by last day and by applicant; open cases are few beside the closed ones
drop index istanza_queue;
create index istanza_queue on istanza (ente, service, state, sent_at desc, id desc) where sent_at is not null;
create index istanza_sent on istanza (ente, service, sent_at desc, id desc) include (first_sent_at)
  where sent_at is not null;
-- what is open, by last day of the procedure or, while the applicant was asked something, of the answer; what a list of
-- open cases looks at stands in the index itself, so that cases that are walked past are not read
create index istanza_due on istanza (ente, service, state, coalesce(due_on, answer_by, 'infinity'), id)
  include (due_on, answer_by) where closed_at is null and sent_at is not null;
create index istanza_open on istanza (ente, service, assignee, coalesce(due_on, answer_by, 'infinity'), id)
  include (state, due_on, answer_by) where closed_at is null and sent_at is not null;
create index istanza_open_sent on istanza (ente, service, sent_at desc, id desc) include (state, first_sent_at)
  where closed_at is null and sent_at is not null;
create index istanza_open_applicant on istanza (ente, service, applicant_key, id) include (state, assignee)
  where closed_at is null and sent_at is not null;
-- such reading needs a table that is swept more often than at every fifth of a million changes
alter table istanza set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
create index istanza_applicant on istanza (ente, service, applicant_key, id) where sent_at is not null;
create index istanza_assignee on istanza (ente, service, assignee, sent_at desc, id desc)
  where assignee is not null and sent_at is not null;
create index istanza_number on istanza (ente, number text_pattern_ops) where sent_at is not null;
create index istanza_seq on istanza (ente, seq) where sent_at is not null;
create index istanza_protocol on istanza (ente, protocol text_pattern_ops) where protocol is not null;
create index istanza_labels on istanza using gin (labels) where sent_at is not null;
create index istanza_words on istanza using gin (words) where sent_at is not null;
-- what is open is little beside what is closed: a common word is found here in a twentieth of the time
create index istanza_open_words on istanza using gin (words) where closed_at is null and sent_at is not null;
-- a person's own list of what was sent
create index istanza_person_sent on istanza (person, sent_at desc, id desc) where sent_at is not null;
create index istanza_assisted on istanza (assisted_by, created_at desc) where assisted_by is not null;

-- the services whose closed cases Sportello erases by itself at the end of their time; drafts always
create table own_erasure (
  ente text not null references ente,
  service text not null,
  since timestamptz not null,
  by uuid not null references person,
  primary key (ente, service)
);

-- how services go is counted from the indexes alone: a year of a million cases lies in too many pages
create index istanza_ended on istanza (ente, service, closed_at) include (state, sent_at, first_sent_at, due_on)
  where closed_at is not null and sent_at is not null;

-- what comes to the end of its time
create index istanza_closed on istanza (service, closed_at) where closed_at is not null and erased_at is null;

-- what an earlier round froze, when a corrected one was sent over it (S1.32)
create table former_round (
  ente text not null,
  istanza uuid not null,
  n int not null,
  sent_at timestamptz not null,
  typed jsonb not null,
  answers jsonb not null,
  summary jsonb not null,
  summary_sha256 text not null,
  primary key (ente, istanza, n),
  foreign key (ente, istanza) references istanza (ente, id)
);

-- pinned to a field ("rup"), to a cell ("utenti.0.codiceFiscale"), to a row ("utenti.0"), to rows as a whole
-- ("utenti") or to nothing ("")
create table remark (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  round int not null,
  target text not null,
  -- the label of what it is pinned to, as it was shown
  label text not null,
  text text not null check (length(text) between 1 and 1000),
  -- what stood there then
  value text not null default '',
  author uuid not null references person,
  created_at timestamptz not null,
  -- when it was sent to the applicant; null: the office still writes
  asked_at timestamptz,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);

-- days in which the term of the procedure does not run
create table term_suspension (
  ente text not null,
  istanza uuid not null,
  n int not null,
  because text not null,
  from_on date not null,
  -- null: it still does not run
  to_on date check (to_on >= from_on),
  primary key (ente, istanza, n),
  foreign key (ente, istanza) references istanza (ente, id)
);

create table case_note (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  author uuid not null references person,
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);

-- one thread a case between the applicant and the office (S0.24)
create table letter (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  side text not null check (side in ('richiedente', 'ufficio')),
  author uuid not null references person,
  body text not null check (length(body) between 1 and 4000),
  written_at timestamptz not null,
  -- by the other side
  read_at timestamptz,
  read_by uuid references person,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);
create index letter_thread on letter (ente, istanza, written_at, id);
create index letter_unread on letter (ente, istanza) where side = 'richiedente' and read_at is null;

-- texts that an office writes often; a service or all of them
create table template (
  ente text not null references ente,
  id uuid not null,
  purpose text not null check (purpose in ('messaggio', 'correzione', 'integrazione', 'preavviso', 'rigetto', 'atto')),
  service text,
  title text not null,
  body text not null,
  primary key (ente, id)
);

-- a parere of another office, which sees only the steps that it is shown
create table opinion (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  office text not null,
  question text not null,
  -- ids of the steps of the modulo
  shown text[] not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  outcome text check (outcome in ('favorevole', 'favorevole con condizioni', 'contrario')),
  answer text,
  answered_by uuid references person,
  answered_at timestamptz,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id),
  foreign key (ente, office) references office (ente, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index opinion_asked on opinion (ente, office, asked_at desc);

create table saved_view (
  ente text not null references ente,
  person uuid not null references person,
  id uuid not null,
  name text not null,
  -- the query of the queue's address
  query text not null,
  primary key (ente, person, id)
);

-- labels that an office knows, to offer them again
create table label (
  ente text not null references ente,
  name text not null check (length(name) between 1 and 40),
  primary key (ente, name)
);

-- one move on many cases: first shown, then confirmed, each case on its own
create table batch (
  ente text not null references ente,
  id uuid not null,
  person uuid not null references person,
  -- name of a move, 'assegna' or 'equilibra'
  action text not null,
  -- of 'assegna'; null: back into the queue
  assignee uuid references person,
  -- of a move, what is said with it in every case
  note text,
  made_at timestamptz not null,
  primary key (ente, id)
);
create table batch_case (
  ente text not null,
  batch uuid not null,
  istanza uuid not null,
  n int not null,
  -- as it was shown
  case_revision int not null,
  -- of 'equilibra': whom it is to go to; null: nobody can take it
  assignee uuid references person,
  outcome text,
  primary key (ente, batch, istanza),
  foreign key (ente, batch) references batch (ente, id),
  foreign key (ente, istanza) references istanza (ente, id)
);

-- documents of both sides
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('ricevuta', 'allegato', 'atto', 'lettera', 'osservazioni'));
alter table document
  add column round int not null default 1,
  -- the field of the modulo that asked for it
  add column field text,
  -- the letter that it came with
  add column letter uuid,
  add column uploaded_by uuid references person,
  -- what the antivirus said; 'senza controllo': there was none
  add column scan text not null default 'pulito' check (scan in ('in attesa', 'pulito', 'infetto', 'senza controllo')),
  add column scanned_at timestamptz,
  -- the name of what was found
  add column threat text,
  -- protocol with which it went out
  add column protocol text,
  -- of an act: SHA-256 of what was posted, so that the same post is known again and another one under its id is not taken for it
  add column posted_sha256 text,
  -- deleted before sending
  add column removed_at timestamptz;
drop index document_ricevuta;
create unique index document_ricevuta on document (ente, istanza, round) where kind = 'ricevuta';
create index document_unscanned on document (created_at) where scan = 'in attesa';
create index document_sha256 on document (sha256);

-- a file that comes in pieces (resumable)
create table upload (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  field text not null,
  name text not null,
  bytes bigint not null,
  received bigint not null default 0,
  -- SHA-256 of what came so far, in order
  pieces text[] not null default '{}',
  person uuid not null references person,
  created_at timestamptz not null,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);

-- a piece that is still needed is not swept away
create index upload_pieces on upload using gin (pieces);

-- the register of documents in and out: seven digits, per ente and year, without gaps
create table protocol_entry (
  ente text not null references ente,
  id uuid not null,
  -- the same consequence is registered once
  key text not null,
  -- null: an outside system has not answered yet
  year int,
  n bigint,
  number text,
  direction text not null check (direction in ('entrata', 'uscita')),
  registered_at timestamptz,
  asked_at timestamptz not null,
  subject text not null,
  -- sender when it came in, recipient when it went out
  correspondent text not null,
  istanza uuid,
  -- SHA-256 of the main document, hexadecimal; of the summary for what came through a modulo
  fingerprint text not null,
  document uuid,
  attachments int not null default 0,
  classification text not null default '',
  -- the signed segnatura, once it was asked for
  segnatura_sha256 text,
  -- an outside system keeps it; handed over once that has number and documents
  outside boolean not null default false,
  handed_over_at timestamptz,
  -- what the search of the register finds: number, subject, correspondent
  words tsvector not null,
  primary key (ente, id),
  unique (ente, key),
  unique (ente, year, n),
  foreign key (ente, istanza) references istanza (ente, id),
  check ((n is null) = (year is null) and (n is null) = (number is null) and (n is null) = (registered_at is null))
);
create index protocol_entry_list on protocol_entry (ente, asked_at desc, id desc);
create index protocol_entry_istanza on protocol_entry (ente, istanza);
create index protocol_entry_day on protocol_entry (ente, registered_at);
create index protocol_entry_words on protocol_entry using gin (words);
create index protocol_entry_segnatura on protocol_entry (segnatura_sha256) where segnatura_sha256 is not null;
-- what an outside system still owes, or is owed
create index protocol_entry_waiting on protocol_entry (asked_at) where outside and handed_over_at is null;

-- registro giornaliero: the print of a day
create table protocol_day (
  ente text not null references ente,
  day date not null,
  first_n bigint,
  last_n bigint,
  entries int not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (ente, day)
);

-- history: moves, and beside them what officials wrote and read. `content` can be erased at the end of its time and
-- the chain still fits, because the fingerprint covers the fingerprint of the content.
alter table history
  add column kind text not null default 'mossa' check (kind in ('mossa', 'lettura', 'scrittura')),
  add column content_salt text,
  add column content_sha256 text;
create or replace function history_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'history' then
    if new.content = '' and new.content_sha256 is not null
       and to_jsonb(new) - 'content' - 'content_salt' = to_jsonb(old) - 'content' - 'content_salt' then
      return new;
    end if;
  end if;
  raise exception 'history is append-only';
end $$;
create trigger history_is_not_emptied before truncate on history for each statement execute function history_is_append_only();
create index history_person on history (person, at desc) where kind <> 'mossa';
-- rows come in the order of time: what changed since the last root is found at the end of the table
create index history_at on history using brin (at);

-- what officials do beside the cases: exports, mandates, offices, batches; one chain an ente
create table ente_history (
  ente text not null references ente,
  n bigint not null,
  at timestamptz not null,
  person uuid references person,
  action text not null,
  content jsonb not null default '{}',
  previous_sha256 text not null,
  sha256 text not null,
  primary key (ente, n)
);
create index ente_history_action on ente_history (ente, action, n desc);
create index ente_history_person on ente_history (ente, person, at desc);
create trigger ente_history_is_append_only before update or delete on ente_history
  for each row execute function history_is_append_only();
create trigger ente_history_is_not_emptied before truncate on ente_history
  for each statement execute function history_is_append_only();

-- a signed root over the last rows of all chains, a day: what is cut off at the end shows too
create table history_root (
  day date primary key,
  -- how many chains grew since the root before, and the file with the last row of each
  chains bigint not null,
  heads_sha256 text not null,
  previous_sha256 text not null,
  root_sha256 text not null,
  -- Ed25519 over root_sha256; the key as SPKI in base64
  signature text not null,
  key_id text not null,
  public_key text not null,
  made_at timestamptz not null
);
create trigger history_root_is_append_only before update or delete on history_root
  for each row execute function history_is_append_only();
create trigger history_root_is_not_emptied before truncate on history_root
  for each statement execute function history_is_append_only();

-- a person at the desk confirms what the clerk filled in
create table desk_confirmation (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  -- the summary that was confirmed
  summary_sha256 text not null,
  method text not null check (method in ('codice', 'firma')),
  -- where the code went
  sent_to text,
  code_sha256 bytea,
  attempts int not null default 0,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  clerk uuid not null references person,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);

alter table mail add column istanza uuid;
-- whether a mail still needs a file
create index mail_attachments on mail using gin (attachments jsonb_path_ops) where attachments <> '[]';
create index mail_istanza on mail (ente, istanza) where istanza is not null;

create index feedback_recent on feedback (ente, service, created_at desc);

-- of a service that municipalities send, those that were asked to (capability 47)
create table ente_reminder (
  ente text not null references ente,
  service text not null,
  reminded text not null references ente,
  at timestamptz not null,
  by_person uuid not null references person,
  primary key (ente, service, reminded, at)
);
-- what an ente has sent and begun
create index istanza_acting on istanza (ente, service, acting_for, sent_at desc) where acting_for is not null;

-- mails that a person does not want beside what stands in the area (capability 33)
create table mail_refusal (
  person uuid not null references person,
  topic text not null check (topic in ('avanzamento', 'messaggi', 'promemoria')),
  refused_at timestamptz not null,
  primary key (person, topic)
);
