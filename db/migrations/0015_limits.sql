-- What a second reading as an attacker found: limits that the database holds itself, totals that do not tell of the one person whom
-- others have surrounded, a name that stayed behind, and tidying that comes to an end however much there is.

-- --- Limits. They are counted where the web process cannot reach: `spend` under the same keys would let whoever knows a person's id
-- begin their count anew, or use it up for them.
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

-- What a person may do so and so often; whoever goes beyond is refused with a code of our own, and nothing of the transaction is kept.
-- Taking back is never limited.
create function not_too_often() returns trigger
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

create trigger share_bounded before insert on share for each row execute function not_too_often('200', '1 day');
create trigger share_end_bounded before update of until on share for each row when (old.until is distinct from new.until)
  execute function not_too_often('200', '1 day');
-- After, so that what stands in place of what is there already (an archive under way, a reading sent twice) does not count.
create trigger archive_bounded after insert on archive for each row execute function not_too_often('10', '1 day');
create trigger wellbeing_bounded after insert on wellbeing for each row execute function not_too_often('400', '1 day');

-- What is shared at one time; what has ended does not count. Runs as the asker.
create function not_too_many() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if (select count(*) from share where person_id = me() and revoked_at is null and until > clock_timestamp()) >= 300 then
        raise exception 'share' using errcode = 'VK429';
      end if;
      return new;
    end
  $$;
create trigger share_counted before insert on share for each row execute function not_too_many();

-- As before, but a hat opens 500 things an hour at most: nobody fills the list of who has looked, or carries everything off in a moment.
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

-- As before, but `giver` cannot be reckoned out by the management of a centre, which knows the ids of those with roles there: the
-- person's key is in it.
create or replace function shared_with_me()
  returns table (id uuid, giver text, thing shared_thing, purpose share_purpose, given_at timestamptz, until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      return query
        select s.id, encode(substr(sha256(convert_to(s.person_id::text || g.id, 'UTF8') || coalesce(k.wrapped, '')), 1, 8), 'hex'),
          s.thing, s.purpose, s.created_at, s.until
        from role_grant g
          join share s on s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role
          left join person_key k on k.person_id = s.person_id
        where g.id = hat() and s.revoked_at is null and s.until > clock_timestamp()
          and exists (select from content_of(s.thing, s.thing_id, s.person_id))
        order by s.created_at desc, s.id limit 500;
    end
  $$;

-- --- Totals. Twenty answers say nothing of one person, unless nineteen of them are somebody else's own: whoever adds answers under
-- many visits could read the last one off the shares. So every band of a total has a little chance in it, drawn once when the total
-- begins and never told: a two-sided geometric number, exp(-1/2) as likely with each step. Whether one person is in or not makes no
-- release more than 1.65 times as likely (differential privacy with epsilon 1/2 for each question).
create function draw_blur() returns integer[]
  language sql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    select array_agg((floor(ln(1 - random()) / -0.5) - floor(ln(1 - random()) / -0.5))::integer) from generate_series(1, 4)
  $$;
alter table wellbeing_total add column blur integer[] not null default draw_blur() check (cardinality(blur) = 4);

-- As before, but reckoned from the blurred bands alone, the least number and the bound on one band too.
create or replace function wellbeing_published()
  returns table (centre text, quarter date, question wellbeing_question, people integer, low integer, medium integer, high integer, very_high integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with banded as (
      select centre_id, quarter, question, array[
          greatest(0, (select sum(each) from unnest(counts[1:5]) each) + blur[1]),
          greatest(0, (select sum(each) from unnest(counts[6:7]) each) + blur[2]),
          greatest(0, (select sum(each) from unnest(counts[8:9]) each) + blur[3]),
          greatest(0, (select sum(each) from unnest(counts[10:11]) each) + blur[4])
        ]::numeric[] as bands
      from wellbeing_total where quarter < date_trunc('quarter', now() at time zone 'Europe/Copenhagen')
    ), summed as (
      select banded.*, (select sum(band) from unnest(bands) band) as people from banded
    ), shares as (
      select summed.*, array(select round(band * 10 / people) * 10 from unnest(bands) with ordinality as b (band, place) order by place) as tenths
      from summed where people >= 20 and people <> all (bands)
    )
    select c.slug, s.quarter, s.question, (floor(people / 10) * 10)::integer,
      tenths[1]::integer, tenths[2]::integer, tenths[3]::integer, tenths[4]::integer
    from shares s join centre c on c.id = s.centre_id
    order by c.slug, s.quarter desc, s.question
  $$;

-- --- The log of roles knows whose names stand in it, so that they go with them: a line kept the name of a manager who went after the
-- holder had, and that of a holder whose partner had gone. Who they are is not for the web process.
-- No foreign keys: the line stays, and the trigger below takes the ids out.
alter table role_log add column of_person uuid;
alter table role_log add column by_person uuid;
create index role_log_by_person on role_log (of_person);
create index role_log_by_giver on role_log (by_person);
update role_log l set of_person = g.person_id, by_person = (
    select b.person_id from role_grant b where b.id = case l.event when 'granted' then g.granted_by else g.ended_by end)
  from role_grant g where g.id = l.grant_id;
revoke select on role_log from app;
grant select (id, grant_id, centre_id, event, role, shown_name, by_name, reason, at) on role_log to app;

create or replace function log_role() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare giver role_grant;
    begin
      if tg_op = 'INSERT' then
        select * into giver from role_grant g where g.id = new.granted_by;
        insert into role_log (grant_id, centre_id, event, role, shown_name, by_name, of_person, by_person, reason)
          values (new.id, new.centre_id, 'granted', new.role, new.shown_name, giver.shown_name, new.person_id, giver.person_id, new.reason);
      elsif old.ended_at is null and new.ended_at is not null then
        select * into giver from role_grant g where g.id = new.ended_by;
        insert into role_log (grant_id, centre_id, event, role, shown_name, by_name, of_person, by_person, reason)
          values (new.id, new.centre_id, 'ended', new.role, new.shown_name, giver.shown_name, new.person_id, giver.person_id, new.end_reason);
      end if;
      return null;
    end
  $$;

create or replace function person_goes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if to_regclass('jobs.job') is not null then delete from jobs.job where group_id = old.id::text; end if;
      update role_log set by_name = '–', by_person = null where by_person = old.id;
      update role_log set shown_name = '–', reason = '–', of_person = null where of_person = old.id;
      return old;
    end
  $$;

-- --- Visitors are forgotten a few thousand at a time: all at once might take longer than a statement may, and then nobody would be
-- forgotten, this hour and every hour after.
create or replace function forget_visitors() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from session where expires_at < now() or (method is not null and last_seen_at < now() - interval '12 hours');
    delete from rate where ends_at < now();
    delete from sign_in_attempt where expires_at < now();
    with gone as (
      delete from person where id in (
        select id from person where last_seen_at < now() - interval '30 days'
          and not exists (select from identity where identity.person_id = person.id) limit 2000)
      -- Somebody may have come back since they were found.
      and last_seen_at < now() - interval '30 days' returning 1)
    select count(*) from gone
  $$;

revoke execute on function count_up(bytea, integer, interval), not_too_often(), not_too_many(), draw_blur() from public;

alter table role_log alter column of_person set statistics 0;
alter table role_log alter column by_person set statistics 0;
alter table wellbeing_total alter column blur set statistics 0;
