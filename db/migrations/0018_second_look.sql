-- What a second look at limits, errands, and what two do at once found.

-- --- Limits that the database holds are counted where the web process cannot reach: `spend` under the same keys let whoever knew a
-- person's id begin their count anew, or use it up for them.
create function count_up(key bytea, most integer, per interval) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into rate as r (key, spent, ends_at) values ($1, 1, now() + $3)
    on conflict (key) do update set
      spent = case when r.ends_at < now() then 1 else least(r.spent + 1, $2 + 1) end,
      ends_at = case when r.ends_at < now() then now() + $3 else r.ends_at end
    returning r.spent <= $2
  $$;

-- As before, under keys that are no others: those of the database begin with a word.
create or replace function spend(key bytea, most integer, per interval) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ select count_up(sha256('\x00'::bytea || $1), $2, $3) $$;

create or replace function not_too_often() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare who uuid := me();
    begin
      if who is not null
        and not count_up(sha256(convert_to(tg_table_name || ' ' || who, 'UTF8')), tg_argv[0]::integer, tg_argv[1]::interval) then
        raise exception '%', tg_table_name using errcode = 'VK429';
      end if;
      return new;
    end
  $$;

-- After, so that what stands in place of what is there already (an archive under way, a reading sent twice) does not count.
drop trigger archive_bounded on archive;
create trigger archive_bounded after insert on archive for each row execute function not_too_often('10', '1 day');
drop trigger wellbeing_bounded on wellbeing;
create trigger wellbeing_bounded after insert on wellbeing for each row execute function not_too_often('400', '1 day');

-- As before, counted apart.
create or replace function read_shared(share_id uuid)
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
      if hat() is not null and not count_up(sha256(convert_to('read ' || hat(), 'UTF8')), 500, interval '1 hour') then
        raise exception 'access_log' using errcode = 'VK429';
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

-- --- A hat is worn by somebody who is here. An errand goes on when they have signed out: it wears none.
create or replace function hat() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select g.id from session s join role_grant g on g.id = s.hat and g.person_id = s.person_id and g.ended_at is null
    where s.id = my_session() and s.method is not null and not s.errand and s.assurance >= 'substantial'
  $$;

-- An errand that is ended before its time (by signing out everywhere else, say) never makes the archive it was begun for: that is said at
-- once, and not after an hour, so that it can be asked for again.
create function errand_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update archive set state = 'failed' where person_id = old.person_id and state in ('waiting', 'making')
        and not exists (select from session s where s.person_id = old.person_id and s.errand and s.expires_at > now());
      return null;
    end
  $$;
create trigger errand_ended after delete on session for each row when (old.errand) execute function errand_ends();
create policy errands on archive for update to current_user using (state in ('waiting', 'making')) with check (state = 'failed');

-- --- Two at once. Whoever locks a person and what is theirs takes the person first, so that nobody waits for each other in a ring.

-- As before, but the person before the visit.
create or replace function hold_visit() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform from session s join person p on p.id = s.person_id
        where s.id = my_session() and s.method is null for update of p, s;
      return found;
    end
  $$;

-- As before, but the person before the way. A way that is taken away in this moment is known no more.
create or replace function sign_in(
  method sign_in_method, issuer text, subject bytea, assurance assurance, device text, token_hash bytea, is_new_allowed boolean
) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid; by_way uuid; worn uuid; this uuid;
    begin
      select i.person_id, i.id into who, by_way from identity i where i.method = $1 and i.issuer = $2 and i.subject = $3;
      -- Two who sign in at once wait for each other here, so that they count each other below.
      update person set last_seen_at = now() where id = who;
      update identity set last_used_at = now() where id = by_way;
      if not found then
        if not is_new_allowed then return null; end if;
        insert into person default values returning id into who;
        insert into identity (person_id, method, issuer, subject, last_used_at)
          values (who, $1, $2, $3, now()) returning id into by_way;
      end if;
      select s.hat into worn from session s where s.id = my_session() and s.person_id = who and s.method is not null;
      insert into session (token_hash, person_id, method, assurance, device, expires_at, way, hat)
        values ($6, who, $1, $4, $5, now() + interval '14 days', by_way, worn) returning id into this;
      insert into sign_in_log (person_id, event, method, device) values (who, 'signed_in', $1, $5);
      with over as (
             delete from session where id in (
               select s.id from session s
               where s.person_id = who and s.method is not null and not s.errand and s.id <> this
               order by s.last_seen_at desc, s.id offset 19)
             returning method, device)
      insert into sign_in_log (person_id, event, method, device) select who, 'signed_out', o.method, o.device from over o;
      return who;
    end
  $$;

-- As before, but somebody who signs in for the first time in the moment they are given a role is found too.
create or replace function person_of(issuer text, subject bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid;
    begin
      perform pg_advisory_xact_lock(hashtextextended(encode($2, 'hex'), 0));
      select i.person_id into who from identity i where i.method = 'email' and i.issuer = $1 and i.subject = $2;
      if who is not null then return who; end if;
      insert into person default values returning id into who;
      insert into identity (person_id, method, issuer, subject) values (who, 'email', $1, $2);
      return who;
    exception when unique_violation then
      select i.person_id into who from identity i where i.method = 'email' and i.issuer = $1 and i.subject = $2;
      return who;
    end
  $$;

-- --- As before, but what has been brought along once is not brought again: a receipt is a proof, and proves one thing.
create or replace function bring_log(visit text, things uuid[], kinds shared_thing[], words jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare
      mine text := current_setting('app.session', true);
      owner uuid := (select person_id from session where id = my_session() and method is not null);
      receipts share_receipt[]; readings access_log[];
    begin
      if owner is null then return; end if;
      perform set_config('app.session', $1, true);
      if exists (select from session where id = my_session() and method is null) then
        receipts := array(select r from share_receipt r where r.person_id = me()
          and (r.thing = any ($3) or r.thing in ('wish', 'kept_offer') and r.thing_id = any ($2)) order by r.id);
        readings := array(select l from access_log l where l.person_id = me()
          and (l.thing = any ($3) or l.thing in ('wish', 'kept_offer') and l.thing_id = any ($2)) order by l.id);
      end if;
      perform set_config('app.session', mine, true);
      insert into share_receipt (person_id, share_id, event, thing, thing_id, receiver, purpose, own_words, until, text_version, at)
        select owner, share_id, event, thing, case thing when 'cv' then owner else thing_id end, receiver, purpose,
          decode($4 ->> share_id::text, 'base64'), until, text_version, at
        from unnest(receipts) r
        where not exists (select from share_receipt o where o.person_id = owner and o.share_id = r.share_id and o.at = r.at);
      insert into access_log (person_id, share_id, reader_name, reader_role, reader_centre, reader_partner, thing, thing_id,
          purpose, own_words, at)
        select owner, share_id, reader_name, reader_role, reader_centre, reader_partner, thing,
          case thing when 'cv' then owner else thing_id end, purpose, decode($4 ->> share_id::text, 'base64'), at
        from unnest(readings) l
        where not exists (select from access_log o where o.person_id = owner and o.share_id = l.share_id and o.at = l.at);
    end
  $$;

revoke execute on function count_up(bytea, integer, interval), errand_ends() from public;
