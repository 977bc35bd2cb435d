-- A light profile that a person writes, or brings along as JSON Resume. One sealed document, theirs alone until they share it.
create table cv (
  person_id  uuid primary key default me() references person on delete cascade,
  sealed     bytea not null check (length(sealed) <= 300000),
  updated_at timestamptz not null default now()
);
alter table cv enable row level security;
alter table cv force row level security;
grant select, insert, delete on cv to app;
grant update (sealed, updated_at) on cv to app;
create policy mine on cv for all to app using (person_id = (select me())) with check (person_id = (select me()));
