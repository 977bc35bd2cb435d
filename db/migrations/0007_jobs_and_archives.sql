-- Jobs that must not be lost, and what a person takes along: made in the background, as the person, sealed, gone after a week.

-- --- Jobs. pg-boss keeps them in a schema of its own, `jobs`, which it makes after the migrations (src/platform/jobs.ts); the role
-- `app` has no rights there. A request queues a job with this function alone, in the transaction that causes it. What a job is
-- about is sealed by the web process: whoever smuggles in a statement can queue nothing that a worker would believe.
create function queue_job(name text, sealed text) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare queued uuid;
    begin
      if length($2) > 20000 then raise exception 'a job carries 20 kB at most'; end if;
      insert into jobs.job (name, data, group_id, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay,
          retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
        -- Whose it is, so that it goes with the person.
        select q.name, jsonb_build_object('sealed', $2), me()::text, q.expire_seconds, q.deletion_seconds,
          now() + q.retention_seconds * interval '1 second', q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
          q.policy, q.dead_letter, q.heartbeat_seconds
        from jobs.queue q where q.name = $1 and q.name !~ '^__'
        returning id into queued;
      if queued is null then raise exception 'there is no job of the name %', $1; end if;
      return queued;
    end
  $$;

-- --- Errands: a session for work done for the asker after their request has been answered. It begins in the same transaction, lives
-- an hour at most whatever happens, and is not one of their devices.
alter table session add column errand boolean not null default false;

create function begin_errand(token_hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with begun as (
      insert into session (token_hash, person_id, method, assurance, errand, expires_at)
      select $1, s.person_id, s.method, s.assurance, true, now() + interval '1 hour'
      from session s where s.id = my_session() and not s.errand
        -- Nobody needs more at a time.
        and (select count(*) from session e where e.person_id = s.person_id and e.errand and e.expires_at > now()) < 20
      returning 1
    ) select exists (select from begun)
  $$;

create function end_errand() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from session where id = my_session() and errand $$;

create function keep_errand_short() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      new.expires_at := old.expires_at;
      new.errand := true;
      return new;
    end
  $$;
create trigger errand_stays_short before update on session for each row when (old.errand) execute function keep_errand_short();

alter policy mine on session using (person_id = (select me()) and not errand);

-- --- The archive: one a person, a newer one in place of the one before.
create type archive_state as enum ('waiting', 'making', 'ready', 'failed');

create table archive (
  id          uuid primary key,
  person_id   uuid not null unique default me() references person on delete cascade,
  state       archive_state not null default 'waiting',
  asked_at    timestamptz not null default now(),
  made_at     timestamptz,
  -- Sealed with a key that stands in the link. Of the key the database has the hash, and, for showing the link to its owner
  -- again, the key sealed with the owner's own.
  bytes       bytea check (length(bytes) <= 50000000),
  size        integer generated always as (length(bytes)) stored,
  link_hash   bytea unique check (length(link_hash) = 32),
  link_sealed bytea check (length(link_sealed) <= 200),
  expires_at  timestamptz not null default now() + interval '7 days',
  check (num_nonnulls(made_at, bytes, link_hash, link_sealed) = case when state = 'ready' then 4 else 0 end)
);
create index archive_by_end on archive (expires_at);
-- What is sealed does not get smaller.
alter table archive alter column bytes set storage external;

-- Whoever has the link gets the sealed bytes, as long as they are there.
create function archive_of(link_hash bytea) returns bytea
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select bytes from archive where archive.link_hash = $1 and expires_at > now() $$;

create function forget_archives() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (delete from archive where expires_at < now() returning 1)
    select count(*) from gone
  $$;

-- --- How much of the asker's there is, in every table that says whose its rows are. It runs as the asker, under row-level security,
-- and finds tables that come later by itself.
create function what_is_mine() returns table (held_in text, held bigint)
  language plpgsql stable set search_path = pg_catalog, public, pg_temp
  as $$
    declare t record;
    begin
      for t in
        select c.oid, c.relname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_any_column_privilege(c.oid, 'select')
        order by c.relname
      loop
        held_in := t.relname;
        execute format('select count(*) from public.%I', t.relname)
          || case when has_column_privilege(t.oid, 'person_id', 'select') then ' where person_id = me()' else '' end into held;
        return next;
      end loop;
    end
  $$;

-- --- When a person goes, their jobs go, whatever state they are in; and the log of roles, which belongs to the centre, loses the name.
create function person_goes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if to_regclass('jobs.job') is not null then delete from jobs.job where group_id = old.id::text; end if;
      if exists (select from role_grant where person_id = old.id) then
        update role_log l set by_name = '–' from role_grant g
          where g.id = l.grant_id and exists (select from role_grant mine where mine.person_id = old.id
            and mine.id = case l.event when 'granted' then g.granted_by else g.ended_by end);
        update role_log set shown_name = '–', reason = '–'
          where grant_id in (select id from role_grant where person_id = old.id);
      end if;
      return old;
    end
  $$;
create index if not exists role_grant_by_person on role_grant (person_id);
create trigger goes_with_everything before delete on person for each row execute function person_goes();

-- --- What is tidied less often than every hour, and by one web process only.
create table tidied (
  what text primary key,
  at   timestamptz not null default now()
);

-- --- Who may what.
do $$
declare t text;
begin
  foreach t in array array['archive', 'tidied'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

revoke execute on function queue_job(text, text), begin_errand(bytea), end_errand(), keep_errand_short(), archive_of(bytea),
  forget_archives(), what_is_mine(), person_goes() from public;
grant execute on function queue_job(text, text), begin_errand(bytea), end_errand(), archive_of(bytea), what_is_mine() to app;

grant select (id, person_id, state, asked_at, made_at, size, link_sealed, expires_at), insert (id), delete on archive to app;
grant update (state, made_at, bytes, link_hash, link_sealed) on archive to app;
create policy mine on archive for all to app using (person_id = (select me())) with check (person_id = (select me()));

-- What the functions above need of the owner.
create policy by_link on archive for select to current_user using (true);
create policy ends on archive for delete to current_user using (expires_at < now());
create policy owner_keeps on tidied for all to current_user using (true) with check (true);
