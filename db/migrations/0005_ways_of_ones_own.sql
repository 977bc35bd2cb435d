-- A person gives their ways to sign in names they know them by, and takes away those they no longer want.

-- A person's own, as they see it: what @simplewebauthn/server needs in order not to make a second key on the same device.
grant select (credential) on identity to app;
grant update (sealed) on identity to app;

-- The asker's own way with this subject; null when it is somebody else's, or nobody's.
create function my_way(method sign_in_method, issuer text, subject bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select i.id from identity i where i.method = $1 and i.issuer = $2 and i.subject = $3 and i.person_id = me() $$;

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

revoke execute on function my_way(sign_in_method, text, bytea), use_passkey(bytea, bigint) from public;
grant execute on function my_way(sign_in_method, text, bytea), use_passkey(bytea, bigint) to app;
