-- A person gives their ways to sign in names they know them by, and takes away those they no longer want.

-- A person's own, as they see it: what @simplewebauthn/server needs in order not to make a second key on the same device.
grant select (credential) on identity to app;
grant update (sealed) on identity to app;

-- The asker's own way with this subject; null when it is somebody else's, or nobody's.
create function my_way(method sign_in_method, issuer text, subject bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select i.id from identity i where i.method = $1 and i.issuer = $2 and i.subject = $3 and i.person_id = me() $$;

-- Takes a way away. The last one stays, for without it nobody could come back to what is theirs; two at once are settled by the lock.
-- 'gone': it is away. 'last': it is the only one. 'missing': it is not the asker's, or not there.
create function remove_way(way uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid := me(); taken sign_in_method;
    begin
      if who is null or not exists (select from session where id = my_session() and method is not null) then return 'missing'; end if;
      perform pg_advisory_xact_lock(hashtextextended('way ' || who, 0));
      if not exists (select from identity i where i.id = way and i.person_id = who) then return 'missing'; end if;
      if not exists (select from identity i where i.id <> way and i.person_id = who) then return 'last'; end if;
      delete from identity i where i.id = way and i.person_id = who returning i.method into taken;
      insert into sign_in_log (person_id, event, method) values (who, 'way_removed', taken);
      return 'gone';
    end
  $$;

-- Until now a person could delete the row itself, without the lock and without a trace for themselves.
revoke delete on identity from app;

-- A passkey counts what it signs. True when this count is new: a copy of the key is behind, or comes to the same, and of two at once with
-- the same count one is refused. Keys that are kept in step over several devices do not count and stay at nought.
create function use_passkey(subject bytea, counter bigint) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with used as (
      update identity i set credential = jsonb_set(i.credential, '{counter}', to_jsonb($2))
      where i.method = 'passkey' and i.subject = $1
        and ((i.credential ->> 'counter')::bigint < $2 or ((i.credential ->> 'counter')::bigint = 0 and $2 = 0))
      returning 1
    ) select exists (select from used)
  $$;
drop function note_passkey_used(bytea, bigint);

revoke execute on function my_way(sign_in_method, text, bytea), remove_way(uuid), use_passkey(bytea, bigint) from public;
grant execute on function my_way(sign_in_method, text, bytea), remove_way(uuid), use_passkey(bytea, bigint) to app;
