-- Ending a session and taking a way of signing in away are always written down, so they go through functions.
revoke delete on session, identity from app;

-- Ends one of the asker's own sessions, this one or another. False when it is not theirs, or not there.
create function end_session(id uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (
           delete from session s where s.id = $1 and s.person_id = me() and s.method is not null returning s.person_id, s.method, s.device),
         noted as (
           insert into sign_in_log (person_id, event, method, device) select person_id, 'signed_out', method, device from gone)
    select exists (select from gone)
  $$;

create type way_removal as enum ('removed', 'last', 'unknown');

-- Takes one of the asker's own ways of signing in away. The last one only when they have said that it may go: nobody can come
-- back to what is kept then. Two at once wait for each other, so that they do not both leave the other one as the last.
create function remove_way(id uuid, last_too boolean) returns way_removal
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid := me(); gone sign_in_method;
    begin
      if who is null or not exists (select from session s where s.id = my_session() and s.method is not null) then return 'unknown'; end if;
      perform from person p where p.id = who for update;
      if not exists (select from identity i where i.id = $1 and i.person_id = who) then return 'unknown'; end if;
      if not $2 and (select count(*) from identity i where i.person_id = who) = 1 then return 'last'; end if;
      delete from identity i where i.id = $1 and i.person_id = who returning i.method into gone;
      insert into sign_in_log (person_id, event, method) values (who, 'way_removed', gone);
      return 'removed';
    end
  $$;

revoke execute on function end_session(uuid), remove_way(uuid, boolean) from public;
grant execute on function end_session(uuid), remove_way(uuid, boolean) to app;
