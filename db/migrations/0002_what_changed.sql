-- What has changed since a certain transaction: so a web process that starts from yesterday's snapshot of the index, or has lost
-- its connection, catches up with the offers that changed meanwhile and reads no other.

-- The transaction that last changed an offer.
alter table offer add column changed_in xid8 not null default pg_current_xact_id();
create index offer_by_change on offer (changed_in);
create index offer_by_closing on offer (open_until);

-- Offers that are gone, and the transaction they went in.
create table offer_gone (
  offer_id uuid primary key,
  gone_in  xid8 not null default pg_current_xact_id(),
  gone_at  timestamptz not null default now()
);
create index offer_gone_by_change on offer_gone (gone_in);
create index offer_gone_by_time on offer_gone (gone_at);

alter table offer_gone enable row level security;
alter table offer_gone force row level security;
grant select on offer_gone to app;
create policy public_reads on offer_gone for select to app using (true);
create policy owner_keeps on offer_gone for all to current_user using (true) with check (true);

create function note_offer_change() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      new.changed_in := pg_current_xact_id();
      return new;
    end
  $$;
create trigger offer_change_noted before insert or update on offer
  for each row execute function note_offer_change();

create function note_offer_gone() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      insert into offer_gone (offer_id) values (old.id)
        on conflict (offer_id) do update set gone_in = pg_current_xact_id(), gone_at = now();
      -- Who has been away for longer than this reads all offers again.
      delete from offer_gone where gone_at < now() - interval '90 days';
      return null;
    end
  $$;
create trigger offer_gone_noted after delete on offer
  for each row execute function note_offer_gone();

-- An offer is found by the name of its partner too.
create function note_partner_renamed() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update offer set updated_at = now() where partner_id = new.id;
      return null;
    end
  $$;
create trigger partner_renamed after update on partner
  for each row when (old.name is distinct from new.name or old.centre_id is distinct from new.centre_id)
  execute function note_partner_renamed();
