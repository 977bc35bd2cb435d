-- Conversations: whoever wants to talk to somebody picks a time and a way themselves, without signing in (C5, charter 5); what they write
-- is read by the one they chose, and that is written down (charter 2 and 3); calling it off leaves nothing (charter 1).

create type talk_form as enum ('in_person', 'phone', 'video', 'walk');

-- A time that can be booked. Whoever wears the hat makes it, by the functions below.
create table slot (
  id        uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  grant_id  uuid not null references role_grant on delete cascade,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at and ends_at - starts_at <= interval '4 hours'),
  forms     talk_form[] not null check (cardinality(forms) between 1 and 4),
  -- Where, in own words; everybody may read it.
  place     text check (length(place) between 1 and 200),
  -- Where one meets by video; for the one who has booked it.
  link      text check (link ~ '^https://[^\s]+$' and length(link) <= 500),
  -- As what it is booked, and by which conversation; neither says by whom.
  taken_as  talk_form,
  talk      uuid unique,
  check (link is not null or not 'video' = any (forms)),
  check ((taken_as is null) = (talk is null))
);
create index slot_by_grant on slot (grant_id, starts_at);
create index slot_by_person on slot (person_id, starts_at);
create index slot_by_end on slot (ends_at);

create table conversation (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null default me() references person on delete cascade,
  -- Null when the time is over or was called off: what follows is a copy, so that one still knows.
  slot_id       uuid unique references slot on delete set null,
  form          talk_form not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  place         text,
  link          text,
  -- {name, role, centre, slug, phone} of whom one meets, as they were.
  with_whom     jsonb not null,
  grant_id      uuid not null,
  -- {name, phone, email, about}
  sealed        bytea not null check (length(sealed) <= 12000),
  -- The reference code, for its owner alone.
  code          bytea not null check (length(code) <= 200),
  -- The address alone, where there is one: for telling that the time was called off, without reading the rest.
  mail          bytea check (length(mail) <= 2000),
  -- An HMAC of the reference code: without the secret, which is not in the database, nobody can try codes against it.
  code_hash     bytea not null unique check (length(code_hash) = 32),
  created_at    timestamptz not null default now(),
  called_off_at timestamptz
);
create index conversation_by_person on conversation (person_id, starts_at);

-- --- Times. One person's do not lie on top of each other, whichever hat they made them in. `exclude using gist` on an id would need the
-- extension btree_gist, which not everybody who lends us a database may make; so whoever adds times waits for the others of the same
-- person, and looks then.
create function keep_apart() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      -- An older snapshot would not see what was added while we waited.
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'times are made in a transaction at read committed';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('slot ' || new.person_id, 0));
      if exists (select from slot s where s.person_id = new.person_id and s.id <> new.id
          and s.starts_at < new.ends_at and s.ends_at > new.starts_at) then
        raise exception 'there is a time already' using errcode = 'exclusion_violation';
      end if;
      return new;
    end
  $$;
create trigger slot_apart before insert or update of person_id, starts_at, ends_at on slot for each row execute function keep_apart();

-- Times for the hat that is worn; all of them or none. Null without such a hat.
create function add_slots(starts timestamptz[], minutes integer, forms talk_form[], place text, link text) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare worn uuid := (select g.id from role_grant g where g.id = hat() and g.role in ('guide', 'mentor')); added integer;
    begin
      if worn is null then return null; end if;
      if cardinality($1) > 200
        or (select count(*) from slot s where s.grant_id = worn and s.ends_at > now()) + cardinality($1) > 1000
        or not count_up(sha256(convert_to('slot ' || worn, 'UTF8')), 100, interval '1 day') then
        raise exception 'slot' using errcode = 'VK429';
      end if;
      insert into slot (person_id, grant_id, starts_at, ends_at, forms, place, link)
        select me(), worn, at, at + make_interval(mins => $2), $3, $4, $5
        from unnest($1) at where at > now() and at < now() + interval '300 days' order by at;
      get diagnostics added = row_count;
      return added;
    end
  $$;

-- Takes a time of the hat that is worn away: a free one, or one that is called off for whoever booked it.
create function drop_slot(id uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (delete from slot s where s.id = $1 and s.grant_id = hat() returning 1)
    select exists (select from gone)
  $$;

-- A time that goes before it is over is called off for whoever booked it, and they are told if they gave an address for it.
create function slot_goes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if old.talk is not null and old.ends_at > now() then
        perform set_config('app.talk', old.talk::text, true);
        with off as (
          update conversation c set called_off_at = now(), slot_id = null
          where c.id = old.talk and c.called_off_at is null
            -- Whoever is going takes it along.
            and exists (select from person p where p.id = c.person_id)
          returning c.id, c.person_id, c.mail
        )
        -- To the address that was given for this, and no other: the one somebody signs in with is for signing in.
        insert into notice (person_id, kind, mail, about)
          select person_id, 'talk_off', mail, 'conversation.mail:' || id from off where mail is not null
          on conflict (person_id, kind) do update set mail = excluded.mail, about = excluded.about;
        -- There is nothing left to prepare.
        update share s set revoked_at = now() where s.thing_id = old.talk and s.thing::text = 'conversation' and s.revoked_at is null
          and exists (select from person p where p.id = s.person_id);
        perform set_config('app.talk', '', true);
      end if;
      return old;
    end
  $$;
create trigger slot_going before delete on slot for each row execute function slot_goes();

-- A role that ends takes its times with it.
create function role_leaves_slots() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      delete from slot where grant_id = new.id and ends_at > now();
      return null;
    end
  $$;
create trigger role_left_slots after update on role_grant for each row when (old.ended_at is null and new.ended_at is not null)
  execute function role_leaves_slots();

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('seen', 'talk_off'));
alter table notice add column mail bytea check (length(mail) <= 2000);
alter table notice add column about text check (length(about) <= 100);
alter table notice add check ((mail is null) = (about is null) and (kind = 'talk_off') = (mail is not null));

-- What everybody may know: which times are free, and with whom; never who has booked the others.
create function free_slots(centre uuid)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, forms talk_form[], place text, shown_name text, role role_name)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.id, s.starts_at, s.ends_at, s.forms, s.place, g.shown_name, g.role
    from slot s join role_grant g on g.id = s.grant_id
    where g.centre_id = $1 and g.ended_at is null and s.taken_as is null and s.starts_at > now()
    order by s.starts_at, g.shown_name, s.id limit 300
  $$;

-- One of them, and where; nothing when it is taken.
create function free_slot(slot uuid)
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, forms talk_form[], place text, shown_name text, role role_name,
    centre uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.id, s.starts_at, s.ends_at, s.forms, s.place, g.shown_name, g.role, g.centre_id
    from slot s join role_grant g on g.id = s.grant_id
    where s.id = $1 and g.ended_at is null and s.taken_as is null and s.starts_at > now()
  $$;

-- At which centre a time is, taken or not: so that whoever came too late sees the others.
create function centre_of_slot(slot uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select g.centre_id from slot s join role_grant g on g.id = s.grant_id where s.id = $1 $$;

-- The times of the hat that is worn: free, or booked as what; where it is shared, the share by which it is read.
create function my_slots()
  returns table (id uuid, starts_at timestamptz, ends_at timestamptz, forms talk_form[], place text, link text, taken_as talk_form, share uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.id, s.starts_at, s.ends_at, s.forms, s.place, s.link, s.taken_as,
      (select sh.id from share sh where sh.thing_id = s.talk and sh.thing::text = 'conversation' and sh.receiver_grant = s.grant_id
        and sh.revoked_at is null and sh.until > now() order by sh.created_at desc limit 1)
    from slot s where s.grant_id = hat() and s.ends_at > now() order by s.starts_at limit 1000
  $$;

-- --- Booking. Runs as the asker: who books everything leaves nothing for others.
create function few_talks() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('talks ' || me(), 0));
      if (select count(*) from conversation where person_id = me() and ends_at > now() and called_off_at is null) >= 5 then
        raise exception 'conversation' using errcode = 'VK429';
      end if;
      return new;
    end
  $$;
create trigger conversation_counted before insert on conversation for each row execute function few_talks();
create trigger conversation_bounded before insert on conversation for each row execute function not_too_often('40', '1 day');

-- One guarded statement takes the time: of two at once, one finds it free. When and with whom comes from the time, never from the asker.
create function take_slot() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update slot s set taken_as = new.form, talk = new.id
        from role_grant g join centre c on c.id = g.centre_id
        where s.id = new.slot_id and s.taken_as is null and s.starts_at > now() and new.form = any (s.forms)
          and g.id = s.grant_id and g.ended_at is null and g.role in ('guide', 'mentor')
          -- A conversation takes two.
          and s.person_id <> me()
        returning s.starts_at, s.ends_at, s.place, case when new.form = 'video' then s.link end, s.grant_id,
          jsonb_build_object('name', g.shown_name, 'role', g.role, 'centre', c.name, 'slug', c.slug, 'phone', c.phone)
        into new.starts_at, new.ends_at, new.place, new.link, new.grant_id, new.with_whom;
      if not found then
        raise exception 'that time is not free' using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger conversation_takes before insert on conversation for each row execute function take_slot();

-- What goes leaves the time free, as if nothing had been.
create function leave_slot() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update slot s set taken_as = null, talk = null where s.id = old.slot_id and s.talk = old.id;
      -- The address for telling that it was called off goes too, though nobody may have been told yet.
      delete from notice n where n.person_id = old.person_id and n.about = 'conversation.mail:' || old.id;
      return null;
    end
  $$;
create trigger conversation_leaves after delete on conversation for each row execute function leave_slot();
create trigger conversation_unshared after delete on conversation for each row execute function stop_sharing('conversation', 'id');

-- --- With the reference code alone, on any device: when, where and with whom; nothing of what was written. A code is too long to be
-- guessed; wrong ones are counted for everybody together all the same, and beyond what people mistype in an hour right ones are not
-- answered either. So high that a few who guess keep nobody from calling off.
create function talk_by_code(code_hash bytea)
  returns table (form talk_form, starts_at timestamptz, ends_at timestamptz, place text, link text, with_whom jsonb, called_off_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare wrong bytea := sha256(convert_to('talk code', 'UTF8'));
    begin
      if exists (select from rate r where r.key = wrong and r.spent > 20000 and r.ends_at > now()) then return; end if;
      perform set_config('app.talk_code', encode($1, 'hex'), true);
      return query select c.form, c.starts_at, c.ends_at, c.place, c.link, c.with_whom, c.called_off_at
        from conversation c where c.code_hash = $1 and c.ends_at > now() - interval '1 day';
      if not found then perform count_up(wrong, 20000, interval '1 hour'); end if;
      perform set_config('app.talk_code', '', true);
    end
  $$;

-- Calls it off. False for a code that opens nothing.
create function leave_talk_by_code(code_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare found_id uuid; wrong bytea := sha256(convert_to('talk code', 'UTF8'));
    begin
      if exists (select from rate r where r.key = wrong and r.spent > 20000 and r.ends_at > now()) then return false; end if;
      perform set_config('app.talk_code', encode($1, 'hex'), true);
      select c.id into found_id from conversation c where c.code_hash = $1 and c.ends_at > now() - interval '1 day';
      perform set_config('app.talk_code', '', true);
      if found_id is null then
        perform count_up(wrong, 20000, interval '1 hour');
        return false;
      end if;
      perform set_config('app.talk', found_id::text, true);
      delete from conversation c where c.id = found_id;
      perform set_config('app.talk', '', true);
      return true;
    end
  $$;

-- --- Bringing a visit along: the conversation becomes that of the asker, who holds the visit's token too; what was written comes sealed
-- anew with their key.
create function bring_talk(visit text, talk uuid, sealed bytea, code bytea, mail bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare
      mine text := current_setting('app.session', true);
      owner uuid := (select person_id from session where id = my_session() and method is not null);
      visitor uuid; is_moved boolean;
    begin
      if owner is null then return false; end if;
      perform set_config('app.session', $1, true);
      visitor := (select person_id from session where id = my_session() and method is null);
      perform set_config('app.session', mine, true);
      perform set_config('app.talk', $2::text, true);
      update conversation c set person_id = owner, sealed = $3, code = $4, mail = $5 where c.id = $2 and c.person_id = visitor;
      is_moved := found;
      perform set_config('app.talk', '', true);
      return is_moved;
    end
  $$;

-- --- Tidying: times that are over. Whoever talked has their own copy of when and with whom.
create function forget_slots() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (delete from slot where id in (select id from slot where ends_at < now() - interval '1 day' limit 5000) returning 1)
    select count(*) from gone
  $$;

-- As before, but a visitor is not forgotten before the time they have booked is over: who holds a reference code is expected.
create or replace function forget_visitors() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from session where expires_at < now() or (method is not null and last_seen_at < now() - interval '12 hours');
    delete from rate where ends_at < now();
    delete from sign_in_attempt where expires_at < now();
    with gone as (
      -- One by one, and by the index: `not exists` and `in` would hold everybody against every conversation there is.
      delete from person where id = any (array(
        select p.id from person p where p.last_seen_at < now() - interval '30 days'
          and not exists (select from identity i where i.person_id = p.id)
          and (select true from conversation c where c.person_id = p.id and c.ends_at > now() - interval '1 day'
            and c.called_off_at is null limit 1) is null
        limit 2000))
      -- Somebody may have come back since they were found.
      and last_seen_at < now() - interval '30 days' returning 1)
    select count(*) from gone
  $$;

-- --- Who may what.
do $$
declare t text;
begin
  foreach t in array array['slot', 'conversation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute (select string_agg(format('alter table %I alter column %I set statistics 0', t, attname), '; ')
      from pg_attribute where attrelid = t::regclass and attnum > 0);
  end loop;
end $$;
alter table notice alter column mail set statistics 0;
alter table notice alter column about set statistics 0;

revoke execute on function keep_apart(), add_slots(timestamptz[], integer, talk_form[], text, text), drop_slot(uuid), slot_goes(),
  role_leaves_slots(), free_slots(uuid), free_slot(uuid), centre_of_slot(uuid), my_slots(), few_talks(), take_slot(), leave_slot(),
  talk_by_code(bytea), leave_talk_by_code(bytea), bring_talk(text, uuid, bytea, bytea, bytea), forget_slots() from public;
grant execute on function add_slots(timestamptz[], integer, talk_form[], text, text), drop_slot(uuid), free_slots(uuid), free_slot(uuid),
  centre_of_slot(uuid), my_slots(), talk_by_code(bytea), leave_talk_by_code(bytea), bring_talk(text, uuid, bytea, bytea, bytea) to app;

-- A guide sees their own times, to take them along; not whether somebody has booked one, which is for the hat (my_slots).
grant select (id, person_id, grant_id, starts_at, ends_at, forms, place, link) on slot to app;
grant select (id, person_id, slot_id, form, starts_at, ends_at, place, link, with_whom, grant_id, sealed, code, mail, created_at, called_off_at), delete,
  insert (id, slot_id, form, sealed, code, mail, code_hash), update (sealed, mail) on conversation to app;
create policy mine on slot for select to app using (person_id = (select me()));
create policy mine on conversation for all to app using (person_id = (select me())) with check (person_id = (select me()));

-- What the functions above need of the owner: all times; of conversations the one at hand, the one whose code was typed, what is
-- shared with the hat that asks, and what is ahead of those who would otherwise be forgotten.
create policy owner_keeps on slot for all to current_user using (true) with check (true);
create policy at_hand on conversation for all to current_user using (id::text = current_setting('app.talk', true))
  with check (id::text = current_setting('app.talk', true));
create policy by_code on conversation for select to current_user
  using (encode(code_hash, 'hex') = nullif(current_setting('app.talk_code', true), ''));
create policy shared on conversation for select to current_user
  using (called_off_at is null and is_shared_now('conversation', id, person_id));
create policy awaited on conversation for select to current_user
  using (ends_at > now() - interval '1 day' and called_off_at is null
    and exists (select from person p where p.id = person_id and p.last_seen_at < now() - interval '30 days'));
-- Calling off with the code ends what was shared of it.
create policy talk_at_hand on share for select to current_user
  using (thing::text = 'conversation' and thing_id::text = current_setting('app.talk', true));
create policy talk_ends on share for update to current_user
  using (thing::text = 'conversation' and thing_id::text = current_setting('app.talk', true)) with check (revoked_at is not null);
