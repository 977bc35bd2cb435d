-- A plan that the citizen owns: parts, each with steps. Each part is sealed as a whole, and may be shared by itself.
create table plan_part (
  -- The web process chooses it, for what is sealed names it; two people may have the same without noticing.
  id         uuid not null,
  person_id  uuid not null default me() references person on delete cascade,
  -- In what order one likes to see them; gaps and ties mean nothing.
  place      integer not null default 0,
  sealed     bytea not null check (length(sealed) <= 100000),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (person_id, id)
);

alter table plan_part enable row level security;
alter table plan_part force row level security;
grant select, delete on plan_part to app;
grant insert (id, place, sealed, created_at, changed_at) on plan_part to app;
grant update (place, sealed, changed_at) on plan_part to app;
create policy mine on plan_part for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy shared on plan_part for select to current_user using (is_shared_now('plan_part', id, person_id));

-- A plan has room for so many parts. One person's additions come one after the other, so that two at once are counted too. Runs as the
-- asker.
create function plan_has_room() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('plan ' || me(), 0));
      if (select count(*) from plan_part p where p.person_id = me()) >= 30 then
        raise exception 'plan_part' using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger plan_part_roomy before insert on plan_part for each row execute function plan_has_room();
create trigger plan_part_bounded before insert on plan_part for each row execute function not_too_often('200', '1 day');
create trigger plan_part_unshared after delete on plan_part for each row execute function stop_sharing('plan_part', 'id');

revoke execute on function plan_has_room() from public;
alter table plan_part
  alter column id set statistics 0, alter column person_id set statistics 0, alter column place set statistics 0,
  alter column sealed set statistics 0, alter column created_at set statistics 0, alter column changed_at set statistics 0;
