-- The profile: contacts and residence in the person's own hand, what changed, and for whom else somebody acts
-- (docs/adr/0016).

-- What somebody wrote of how to reach them. What is relied upon stands with the person and is the last one confirmed.
create table contact (
  person uuid not null references person,
  kind text not null check (kind in ('email', 'cellulare', 'telefono')),
  value text not null,
  written_at timestamptz not null,
  confirmed_at timestamptz,
  -- of the link in the mail or the code in the SMS that confirms it; null once it is of no use
  secret_sha256 bytea unique,
  secret_at timestamptz,
  attempts int not null default 0,
  primary key (person, kind)
);

create table residence (
  person uuid primary key references person,
  indirizzo text not null,
  civico text not null,
  provincia text not null,
  -- ISTAT code
  comune text not null,
  cap text not null,
  at timestamptz not null
);

-- What changed in a profile and which sessions were closed, for the person's own eyes
create table profile_event (
  person uuid not null references person,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  device text not null,
  primary key (person, id)
);
create index on profile_event (person, at desc, id desc);
create index on profile_event (at);

-- Firms, professionals and people whom somebody represents stand beside the bodies: what is done for them lies on a desk
-- of its own as what is done for a municipality does
alter table ente drop constraint ente_kind_check;
alter table ente add constraint ente_kind_check check (kind in ('regione', 'comune', 'impresa', 'professionista', 'persona'));
create unique index ente_represented on ente (kind, codice_fiscale) where kind in ('impresa', 'professionista', 'persona');

alter table mandate drop constraint mandate_role_check;
alter table mandate add constraint mandate_role_check check (role in
  ('sindaco', 'legale rappresentante', 'funzionario comunale', 'operatore regionale', 'operatore comunale', 'amministratore',
   'genitore', 'tutore', 'amministratore di sostegno'));

alter table sign_in_request
  -- an identity for work is asked for; null: any
  add column use text check (use in ('impresa', 'professionista'));

-- What a provider of identity said at the sign-in: holds as long as that session
create table session_mandate (
  session uuid not null references session (id) on delete cascade,
  person uuid not null references person,
  ente text not null references ente,
  role text not null check (role in ('rappresentante di impresa', 'professionista')),
  -- a session that goes on under a new token takes it along, for as long as the first one would have lasted
  shown_at timestamptz not null,
  primary key (session, ente)
);
create index on session_mandate (person);

-- Who says to represent somebody and cannot be believed alone: an official looks at it
create table representation_request (
  -- where it is looked at
  ente text not null references ente,
  id uuid not null,
  person uuid not null references person,
  role text not null check (role in ('genitore', 'tutore', 'amministratore di sostegno')),
  nome text not null,
  cognome text not null,
  codice_fiscale text not null,
  born_on date not null,
  -- which act names them, in words; '' of a parent
  act text not null default '',
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person check (decided_by <> person),
  granted boolean,
  -- what the official saw, or why it was refused; null of one that was taken back
  because text,
  primary key (ente, id),
  check ((decided_at is null) = (granted is null)),
  check (decided_by is null or length(because) > 0)
);
create unique index on representation_request (person, codice_fiscale) where decided_at is null;
create index on representation_request (ente, asked_at, id) where decided_at is null;
