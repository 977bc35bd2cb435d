-- Mine until I share it: the very thing, with named people, for a purpose, until a day; and I see who looked (charter 2 and 3).

create type shared_thing as enum ('wish', 'kept_offer', 'contact', 'cv');
create type share_purpose as enum ('find_offers', 'prepare_talk', 'make_plan', 'get_in_touch', 'own_words');
create type share_event as enum ('given', 'changed', 'revoked');

-- How somebody may be called, written or met: sealed JSON.
create table contact (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null unique default me() references person on delete cascade,
  sealed     bytea not null check (length(sealed) <= 8000),
  changed_at timestamptz not null default now()
);

-- A consent that lives: one thing, one receiver. The receiver is one person in one role, or a role at a centre.
create table share (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid not null default me() references person on delete cascade,
  thing           shared_thing not null,
  -- Of a kept offer: the offer. Nothing may refer to an answer, so there is no foreign key; triggers below stop a share whose thing goes.
  thing_id        uuid not null,
  receiver_grant  uuid references role_grant on delete cascade,
  receiver_centre uuid references centre on delete cascade,
  -- Everybody who meets people at the centre, never everybody of all its partners.
  receiver_role   role_name check (receiver_role in ('guide', 'mentor')),
  -- The receiver as the person saw them when they shared: {name, role, centre, partner}. Written by a trigger.
  receiver        jsonb not null default '{}',
  purpose         share_purpose not null,
  own_words       bytea check (length(own_words) <= 4000),
  -- Which wording of the plain summary the person read before saying yes.
  text_version    text not null check (text_version ~ '^[a-z0-9.-]{1,40}$'),
  created_at      timestamptz not null default now(),
  -- When `until` was last said.
  said_at         timestamptz not null default now(),
  until           timestamptz not null default now() + interval '3 months',
  revoked_at      timestamptz,
  check (num_nonnulls(receiver_grant, receiver_centre) = 1),
  check ((receiver_centre is null) = (receiver_role is null)),
  check ((purpose = 'own_words') = (own_words is not null)),
  check (until > said_at and until - said_at <= interval '366 days')
);
create index share_by_person on share (person_id, created_at desc);
create index share_by_thing on share (thing_id, person_id);
create index share_by_grant on share (receiver_grant) where revoked_at is null;
create index share_by_role on share (receiver_centre, receiver_role) where revoked_at is null;

-- What proves the consent: written by a trigger, changed by nobody, gone only with the person.
create table share_receipt (
  id           bigint generated always as identity primary key,
  person_id    uuid not null references person on delete cascade,
  share_id     uuid not null,
  event        share_event not null,
  thing        shared_thing not null,
  thing_id     uuid not null,
  receiver     jsonb not null,
  purpose      share_purpose not null,
  own_words    bytea,
  until        timestamptz not null,
  text_version text not null,
  at           timestamptz not null default clock_timestamp()
);
create index share_receipt_by_person on share_receipt (person_id, id desc);
create index share_receipt_by_share on share_receipt (share_id, id);

-- Who has looked: with name, role and centre as they were, so that it stays when the reader has gone.
create table access_log (
  id             bigint generated always as identity primary key,
  person_id      uuid not null references person on delete cascade,
  share_id       uuid not null,
  reader_name    text not null,
  reader_role    role_name not null,
  reader_centre  text not null,
  reader_partner text,
  thing          shared_thing not null,
  thing_id       uuid not null,
  purpose        share_purpose not null,
  own_words      bytea,
  at             timestamptz not null default clock_timestamp()
);
create index access_log_by_person on access_log (person_id, id desc);

-- A row: this person wants to be told when somebody looks.
create table tell_when_seen (
  person_id uuid primary key default me() references person on delete cascade
);

-- To be sent by a job, and then gone. It says that somebody looked, not who nor at what: that stands behind the person's own door.
-- One waits at a time, however often somebody looks.
create table notice (
  id         bigint generated always as identity primary key,
  person_id  uuid not null references person on delete cascade,
  kind       text not null check (kind = 'seen'),
  created_at timestamptz not null default now(),
  unique (person_id, kind)
);

-- The secret address of the feed of readings, kept as a hash; a new one ends the one before.
create table feed_key (
  person_id uuid primary key default me() references person on delete cascade,
  key_hash  bytea not null unique check (length(key_hash) = 32)
);

-- Whose feed is asked for, by the key that the transaction carries.
create function feed_person() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select person_id from feed_key where key_hash = sha256(convert_to(nullif(current_setting('app.feed', true), ''), 'UTF8'))
  $$;

-- --- Giving. Runs as the asker, under their own policies: what they cannot see is not theirs to give. The row is held until the
-- share is written, so a "yes" cannot become a "no" in between. A "no" is never shared, nor is its reason (charter 1).
create function is_mine_to_give(thing shared_thing, thing_id uuid) returns boolean
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      if $1 = 'wish' then
        perform 1 from wish w where w.id = $2 and w.person_id = me() for share;
      elsif $1 = 'kept_offer' then
        perform 1 from answer a where a.offer_id = $2 and a.person_id = me() and a.answer = 'yes' for share;
      elsif $1 = 'contact' then
        perform 1 from contact c where c.id = $2 and c.person_id = me() for share;
      else
        return false;
      end if;
      return found;
    end
  $$;

create function guard_share() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if tg_op = 'INSERT' then
        if not is_mine_to_give(new.thing, new.thing_id) then
          raise exception 'there is nothing of that kind to share' using errcode = 'check_violation';
        end if;
        return new;
      end if;
      -- What is stopped stays stopped, and what has run out is given anew or not at all.
      if old.revoked_at is not null or (new.revoked_at is null and old.until <= clock_timestamp()) then return null; end if;
      if new.revoked_at is not null then
        new.revoked_at := clock_timestamp();
        new.until := old.until;
      elsif new.until is distinct from old.until then
        new.said_at := clock_timestamp();
      end if;
      return new;
    end
  $$;
create trigger share_guarded before insert or update on share for each row execute function guard_share();

-- The name, role and centre of the receiver, as everybody may know them; a role that has ended receives nothing.
create function name_receiver() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      select jsonb_build_object('name', g.shown_name, 'role', coalesce(g.role, new.receiver_role), 'centre', c.name, 'partner', p.name)
        into new.receiver
        from (select) one left join role_grant g on g.id = new.receiver_grant and g.ended_at is null
          join centre c on c.id = coalesce(g.centre_id, new.receiver_centre)
          left join partner p on p.id = g.partner_id;
      if new.receiver is null then
        raise exception 'there is nobody of that kind to share with' using errcode = 'check_violation';
      end if;
      return new;
    end
  $$;
create trigger share_named before insert on share for each row execute function name_receiver();

create function write_receipt() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare s share := coalesce(new, old);
    begin
      -- A person who goes takes their receipts along; a receiver who goes ends what they were given.
      if tg_op = 'DELETE' and (old.revoked_at is not null or not exists (select from person p where p.id = old.person_id)) then
        return null;
      end if;
      insert into share_receipt (person_id, share_id, event, thing, thing_id, receiver, purpose, own_words, until, text_version)
        values (s.person_id, s.id,
          case when tg_op = 'INSERT' then 'given' when tg_op = 'DELETE' or s.revoked_at is not null then 'revoked' else 'changed' end::share_event,
          s.thing, s.thing_id, s.receiver, s.purpose, s.own_words, s.until, s.text_version);
      return null;
    end
  $$;
create trigger share_receipted after insert or delete or update of until, revoked_at on share
  for each row execute function write_receipt();

-- A thing that goes, or a "yes" that is taken back, is no longer shared; nor is it again when the person says yes another time.
create function stop_sharing() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update share s set revoked_at = clock_timestamp()
        where s.person_id = old.person_id and s.revoked_at is null
          and s.thing = tg_argv[0]::shared_thing and s.thing_id = (to_jsonb(old) ->> tg_argv[1])::uuid
          and exists (select from person p where p.id = s.person_id);
      return null;
    end
  $$;
create trigger wish_unshared after delete on wish for each row execute function stop_sharing('wish', 'id');
create trigger contact_unshared after delete on contact for each row execute function stop_sharing('contact', 'id');
create trigger answer_unshared after delete on answer for each row when (old.answer = 'yes')
  execute function stop_sharing('kept_offer', 'offer_id');
create trigger answer_changed_unshared after update on answer for each row when (old.answer = 'yes' and new.answer <> 'yes')
  execute function stop_sharing('kept_offer', 'offer_id');

-- Receipts and readings stay as they were written, whoever comes; they go with the person alone.
create function keep_as_written() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from person p where p.id = old.person_id) then return old; end if;
      end if;
      raise exception 'what is written here is never changed';
    end
  $$;
create trigger receipt_kept before update or delete on share_receipt for each row execute function keep_as_written();
create trigger receipts_kept before truncate on share_receipt for each statement execute function keep_as_written();
create trigger reading_kept before update or delete on access_log for each row execute function keep_as_written();
create trigger readings_kept before truncate on access_log for each statement execute function keep_as_written();

-- --- Reading. What a thing holds, for the two functions below; they run under the owner's policies, which show what is shared, at
-- this moment, with the hat of whoever asks, and nothing else. `about` is what it was sealed with.
create function content_of(thing shared_thing, thing_id uuid, owner uuid)
  returns table (sealed bytea, about text, plain jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select w.sealed, 'wish:' || w.id, case when w.sealed is null then jsonb_build_object('text', w.text, 'near', w.near) end
      from wish w where $1 = 'wish' and w.id = $2 and w.person_id = $3
    union all
    select null, null, jsonb_build_object('offer', a.offer_id, 'at', a.answered_at)
      from answer a where $1 = 'kept_offer' and a.offer_id = $2 and a.person_id = $3 and a.answer = 'yes'
    union all
    select c.sealed, 'contact:' || c.id, null
      from contact c where $1 = 'contact' and c.id = $2 and c.person_id = $3
  $$;

-- Is it shared, right now, with the hat that the asker wears? For policies of the owner.
create function is_shared_with_hat(thing shared_thing, thing_id uuid, owner uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (
      select from share s join role_grant g on g.id = hat()
      where s.thing_id = $2 and s.person_id = $3 and s.thing = $1 and s.revoked_at is null and s.until > clock_timestamp()
        and (s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role))
  $$;

-- What the hat of the asker has been given: that it is there, not what it says. `giver` tells whose things belong together, and
-- is another one for every receiver.
create function shared_with_me()
  returns table (id uuid, giver text, thing shared_thing, purpose share_purpose, given_at timestamptz, until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      return query
        select s.id, encode(substr(sha256(convert_to(s.person_id::text || g.id, 'UTF8')), 1, 8), 'hex'),
          s.thing, s.purpose, s.created_at, s.until
        from role_grant g
          join share s on s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role
        where g.id = hat() and s.revoked_at is null and s.until > clock_timestamp()
          and exists (select from content_of(s.thing, s.thing_id, s.person_id))
        order by s.created_at desc, s.id limit 500;
    end
  $$;

-- The only way to somebody else's things. One statement finds the live share, writes down who reads, and gives what was written
-- down: without the line there is nothing to give.
create function read_shared(share_id uuid)
  returns table (thing shared_thing, purpose share_purpose, own_words bytea, given_at timestamptz, until timestamptz,
    wrapped bytea, sealed bytea, about text, plain jsonb)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      -- An older snapshot would still see what has been revoked since.
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'what is shared is read as it is now: in a transaction at read committed';
      end if;
      return query
        with live as (
          select s.*, c.sealed, c.about, c.plain, g.shown_name, g.role, ce.name as centre, p.name as partner
          from role_grant g
            join share s on s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role
            join centre ce on ce.id = g.centre_id
            left join partner p on p.id = g.partner_id
            cross join lateral content_of(s.thing, s.thing_id, s.person_id) c
          where s.id = $1 and g.id = hat() and s.revoked_at is null and s.until > clock_timestamp()
        ), written as (
          insert into access_log (person_id, share_id, reader_name, reader_role, reader_centre, reader_partner, thing, thing_id,
              purpose, own_words)
            select l.person_id, l.id, l.shown_name, l.role, l.centre, l.partner, l.thing, l.thing_id, l.purpose, l.own_words
            from live l
          returning 1
        ), told as (
          insert into notice (person_id, kind)
            select l.person_id, 'seen' from live l where exists (select from tell_when_seen t where t.person_id = l.person_id)
            on conflict do nothing
        )
        select l.thing, l.purpose, l.own_words, l.created_at, l.until, k.wrapped, l.sealed, l.about, l.plain
        from written join live l on true left join person_key k on k.person_id = l.person_id;
    end
  $$;

-- Whom one may share with at a centre, by the name and role that others see.
create function receivers(centre uuid) returns table (id uuid, role role_name, shown_name text, partner text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select g.id, g.role, g.shown_name, p.name from role_grant g left join partner p on p.id = g.partner_id
    where g.centre_id = $1 and g.ended_at is null and me() is not null
    order by g.role, g.shown_name, g.id limit 100
  $$;

-- --- Who may what.
do $$
declare t text;
begin
  foreach t in array array['contact', 'share', 'share_receipt', 'access_log', 'tell_when_seen', 'notice', 'feed_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

revoke execute on function
  feed_person(), is_mine_to_give(shared_thing, uuid), guard_share(), name_receiver(), write_receipt(), stop_sharing(), keep_as_written(),
  content_of(shared_thing, uuid, uuid), is_shared_with_hat(shared_thing, uuid, uuid), shared_with_me(), read_shared(uuid),
  receivers(uuid) from public;
grant execute on function
  feed_person(), is_mine_to_give(shared_thing, uuid), shared_with_me(), read_shared(uuid), receivers(uuid) to app;

grant select, delete, insert (id, sealed), update (sealed, changed_at) on contact to app;
grant select, insert (id, thing, thing_id, receiver_grant, receiver_centre, receiver_role, purpose, own_words, text_version, until),
  update (until, revoked_at) on share to app;
grant select on share_receipt, access_log to app;
grant select, delete, insert on tell_when_seen to app;
grant select (person_id), delete, insert (key_hash), update (key_hash) on feed_key to app;

create policy mine on contact for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy mine on share for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy mine on share_receipt for select to app using (person_id = (select me()));
create policy mine on access_log for select to app using (person_id = (select me()));
create policy by_feed_key on access_log for select to app using (person_id = (select feed_person()));
create policy mine on tell_when_seen for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy mine on feed_key for all to app using (person_id = (select me())) with check (person_id = (select me()));

-- What the functions above need of the owner, and no more: without a hat the owner sees no share, no wish, no answer, no contact
-- details; with one, what that hat was given and a "no" never.
create policy shared on wish for select to current_user using (is_shared_with_hat('wish', id, person_id));
create policy shared on answer for select to current_user
  using (answer = 'yes' and is_shared_with_hat('kept_offer', offer_id, person_id));
create policy shared on contact for select to current_user using (is_shared_with_hat('contact', id, person_id));
create policy shared on share for select to current_user
  using (receiver_grant = (select hat())
    or (receiver_centre, receiver_role) = (select g.centre_id, g.role from role_grant g where g.id = hat()));
create policy receipts on share_receipt for insert to current_user with check (true);
create policy readings on access_log for insert to current_user with check (true);
create policy wanted on tell_when_seen for select to current_user using (true);
create policy notices on notice for all to current_user using (true) with check (true);
create policy feeds on feed_key for select to current_user using (true);
