-- Istanze online: asking to be enabled, the code, and recognition at a desk (manual S4, docs/adr/0015).

create table enabling_ente (
  ente text primary key references ente,
  -- S4.1: what people ask for themselves is for who is enabled
  required boolean not null default false,
  -- a colleague looks at every recognition before it counts
  four_eyes boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid references person
);

-- Offices where people are recognised (S4.24: any of them will do)
create table recognition_desk (
  ente text not null,
  office text not null,
  -- where it is; '': where the ente is
  address text not null default '' check (length(address) <= 200),
  primary key (ente, office),
  foreign key (ente, office) references office
);

create table enabling (
  id uuid primary key,
  person uuid not null references person,
  -- in whose name the papers and mails are
  ente text not null references ente,
  -- name → what was typed, even if wrong
  typed jsonb not null default '{}',
  started_at timestamptz not null,
  -- "Conferma" (S4.7): from here on it stands as it was seen
  confirmed_at timestamptz,
  -- recognition is needed; null until then
  by_desk boolean,
  answers jsonb,
  summary jsonb,
  -- SHA-256 of the code that is printed on the modulo di adesione (S4.24)
  form_sha256 bytea unique,
  -- the papers, in the file store
  adesione_sha256 text,
  delega_sha256 text,
  -- "Accetto" (S4.9)
  accepted_at timestamptz,
  email text,
  email_link_sha256 bytea unique,
  email_asked_at timestamptz,
  email_confirmed_at timestamptz,
  -- S4.23
  code_confirmed_at timestamptz,
  -- S4.27
  recognised_at timestamptz,
  -- S4.28
  enabled_at timestamptz,
  -- given up for a new one
  closed_at timestamptz,
  check (confirmed_at is not null or accepted_at is null),
  check (enabled_at is null or (code_confirmed_at is not null and (recognised_at is not null or not by_desk)))
);
create unique index on enabling (person) where closed_at is null;
create index on enabling (started_at) where confirmed_at is null;

-- What happened to it, for the person's own eyes
create table enabling_event (
  enabling uuid not null references enabling on delete cascade,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  -- of a clerk, with the ente they worked for; null: the person, or Sportello itself
  clerk uuid references person,
  ente text references ente,
  -- why somebody was not recognised
  note text not null default '',
  primary key (enabling, id)
);

-- Codici personali temporanei (S4.8): each takes the place of the one before
create table enabling_code (
  enabling uuid not null references enabling on delete cascade,
  id uuid not null,
  channel text not null check (channel in ('sms', 'email', 'sportello')),
  -- PHC string of argon2id; null once it is of no use
  code text,
  attempts int not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (enabling, id)
);
create index on enabling_code (asked_at);

-- Codes on their way by SMS or mail: encrypted, and empty once they were handed over
create table code_message (
  id uuid primary key,
  ente text not null references ente,
  channel text not null check (channel in ('sms', 'email')),
  recipient text not null,
  sealed bytea,
  created_at timestamptz not null,
  handed_over_at timestamptz
);
create index on code_message (created_at);

-- What an official saw, and what came of it (S4.24 to S4.27)
create table recognition (
  ente text not null references ente,
  id uuid not null,
  enabling uuid not null references enabling,
  office text not null,
  clerk uuid not null references person,
  at timestamptz not null,
  outcome text not null check (outcome in ('riconosciuta', 'da confermare', 'rifiutata')),
  -- what was ticked, as it was declared
  seen jsonb not null,
  -- who came with the signed delega (S4.26)
  delegate jsonb,
  because text not null default '',
  second_clerk uuid references person check (second_clerk <> clerk),
  second_at timestamptz,
  primary key (ente, id),
  check (outcome <> 'rifiutata' or length(because) > 0)
);
create index on recognition (ente, at desc);
create index on recognition (enabling);

create table recognition_file (
  ente text not null,
  recognition uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (ente, recognition, id),
  foreign key (ente, recognition) references recognition
);
create index on recognition_file (sha256);
