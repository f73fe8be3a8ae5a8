-- A form that was sent after its session had ended, or with a sign-in that was not good enough: given back, as it was,
-- after the next sign-in. Encrypted, since nobody knows what stands in it.
create table kept_form (
  person uuid not null references person,
  id uuid not null,
  -- address to which it was sent, and the page it came from; no personal data stands in addresses
  path text not null,
  page text not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (person, id)
);
create index kept_form_old on kept_form (at);
