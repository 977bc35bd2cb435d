-- "Call me": somebody asks the guides of a centre to ring or write, once. What they wrote is sealed and shared with those guides alone,
-- for as long as they say; each opening is a reading. Nobody is called who has not asked for it (charter 4).

create type callback_channel as enum ('phone', 'email');

create table callback (
  id         uuid not null default gen_random_uuid(),
  person_id  uuid not null default me() references person on delete cascade,
  centre_id  uuid not null references centre on delete cascade,
  channel    callback_channel not null,
  -- {name, phone, email, about, when, language}
  sealed     bytea not null check (length(sealed) <= 12000),
  created_at timestamptz not null default now(),
  taken_by   uuid references role_grant on delete set null,
  -- Who took it, as they were known then: {name, role, centre, partner}. It stays when they have gone.
  taker      jsonb,
  taken_at   timestamptz,
  done_at    timestamptz,
  -- A key among one's own: nobody is told that somebody else has a row of that id (0010_charter.sql).
  primary key (id, person_id),
  check ((taken_at is null) = (taker is null)),
  check (done_at is null or taken_at is not null)
);
create index callback_by_person on callback (person_id, created_at desc);
create index callback_by_centre on callback (centre_id);
create index callback_by_taker on callback (taken_by);

-- A row that goes is shared no more.
create trigger callback_unshared after delete on callback for each row execute function stop_sharing('callback', 'id');

-- What comes along from a visit keeps its date and is none of these; see bring_callbacks.
create trigger callback_bounded before insert on callback for each row when (new.created_at >= now())
  execute function not_too_often('20', '1 day');

-- Three wait at a time. Runs as the asker; of two at once the second counts the first.
create function not_too_many_callbacks() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('callback ' || me(), 0));
      if (select count(*) from share where person_id = me() and thing::text = 'callback' and revoked_at is null
          and until > clock_timestamp()) >= 3 then
        raise exception 'callback' using errcode = 'VK429';
      end if;
      return new;
    end
  $$;
create trigger share_of_callback_counted before insert on share for each row when (new.thing::text = 'callback')
  execute function not_too_many_callbacks();

-- --- For the guide whose hat is worn. Everything goes through the live share: whatever is taken back, has run out or is done is not there.
create function callbacks_here() returns table (share_id uuid, id uuid, person_id uuid, centre uuid, hat uuid, until timestamptz)
  -- So many wait at a centre, roughly: then each is looked up, whatever waits elsewhere.
  language sql stable rows 100 set search_path = pg_catalog, public, pg_temp
  as $$
    select s.id, s.thing_id, s.person_id, g.centre_id, g.id, s.until
    from role_grant g join share s on s.receiver_centre = g.centre_id and s.receiver_role = g.role
    where g.id = (select hat()) and g.role = 'guide' and s.thing::text = 'callback' and s.revoked_at is null and s.until > clock_timestamp()
  $$;

-- A role that has ended holds nothing back: what it took waits again.
create function callbacks_waiting()
  returns table (share_id uuid, channel callback_channel, asked_at timestamptz, until timestamptz, taker text, taken_at timestamptz, is_mine boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select h.share_id, c.channel, c.created_at, h.until, case when g.id is not null then c.taker ->> 'name' end,
      case when g.id is not null then c.taken_at end, c.taken_by is not distinct from h.hat
    from callbacks_here() h
      -- Looked up one by one, whatever the planner thinks: the rest of the table is other centres'.
      cross join lateral (select * from callback o where o.id = h.id and o.person_id = h.person_id offset 0) c
      left join role_grant g on g.id = c.taken_by and g.ended_at is null
    where c.centre_id = h.centre and c.done_at is null
    order by c.created_at, h.share_id limit 300
  $$;

-- 'mine': the asker has it now; 'theirs': a colleague was faster; 'gone': it is not there. The row is held before it is looked at: of two at
-- once the second sees what the first has written. (As a condition of the update the look at the other's role would not be repeated.)
create function take_callback(share_id uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare holder uuid;
    begin
      select c.taken_by into holder from callbacks_here() h join callback c on c.id = h.id and c.person_id = h.person_id
        where h.share_id = $1 and c.centre_id = h.centre and c.done_at is null for update of c;
      if not found then return 'gone'; end if;
      if holder = hat() then return 'mine'; end if;
      if exists (select from role_grant o where o.id = holder and o.ended_at is null) then return 'theirs'; end if;
      update callback c set taken_by = g.id, taken_at = clock_timestamp(),
          taker = jsonb_build_object('name', g.shown_name, 'role', g.role, 'centre', ce.name, 'partner', null)
        from callbacks_here() h join role_grant g on g.id = h.hat join centre ce on ce.id = h.centre
        where h.share_id = $1 and c.id = h.id and c.person_id = h.person_id;
      return case when found then 'mine' else 'gone' end;
    end
  $$;

-- The colleague who had it cannot ring after all. One guarded statement: who had it, and since when, is as the asker has seen it (to the
-- millisecond, as the page knows it), so of two at once one gets it. Otherwise it is taken like any other.
create function take_over_callback(share_id uuid, seen timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      update callback c set taken_by = g.id, taken_at = clock_timestamp(),
          taker = jsonb_build_object('name', g.shown_name, 'role', g.role, 'centre', ce.name, 'partner', null)
        from callbacks_here() h join role_grant g on g.id = h.hat join centre ce on ce.id = h.centre
        where h.share_id = $1 and c.id = h.id and c.person_id = h.person_id and c.centre_id = h.centre and c.done_at is null
          and date_trunc('milliseconds', c.taken_at) = $2;
      return case when found then 'mine' else take_callback($1) end;
    end
  $$;

create function pass_on_callback(share_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      update callback c set taken_by = null, taken_at = null, taker = null
        from callbacks_here() h
        where h.share_id = $1 and c.id = h.id and c.person_id = h.person_id and c.taken_by = h.hat and c.done_at is null;
      return found;
    end
  $$;

-- They have talked: nobody reads it any more, and the person gets the receipt.
create function end_callback(share_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      update callback c set done_at = clock_timestamp()
        from callbacks_here() h
        where h.share_id = $1 and c.id = h.id and c.person_id = h.person_id and c.taken_by = h.hat and c.done_at is null;
      if not found then return false; end if;
      update share s set revoked_at = clock_timestamp() where s.id = $1 and s.revoked_at is null;
      return true;
    end
  $$;

-- Copies what a visit asked for to whoever has signed in and holds the visit's token too, sealed anew, by id; who took it stays. The shares
-- are given anew by the asker; the visit ends afterwards.
create function bring_callbacks(visit text, sealed jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare
      mine text := current_setting('app.session', true);
      owner uuid := (select person_id from session where id = my_session() and method is not null);
      brought callback[];
    begin
      if owner is null then return; end if;
      perform set_config('app.session', $1, true);
      if exists (select from session where id = my_session() and method is null) then
        brought := array(select c from callback c where c.person_id = me());
      end if;
      perform set_config('app.session', mine, true);
      insert into callback (id, person_id, centre_id, channel, sealed, created_at, taken_by, taker, taken_at, done_at)
        select b.id, owner, b.centre_id, b.channel, decode($2 ->> b.id::text, 'base64'), b.created_at, b.taken_by, b.taker, b.taken_at, b.done_at
        from unnest(brought) b where $2 ? b.id::text
        on conflict do nothing;
    end
  $$;

alter table callback enable row level security;
alter table callback force row level security;

revoke execute on function not_too_many_callbacks(), callbacks_here(), callbacks_waiting(), take_callback(uuid), take_over_callback(uuid, timestamptz), pass_on_callback(uuid),
  end_callback(uuid), bring_callbacks(text, jsonb) from public;
grant execute on function callbacks_waiting(), take_callback(uuid), take_over_callback(uuid, timestamptz), pass_on_callback(uuid), end_callback(uuid), bring_callbacks(text, jsonb) to app;

-- Who took it, and that it is done, is written by the functions alone.
grant select (id, person_id, centre_id, channel, sealed, created_at, taker, taken_at, done_at), delete,
  insert (id, centre_id, channel, sealed), update (channel, sealed) on callback to app;
create policy mine on callback for all to app using (person_id = (select me())) with check (person_id = (select me()));

-- What the functions need of the owner: what is shared with the hat that asks, now; what a visit brings along; and the end of a share of
-- this one kind, given to the guides of the asker's centre.
create policy shared on callback for select to current_user using (is_shared_now('callback', id, person_id));
create policy taken on callback for update to current_user using (is_shared_now('callback', id, person_id));
create policy visited on callback for select to current_user using (person_id = (select me()));
create policy brought on callback for insert to current_user with check (person_id = (select me()));
create policy talked on share for update to current_user
  using (thing::text = 'callback'
    and (receiver_centre, receiver_role) = (select g.centre_id, g.role from role_grant g where g.id = (select hat()) and g.role = 'guide'))
  with check (revoked_at is not null);

-- What the planner keeps aside would tell (0010_charter.sql).
do $$
declare c record;
begin
  for c in select attname from pg_attribute where attrelid = 'callback'::regclass and attnum > 0 and not attisdropped loop
    execute format('alter table callback alter column %I set statistics 0', c.attname);
  end loop;
end $$;
