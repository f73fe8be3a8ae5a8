-- The ground: enti, people and their sessions, published moduli, istanze and what follows from them.
-- Every key of a big table starts with the ente, ids are made in Node, history is append-only (docs/adr/0003).

create table ente (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  kind text not null check (kind in ('regione', 'comune')),
  codice_fiscale text not null,
  -- ISTAT code of the municipality, where the ente is one
  istat text,
  -- address, cap, pec, phone, motto: the shape is in identity/enti.ts
  details jsonb not null default '{}',
  -- Italian order, made with Intl in Node: collations differ between servers
  sort_key text not null
);

-- which ente offers which service of the catalogue
create table service_offer (
  ente text not null references ente,
  service text not null,
  primary key (ente, service)
);

create table person (
  id uuid primary key,
  codice_fiscale text not null unique,
  nome text not null,
  cognome text not null,
  email text,
  phone text,
  created_at timestamptz not null
);

-- who may act for an ente, and as what (S0.5, S1.15)
create table mandate (
  ente text not null references ente,
  person uuid not null references person,
  role text not null check (role in ('sindaco', 'legale rappresentante', 'funzionario comunale', 'operatore regionale', 'operatore comunale', 'amministratore')),
  valid_from date not null,
  valid_to date,
  primary key (ente, person, role)
);
create index mandate_person on mandate (person);

create table session (
  -- SHA-256 of the cookie's token: a stolen table opens no session
  token_sha256 bytea primary key,
  person uuid not null references person,
  -- the ente the person acts for; null: for oneself
  acting_for text references ente,
  created_at timestamptz not null,
  used_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz
);
create index session_person on session (person);

-- every published version, immutable
create table modulo (
  code text not null,
  version text not null,
  document jsonb not null,
  sha256 text not null,
  published_at timestamptz not null,
  primary key (code, version)
);

create table counter (
  ente text not null references ente,
  series text not null,
  year int not null,
  value bigint not null,
  primary key (ente, series, year)
) with (fillfactor = 50);

create table istanza (
  ente text not null references ente,
  id uuid not null,
  service text not null,
  modulo text not null,
  version text not null,
  person uuid not null references person,
  -- the ente for which the person acts: drafts for different enti lie on different desks (capability 8)
  acting_for text references ente,
  state text not null,
  -- goes up by one with every stored change of what was typed
  revision int not null default 0,
  -- flat, exactly as posted, even invalid: { "utenti.0.nome": "Anna" }
  typed jsonb not null default '{}',
  -- step → { at: revision of its last change, by: window }, to find conflicts between two windows
  step_revisions jsonb not null default '{}',
  -- field → { text, origin } of what was filled in for the person
  origins jsonb not null default '{}',
  year int,
  seq int,
  number text,
  -- frozen at sending: values, the summary exactly as shown, SHA-256 of its canonical JSON
  answers jsonb,
  summary jsonb,
  summary_sha256 text,
  -- the earlier istanza that this one corrects (S0.76)
  corrects uuid,
  -- what a search finds, without accents, in lower case
  search text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  completed_at timestamptz,
  sent_at timestamptz,
  primary key (ente, id),
  foreign key (modulo, version) references modulo (code, version),
  foreign key (ente, corrects) references istanza (ente, id),
  unique (ente, modulo, year, seq),
  check ((number is null) = (seq is null) and (number is null) = (year is null)),
  check (state in ('BOZZA', 'DA INVIARE', 'ANNULLATA', 'SCADUTA')
    or (number is not null and sent_at is not null and summary is not null and answers is not null and summary_sha256 is not null))
);
create index istanza_person on istanza (person, created_at desc, id desc);
create index istanza_queue on istanza (ente, service, state, sent_at desc, id desc);
-- one open correction of an istanza at a time
create unique index istanza_corrects on istanza (ente, corrects) where state in ('BOZZA', 'DA INVIARE', 'INVIATA');
-- drafts that wait for their reminder
create index istanza_unsent on istanza (updated_at) where state in ('BOZZA', 'DA INVIARE');

-- append-only and hash-chained per istanza
create table history (
  ente text not null,
  istanza uuid not null,
  n int not null,
  move text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  person uuid references person,
  role text not null,
  content text not null default '',
  previous_sha256 text not null,
  sha256 text not null,
  primary key (ente, istanza, n),
  foreign key (ente, istanza) references istanza (ente, id)
);
create function history_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'history is append-only'; end $$;
create trigger history_is_append_only before update or delete on history
  for each row execute function history_is_append_only();

create table document (
  ente text not null,
  istanza uuid not null,
  id uuid not null,
  kind text not null check (kind in ('ricevuta', 'allegato', 'atto')),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (ente, istanza, id),
  foreign key (ente, istanza) references istanza (ente, id)
);
create unique index document_ricevuta on document (ente, istanza) where kind = 'ricevuta';

-- star, private note, own reminder (S0.31, capability 11)
create table mark (
  ente text not null,
  istanza uuid not null,
  person uuid not null references person,
  starred boolean not null default false,
  note text not null default '' check (length(note) <= 1000),
  remind_on date,
  reminded_at timestamptz,
  primary key (ente, istanza, person),
  foreign key (ente, istanza) references istanza (ente, id)
);
create index mark_remind on mark (remind_on) where remind_on is not null and reminded_at is null;

-- I miei messaggi: what the person is told in the area, beside the mail (C.SE.1.2)
create table message (
  person uuid not null references person,
  id uuid not null,
  -- one message a consequence, even if its job runs twice
  key text not null,
  ente text not null references ente,
  istanza uuid,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (person, id),
  unique (person, key),
  foreign key (ente, istanza) references istanza (ente, id)
);
create index message_list on message (person, created_at desc, id desc);

-- the register of mails; one that was handed over says when
create table mail (
  ente text not null references ente,
  id uuid not null,
  -- the same consequence is written once, even if its job runs twice
  key text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  -- [{ name, mediaType, sha256 }]: the bytes are in the file store
  attachments jsonb not null default '[]',
  created_at timestamptz not null,
  handed_over_at timestamptz,
  primary key (ente, id),
  unique (ente, key)
);
create index mail_list on mail (created_at desc, id desc);

-- a mail address typed in a form is confirmed by a link (S0.54)
create table address_confirmation (
  ente text not null,
  istanza uuid not null,
  address text not null,
  token_sha256 bytea not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (ente, istanza, address),
  foreign key (ente, istanza) references istanza (ente, id)
);
create index address_confirmation_token on address_confirmation (token_sha256);

-- typed into a page whose session had ended: given back at the next sign-in of the same person
create table set_aside (
  ente text not null,
  istanza uuid not null,
  step text not null,
  revision int not null,
  typed jsonb not null,
  at timestamptz not null,
  primary key (ente, istanza, step),
  foreign key (ente, istanza) references istanza (ente, id)
);

create table feedback (
  ente text not null,
  istanza uuid not null,
  service text not null,
  stars int not null check (stars between 1 and 5),
  aspects text[] not null default '{}',
  details text not null default '' check (length(details) <= 200),
  created_at timestamptz not null,
  primary key (ente, istanza),
  foreign key (ente, istanza) references istanza (ente, id)
);

create table assistance_request (
  ente text not null references ente,
  id uuid not null,
  service text,
  istanza uuid,
  person uuid references person,
  topic text not null,
  name text not null,
  email text not null,
  body text not null,
  created_at timestamptz not null,
  primary key (ente, id)
);
create index assistance_request_recent on assistance_request (ente, created_at);

-- officials enabled on Servizi 06, by municipality (S0.16, S0.17, S0.19)
create table serv06_abilitazione (
  ente text not null references ente,
  istat text not null,
  codice_fiscale text not null,
  cognome text not null,
  nome text not null,
  valid_from date not null,
  valid_to date,
  primary key (ente, istat, codice_fiscale)
);
