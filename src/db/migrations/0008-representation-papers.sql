-- The papers that show why somebody may act for a child or a ward: the act that names them, an extract of birth
-- (docs/adr/0016). They lie in the file store.
create table representation_paper (
  ente text not null,
  request uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  scan text not null check (scan in ('in attesa', 'pulito', 'infetto', 'senza controllo')),
  created_at timestamptz not null,
  primary key (ente, request, id),
  foreign key (ente, request) references representation_request on delete cascade
);
create index on representation_paper (sha256);
create index on representation_paper (created_at) where scan = 'in attesa';

-- what an office has decided, the last first
create index on representation_request (ente, decided_at desc, id) where decided_by is not null;
