-- Stronger and fresher signing in where it matters: for a hat, for the ways of signing in, for giving roles to others. What is the
-- citizen's own never needs more than a code (docs/decisions/0015-fresh-and-strong.md).

-- The way a session was begun with, so that it can go with it.
alter table session add column way uuid references identity on delete set null;
alter table session alter column way set statistics 0;
create index session_by_way on session (way);
update session s set way = i.id from identity i
  where i.person_id = s.person_id and i.method = s.method
    and (select count(*) from identity o where o.person_id = s.person_id and o.method = s.method) = 1;

grant select (assurance) on session to app;

-- A hat is worn by whoever is surely themselves, and here. By a code alone it waits on the session, and gives nothing; an errand goes on
-- when they have signed out, and wears none.
create or replace function hat() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select g.id from session s join role_grant g on g.id = s.hat and g.person_id = s.person_id and g.ended_at is null
    where s.id = my_session() and s.method is not null and not s.errand and s.assurance >= 'substantial'
  $$;

-- True when it is worn now. One's own hat is noted all the same: signing in again in the same browser takes it along.
create or replace function wear_hat(hat uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with worn as (
      update session s set hat = $1
      where s.id = my_session() and s.method is not null
        and ($1 is null or exists (select from role_grant g where g.id = $1 and g.person_id = s.person_id and g.ended_at is null))
      returning $1 is null or s.assurance >= 'substantial' as is_sure
    ) select coalesce((select is_sure from worn), false)
  $$;

-- How the asker stands before something that asks for more than being signed in: 'stale' when they signed in longer ago than that;
-- 'weak' when they came by a code alone, have a role, and have a better way: else a mailbox would be enough to add another one to it.
-- An errand is nobody: it is young, whatever the session it came from.
create type standing as enum ('nobody', 'stale', 'weak', 'fresh');

create function standing(within interval) returns standing
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select coalesce((
      select case
        when s.created_at < now() - $1 then 'stale'
        when s.assurance < 'substantial'
          and exists (select from role_grant g where g.person_id = s.person_id and g.ended_at is null)
          and exists (select from identity i where i.person_id = s.person_id and i.method <> 'email') then 'weak'
        else 'fresh' end
      from session s where s.id = my_session() and s.method is not null and not s.errand), 'nobody')::standing
  $$;

-- As before, and: the session is remembered with its way; signing in again as oneself keeps the hat; nobody has more than twenty
-- sessions, and the one that was not used for longest makes room. Whoever locks a person and what is theirs takes the person first, so that
-- of two at once nobody waits for the other in a ring; a way that is taken away in this moment is known no more.
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
      -- The browser's session before this one goes on as this one: nobody has signed out.
      delete from session s where s.id = my_session() and s.person_id = who and s.method is not null and not s.errand
        returning s.hat into worn;
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

-- A way in more for the asker, who has signed in lately: a quarter of an hour for beginning, and ten minutes for the trip or the mail.
create or replace function add_way(method sign_in_method, issuer text, subject bytea, sealed bytea, credential jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare owner uuid; is_new boolean;
    begin
      if standing(interval '25 minutes') <> 'fresh' then return false; end if;
      insert into identity as i (person_id, method, issuer, subject, sealed, credential)
        values (me(), $1, $2, $3, $4, $5)
        on conflict (method, issuer, subject) do update
          set sealed = coalesce(excluded.sealed, i.sealed) where i.person_id = excluded.person_id
        returning i.person_id, i.xmax = 0 into owner, is_new;
      if owner is null then return false; end if;
      if is_new then insert into sign_in_log (person_id, event, method) values (me(), 'way_added', $1); end if;
      return true;
    end
  $$;

alter type way_removal add value 'stale';
alter type way_removal add value 'weak';

-- Takes a way away, and with it every other session that was begun with it; this one stays.
create or replace function remove_way(id uuid, last_too boolean) returns way_removal
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid := me(); gone sign_in_method; stands standing := standing(interval '15 minutes');
    begin
      if stands = 'nobody' then return 'unknown'; end if;
      if stands <> 'fresh' then return stands::text::way_removal; end if;
      perform from person p where p.id = who for update;
      if not exists (select from identity i where i.id = $1 and i.person_id = who) then return 'unknown'; end if;
      if not $2 and (select count(*) from identity i where i.person_id = who) = 1 then return 'last'; end if;
      with ended as (
             delete from session s using identity i
             where i.id = $1 and s.person_id = who and s.method = i.method and s.id <> my_session()
               -- One whose way is not known any more may have been begun with this one.
               and (s.way = i.id or s.way is null)
             returning s.method, s.device, s.errand)
      insert into sign_in_log (person_id, event, method, device)
        select who, 'signed_out', e.method, e.device from ended e where not e.errand;
      delete from identity i where i.id = $1 and i.person_id = who returning i.method into gone;
      insert into sign_in_log (person_id, event, method) values (who, 'way_removed', gone);
      return 'removed';
    end
  $$;

-- Ends all the asker's sessions but this one. @returns how many
create function end_other_sessions() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (
           delete from session s
           where s.person_id = me() and s.id <> my_session() and s.method is not null
             and exists (select from session t where t.id = my_session() and t.method is not null and not t.errand)
           returning s.person_id, s.method, s.device, s.errand),
         noted as (
           insert into sign_in_log (person_id, event, method, device)
             select person_id, 'signed_out', method, device from gone where not errand)
    select count(*) from gone where not errand
  $$;

-- For the operator: whoever is signed in, is so no longer. Visitors are not signed in and stay; what they wrote hangs on it.
alter type session_event add value 'signed_out_by_operator';

create function end_every_session() returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare many bigint;
    begin
      with gone as (delete from session s where s.method is not null returning s.person_id, s.method, s.device, s.errand),
           noted as (
             insert into sign_in_log (person_id, event, method, device)
               select person_id, 'signed_out_by_operator', method, device from gone where not errand)
      select count(*) into many from gone where not errand;
      return many;
    end
  $$;

-- As before, but two who give a role to the same newcomer at the same moment wait for each other, and whoever signs in for the first time
-- in that moment is found too.
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

-- Giving somebody a role is for who has signed in lately.
create or replace function grant_role(
  issuer text, subject bytea, role role_name, partner_id uuid, shown_name text, reason text
) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare centre uuid := grants_at(); who uuid; granted uuid;
    begin
      if centre is null or standing(interval '15 minutes') <> 'fresh' then return null; end if;
      if $4 is not null and not exists (select from partner p where p.id = $4 and p.centre_id = centre) then return null; end if;
      who := person_of($1, $2);
      insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason, granted_by)
        values (who, centre, $4, $3, $5, $6, hat())
        on conflict do nothing returning id into granted;
      return granted;
    end
  $$;

revoke execute on function standing(interval), end_other_sessions(), end_every_session() from public;
grant execute on function standing(interval), end_other_sessions() to app;
