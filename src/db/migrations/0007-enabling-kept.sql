-- A recognition can be taken back by the desk that made it (docs/adr/0015): what was seen stays, with why and by whom.
alter table recognition
  add column revoked_at timestamptz,
  add column revoked_by uuid references person,
  add column revoked_because text not null default '';

alter table recognition add check (
  revoked_at is null or (outcome = 'riconosciuta' and revoked_by is not null and length(revoked_because) > 0)
);
