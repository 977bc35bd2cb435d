-- Three more things that can be shared: a part of a plan, a booked conversation, and that one would like to be called. Their tables come
-- in the next migrations. PostgreSQL lets nobody use a new value before the transaction that added it has ended, and all migrations run
-- in one: so what is made here and in the next ones compares the name of the thing.
alter type shared_thing add value 'plan_part';
alter type shared_thing add value 'conversation';
alter type shared_thing add value 'callback';

-- Like is_shared_with_hat, for policies on the things above.
create function is_shared_now(thing text, thing_id uuid, owner uuid) returns boolean
  -- What it costs is said so that it is asked of the rows that are wanted, and never of a whole table.
  language sql stable cost 5000 set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (
      select from share s join role_grant g on g.id = (select hat())
      where s.thing_id = $2 and s.person_id = $3 and s.thing::text = $1 and s.revoked_at is null and s.until > clock_timestamp()
        and (s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role))
  $$;
revoke execute on function is_shared_now(text, uuid, uuid) from public;

-- The hat is asked for once, and not once for each role there is (0006_sharing.sql).
alter policy shared on share using (receiver_grant = (select hat())
  or (receiver_centre, receiver_role) = (select g.centre_id, g.role from role_grant g where g.id = (select hat())));
