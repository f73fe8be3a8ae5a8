-- Accounts of our own, and the second factors of anybody (docs/adr/0014).

-- Off for every ente until its administrator says why it may have them (CAD art. 64)
create table account_ente (
  ente text primary key references ente,
  since timestamptz not null,
  by uuid not null references person,
  reason text not null check (length(reason) between 20 and 1000)
);

-- What was said of oneself step by step, until the link in the mail is used
create table account_request (
  id uuid primary key,
  -- SHA-256 of the token in the address of its pages; the link in the mail has another
  token_sha256 bytea not null unique,
  link_sha256 bytea unique,
  -- field → what was typed, even if wrong
  typed jsonb not null,
  asked_at timestamptz not null,
  -- "Conferma" was pressed
  confirmed_at timestamptz,
  used_at timestamptz
);
create index on account_request (asked_at);

create table account (
  id uuid primary key,
  codice_fiscale text not null unique,
  -- a row of its own, without a codice fiscale, until somebody is recognised at a desk: what is known of a person by SPID,
  -- CIE or CNS is not shown to whoever only says to be that person (S3.8)
  person uuid not null unique references person,
  -- null: made at a desk for somebody without an address (S3.12)
  email text,
  -- PHC string of argon2id; null: a passkey alone
  password text,
  -- long enough without a second factor
  password_stands_alone boolean not null default false,
  -- given on paper by an office: another one is chosen at the first sign-in (S3.12)
  to_renew boolean not null default false,
  -- until when the one on paper can be used
  renew_by timestamptz,
  -- places and dates that the account was asked for with; nome and cognome stand with the person
  birth jsonb,
  created_at timestamptz not null,
  recognised_at timestamptz
);
create index on account (lower(email));

-- A link in a mail, used once: to choose a new password, or to say that an address is read
create table account_link (
  token_sha256 bytea primary key,
  account uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('password', 'indirizzo')),
  -- becomes the account's when the link is used; null: it stays what it is
  email text,
  -- S3.11: said at the desk, so that a slip in the address opens the account to nobody
  code_sha256 bytea,
  asked_at timestamptz not null,
  used_at timestamptz
);
create index on account_link (account, asked_at);

-- What a clerk did with an account, and which document they saw (S3.11)
create table account_desk_act (
  account uuid not null references account on delete cascade,
  id uuid not null,
  ente text not null references ente,
  clerk uuid not null references person,
  act text not null check (act in ('creazione', 'indirizzo')),
  document_kind text not null,
  document_number text not null,
  at timestamptz not null,
  primary key (account, id)
);

-- "Hai dimenticato la password?", until its job has looked whether there is such an account
create table recovery_request (
  id uuid primary key,
  codice_fiscale text not null,
  asked_at timestamptz not null
);

-- The password was right and more is asked, in the browser of the cookie: a code, a key, or a new password
create table account_entry (
  token_sha256 bytea primary key,
  account uuid not null references account on delete cascade,
  return_to text not null,
  -- a code or a key was shown
  proved boolean not null default false,
  asked_at timestamptz not null
);
create index on account_entry (asked_at);

-- Browsers that somebody signed in with before: what strangers try elsewhere does not slow them down
create table known_device (
  person uuid not null references person,
  token_sha256 bytea not null,
  used_at timestamptz not null,
  primary key (person, token_sha256)
);

-- How often something was tried in vain, by who and from where, as a fingerprint
create table attempt (
  key_sha256 bytea primary key,
  failures int not null,
  last_at timestamptz not null
);
create index on attempt (last_at);

create table passkey (
  person uuid not null references person,
  id uuid not null,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  -- how sure it was who somebody is when they added it: it opens no more than that
  level smallint not null check (level between 1 and 3),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person, id)
);

-- Codes of an app (RFC 6238)
create table totp (
  person uuid primary key references person,
  -- encrypted
  secret bytea not null,
  -- null: the app has not shown yet that it has it
  confirmed_at timestamptz,
  -- of the last code that was taken: none is taken twice
  last_step bigint not null default 0
);

create table recovery_code (
  person uuid not null references person,
  code_sha256 bytea not null,
  used_at timestamptz,
  primary key (person, code_sha256)
);

-- Challenges that an authenticator has answered: none is answered twice
create table spent_challenge (
  challenge_sha256 bytea primary key,
  at timestamptz not null
);
create index on spent_challenge (at);
