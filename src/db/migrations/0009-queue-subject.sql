-- What a generic request is about, in the words of who asks: the office's queue tells one from another by it.
alter table istanza add column subject text;

-- A mail whose link or code acts for whoever holds it lies encrypted, and no longer than until it was handed over.
alter table mail add column sealed bytea;
update mail set body = ''
 where handed_over_at is not null
   and key ~ '^(address|profile-address|account|account-address|recovery|rebound|enabling-address|desk-code):';

-- The words of a search in the office's lists: names and codici fiscali, which stand in no address (GDPR art. 5).
create table list_search (
  ente text not null references ente,
  person uuid not null references person,
  id uuid not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (ente, person, id)
);
create index list_search_old on list_search (at);
