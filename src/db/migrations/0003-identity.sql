-- Identity: how people prove who they are, what is asked of the providers, and what is kept of it.

-- Somebody of another country may have no codice fiscale: eIDAS names them by the identifier of their own.
alter table person
  alter column codice_fiscale drop not null,
  add column eidas_id text unique;

-- sessions from before do not say how somebody signed in
delete from session;
alter table session
  -- how a page names it, which must not hold the token's fingerprint
  add column id uuid not null unique,
  add column method text not null check (method in ('spid', 'cie', 'eidas', 'oidc', 'cns', 'locale', 'dimostrativo')),
  -- who vouches: the provider's entity id; '' for what is our own
  add column issuer text not null,
  -- eIDAS: 1 low, 2 substantial, 3 high
  add column level smallint not null check (level between 1 and 3),
  add column proved_at timestamptz not null,
  -- what the provider wants to hear at the sign-out
  add column provider_session jsonb,
  add column device text not null;
create index on session (person) where closed_at is null;
create index on session (issuer, (provider_session ->> 'nameId')) where closed_at is null;

-- Who signed in, for the person's own eyes; one row a sign-in and a change of level
create table sign_in (
  person uuid not null references person,
  id uuid not null,
  at timestamptz not null,
  method text not null,
  issuer text not null,
  level smallint not null,
  device text not null,
  primary key (person, id)
);
create index on sign_in (person, at desc);
create index on sign_in (at);

-- What a provider was asked, until it answers: used once, and only in the browser that asked
create table sign_in_request (
  id text primary key,
  method text not null,
  provider text not null,
  level smallint not null,
  -- SHA-256 of the cookie that binds it to the browser
  browser_sha256 bytea not null,
  return_to text not null,
  -- whoever is signed in and only shows more: nobody else may come back
  person uuid references person,
  -- fingerprint of that session, which the answer takes the place of: its cookie does not come along from another site
  former bytea,
  -- what the way in needs again at the answer (nonce, verifier), encrypted
  kept bytea,
  asked_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in_request (asked_at);

-- Questions and answers exchanged with the providers, kept for 24 months (SPID, regole tecniche, tracciatura), encrypted
create table provider_exchange (
  id uuid primary key,
  request text not null,
  at timestamptz not null,
  method text not null,
  provider text not null,
  sealed bytea not null
);
create index on provider_exchange (request);
create index on provider_exchange (at);
