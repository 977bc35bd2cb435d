-- Signing in is possible, never needed. What a person writes is sealed with a key of their own; sessions end; rights come from rows.

-- The secret that a database was begun with, known by a fingerprint: a web process with another one would seal what no other can read.
create table secret_check (
  only_one    boolean primary key default true check (only_one),
  fingerprint bytea not null check (length(fingerprint) = 32)
);

-- --- Sealed: free text is kept encrypted with the person's own key, which only the web process can unwrap. Without the key the
-- text is gone from every copy of the database, backups too; so keys are backed up apart from the rest (docs/operations.md).
create table person_key (
  person_id uuid primary key references person on delete cascade,
  wrapped   bytea not null check (length(wrapped) between 32 and 200)
);

create function my_key() returns bytea
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select wrapped from person_key where person_id = me() $$;

-- The first key stays: two requests at once agree on one.
create function keep_key(wrapped bytea) returns bytea
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into person_key (person_id, wrapped) values (me(), $1) on conflict (person_id) do update set person_id = excluded.person_id
    returning person_key.wrapped
  $$;

-- Wishes written before this migration stay as they are; they belong to visitors and are gone within 30 days.
alter table wish add column sealed bytea check (length(sealed) <= 25000);
alter table wish alter column text drop not null;
alter table wish add check (num_nonnulls(text, sealed) = 1);
grant update (sealed) on wish to app;

-- --- Ways to sign in. A subject is an HMAC of what the issuer calls the person, made by the web process with a secret that is
-- not in the database: whoever reads the table can neither sign in with it nor try addresses against it.
create type sign_in_method as enum ('mitid', 'email', 'passkey');

create table identity (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references person on delete cascade,
  method       sign_in_method not null,
  issuer       text not null check (length(issuer) between 1 and 300),
  subject      bytea not null check (length(subject) = 32),
  -- What the person knows it by (an address, a name for a key), sealed.
  sealed       bytea check (length(sealed) <= 2000),
  -- Of a passkey: the public key, counter and transports, as @simplewebauthn/server gives them.
  credential   jsonb check (length(credential::text) <= 4000),
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,
  unique (method, issuer, subject),
  check ((method = 'passkey') = (credential is not null))
);
create index identity_by_person on identity (person_id);

-- --- Sessions: opaque tokens, kept as hashes, changed every hour, ended by time.
create type assurance as enum ('low', 'substantial', 'high');

alter table session add column id uuid not null default gen_random_uuid() unique;
alter table session add column method sign_in_method;
alter table session add column assurance assurance;
-- The kind of browser and system ("Firefox, Android"), so that a person knows their own devices again.
alter table session add column device text check (length(device) <= 80);
alter table session add column last_seen_at timestamptz not null default now();
alter table session add column expires_at timestamptz not null default now() + interval '30 days';
alter table session add column rotated_at timestamptz not null default now();
-- The token before the present one works until a minute after the present one was first used: an answer may get lost on the way,
-- and other requests are already under way.
alter table session add column earlier_hash bytea unique check (length(earlier_hash) = 32);
alter table session add column earlier_until timestamptz;
alter table session add check ((method is null) = (assurance is null));

create or replace function me() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with asked as (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) as hash)
    select person_id from session
    where (token_hash = (select hash from asked)
           or earlier_hash = (select hash from asked) and (earlier_until is null or earlier_until > now()))
      and expires_at > now()
      -- Signed in and not here for twelve hours: the telephone may lie on a table.
      and (method is null or last_seen_at > now() - interval '12 hours')
  $$;

create function my_session() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with asked as (select sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) as hash)
    select id from session
    where (token_hash = (select hash from asked) or earlier_hash = (select hash from asked)) and person_id = me()
  $$;

create type session_event as enum ('signed_in', 'signed_out', 'signed_out_everywhere', 'way_added', 'way_removed');

create table sign_in_log (
  id        bigint generated always as identity primary key,
  person_id uuid not null default me() references person on delete cascade,
  event     session_event not null,
  method    sign_in_method,
  device    text check (length(device) <= 80),
  at        timestamptz not null default now()
);
create index sign_in_log_by_person on sign_in_log (person_id, at desc);

-- Things that are begun in one request and end in another, once: a trip to MitID, a code by mail, a passkey's challenge. What
-- they hold is sealed by the web process; whoever began holds the token.
create type attempt_kind as enum ('mitid', 'email', 'passkey');

create table sign_in_attempt (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind       attempt_kind not null,
  sealed     bytea not null check (length(sealed) <= 4000),
  tries      integer not null default 0,
  expires_at timestamptz not null
);
create index sign_in_attempt_by_end on sign_in_attempt (expires_at);

create function begin_attempt(token_hash bytea, kind attempt_kind, sealed bytea, lasts interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from sign_in_attempt where expires_at < now();
    insert into sign_in_attempt (token_hash, kind, sealed, expires_at)
      values ($1, $2, $3, now() + least($4, interval '15 minutes'))
  $$;

-- Gives what was begun, and counts: after five tries, or when its time is over, it is gone.
create function try_attempt(token_hash bytea, kind attempt_kind) returns bytea
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update sign_in_attempt set tries = tries + 1
    where sign_in_attempt.token_hash = $1 and sign_in_attempt.kind = $2 and expires_at > now() and tries < 5
    returning sealed
  $$;

-- Ends it: true for the one who came first.
create function end_attempt(token_hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (delete from sign_in_attempt where sign_in_attempt.token_hash = $1 and expires_at > now() and tries <= 5 returning 1)
    select exists (select from gone)
  $$;

-- How often something may be done, counted for all web processes together. The key is an HMAC: no address is kept.
create table rate (
  key     bytea primary key check (length(key) = 32),
  spent   integer not null,
  ends_at timestamptz not null
);
create index rate_by_end on rate (ends_at);

create function spend(key bytea, most integer, per interval) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into rate as r (key, spent, ends_at) values ($1, 1, now() + $3)
    on conflict (key) do update set
      spent = case when r.ends_at < now() then 1 else least(r.spent + 1, $2 + 1) end,
      ends_at = case when r.ends_at < now() then now() + $3 else r.ends_at end
    returning r.spent <= $2
  $$;

-- Signing in: finds the person of an identity, or makes a newcomer, and begins a session of fourteen days at most.
create function sign_in(
  method sign_in_method, issuer text, subject bytea, assurance assurance, device text, token_hash bytea, is_new_allowed boolean
) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid;
    begin
      update identity i set last_used_at = now()
        where i.method = $1 and i.issuer = $2 and i.subject = $3 returning i.person_id into who;
      if who is null then
        if not is_new_allowed then return null; end if;
        insert into person default values returning id into who;
        insert into identity (person_id, method, issuer, subject, last_used_at)
          values (who, $1, $2, $3, now());
      end if;
      update person set last_seen_at = now() where id = who;
      insert into session (token_hash, person_id, method, assurance, device, expires_at)
        values ($6, who, $1, $4, $5, now() + interval '14 days');
      insert into sign_in_log (person_id, event, method, device) values (who, 'signed_in', $1, $5);
      return who;
    end
  $$;

-- A way in more for the asker; nobody's identity is taken over. False when it belongs to somebody else.
create function add_way(method sign_in_method, issuer text, subject bytea, sealed bytea, credential jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare owner uuid;
    begin
      if me() is null or not exists (select from session where id = my_session() and method is not null) then return false; end if;
      insert into identity as i (person_id, method, issuer, subject, sealed, credential)
        values (me(), $1, $2, $3, $4, $5)
        on conflict (method, issuer, subject) do update
          set sealed = coalesce(excluded.sealed, i.sealed) where i.person_id = excluded.person_id
        returning i.person_id into owner;
      if owner is null then return false; end if;
      insert into sign_in_log (person_id, event, method) values (me(), 'way_added', $1);
      return true;
    end
  $$;

-- The passkey that a browser offers, before anybody is signed in: its public key and counter, nothing of the person.
create function passkey(subject bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select credential from identity where method = 'passkey' and identity.subject = $1 $$;

create function note_passkey_used(subject bytea, counter bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update identity set credential = jsonb_set(credential, '{counter}', to_jsonb($2))
    where method = 'passkey' and identity.subject = $1 and (credential ->> 'counter')::bigint <= $2
  $$;

-- A new token for a session that is an hour old. False when there is nothing to change, or somebody was faster.
create function rotate_session(token_hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with changed as (
      update session s set token_hash = $1, rotated_at = now(), last_seen_at = now(), earlier_until = null,
        earlier_hash = sha256(convert_to(current_setting('app.session', true), 'UTF8'))
      where s.id = my_session() and s.method is not null and s.rotated_at < now() - interval '1 hour'
      returning 1
    ) select exists (select from changed)
  $$;

create function sign_out(everywhere boolean) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare who uuid := me(); this uuid := my_session();
    begin
      if who is null then return; end if;
      insert into sign_in_log (person_id, event, method)
        select who, case when everywhere then 'signed_out_everywhere' else 'signed_out' end::session_event, method
        from session where id = this and method is not null;
      delete from session where person_id = who and (everywhere or id = this);
    end
  $$;

create or replace function seen() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update person set last_seen_at = now() where id = me() and last_seen_at < now() - interval '1 day';
    update session set last_seen_at = now(),
        expires_at = case when method is null then now() + interval '30 days' else expires_at end
      where id = my_session() and last_seen_at < now() - interval '5 minutes';
    update session set earlier_until = now() + interval '1 minute'
      where earlier_hash is not null and earlier_until is null
        and token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
  $$;

-- Visitors are forgotten; somebody who can sign in stays until they say otherwise.
create or replace function forget_visitors() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    delete from session where expires_at < now() or (method is not null and last_seen_at < now() - interval '12 hours');
    delete from rate where ends_at < now();
    delete from sign_in_attempt where expires_at < now();
    with gone as (
      delete from person where last_seen_at < now() - interval '30 days'
        and not exists (select from identity where identity.person_id = person.id) returning 1)
    select count(*) from gone
  $$;

-- --- Roles: rights come from rows, granted and ended by people who may, with reason and date. A person may have many, in
-- several centres, and wears one at a time, openly.
create type role_name as enum ('guide', 'mentor', 'partner', 'board', 'management');

create table role_grant (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references person on delete cascade,
  centre_id  uuid not null references centre on delete cascade,
  partner_id uuid references partner on delete cascade,
  role       role_name not null,
  -- What others see: whoever reads something of a citizen's does it under a name.
  shown_name text not null check (length(shown_name) between 1 and 120),
  granted_by uuid references role_grant on delete set null,
  reason     text not null check (length(reason) between 1 and 500),
  granted_at timestamptz not null default now(),
  ended_at   timestamptz,
  ended_by   uuid references role_grant on delete set null,
  end_reason text check (length(end_reason) between 1 and 500),
  check ((role = 'partner') = (partner_id is not null)),
  check ((ended_at is null) = (end_reason is null))
);
create unique index role_grant_once on role_grant (person_id, centre_id, role, partner_id) nulls not distinct where ended_at is null;
create index role_grant_by_centre on role_grant (centre_id, role) where ended_at is null;
create index role_grant_by_partner on role_grant (partner_id);
create index role_grant_by_granter on role_grant (granted_by);
create index role_grant_by_ender on role_grant (ended_by);

alter table session add column hat uuid references role_grant on delete set null;
create index session_by_hat on session (hat);

-- The hat the asker wears, as long as it is theirs and has not been ended; null is the citizen. Rights are never more than the hat.
create function hat() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select g.id from session s join role_grant g on g.id = s.hat and g.person_id = s.person_id and g.ended_at is null
    where s.id = my_session() and s.method is not null
  $$;

create function wear_hat(hat uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with worn as (
      update session s set hat = $1
      where s.id = my_session() and s.method is not null
        and ($1 is null or exists (select from role_grant g where g.id = $1 and g.person_id = s.person_id and g.ended_at is null))
      returning 1
    ) select exists (select from worn)
  $$;

-- The centre where the asker, in the hat they wear, grants and ends roles; null for everybody else.
create function grants_at() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select centre_id from role_grant where id = hat() and role = 'management' $$;

-- A role for whoever signs in with this e-mail address: the person may come later.
create function grant_role(
  issuer text, subject bytea, role role_name, partner_id uuid, shown_name text, reason text
) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare centre uuid := grants_at(); who uuid; granted uuid;
    begin
      if centre is null then return null; end if;
      if $4 is not null and not exists (select from partner p where p.id = $4 and p.centre_id = centre) then return null; end if;
      who := person_of($1, $2);
      insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason, granted_by)
        values (who, centre, $4, $3, $5, $6, hat())
        on conflict do nothing returning id into granted;
      return granted;
    end
  $$;

-- The person who signs in with an e-mail address; made when there is none yet.
create function person_of(issuer text, subject bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare who uuid;
    begin
      select i.person_id into who from identity i where i.method = 'email' and i.issuer = $1 and i.subject = $2;
      if who is not null then return who; end if;
      insert into person default values returning id into who;
      insert into identity (person_id, method, issuer, subject) values (who, 'email', $1, $2);
      return who;
    end
  $$;

create function end_role(id uuid, reason text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with ended as (
      update role_grant g set ended_at = now(), end_reason = $2, ended_by = hat()
      -- One may always leave; others are let go by those who may.
      where g.id = $1 and g.ended_at is null and (g.person_id = me() or g.centre_id = grants_at())
      returning 1
    ) select exists (select from ended)
  $$;

-- Whatever happens to a role is written down, and stays when the person has gone.
create table role_log (
  id         bigint generated always as identity primary key,
  grant_id   uuid references role_grant on delete set null,
  centre_id  uuid not null references centre on delete cascade,
  event      text not null check (event in ('granted', 'ended')),
  role       role_name not null,
  shown_name text not null,
  by_name    text,
  reason     text not null,
  at         timestamptz not null default now()
);
create index role_log_by_centre on role_log (centre_id, at desc);
create index role_log_by_grant on role_log (grant_id);

create function log_role() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      if tg_op = 'INSERT' then
        insert into role_log (grant_id, centre_id, event, role, shown_name, by_name, reason)
          values (new.id, new.centre_id, 'granted', new.role, new.shown_name,
            (select g.shown_name from role_grant g where g.id = new.granted_by), new.reason);
      elsif old.ended_at is null and new.ended_at is not null then
        insert into role_log (grant_id, centre_id, event, role, shown_name, by_name, reason)
          values (new.id, new.centre_id, 'ended', new.role, new.shown_name,
            (select g.shown_name from role_grant g where g.id = new.ended_by), new.end_reason);
      end if;
      return null;
    end
  $$;
create trigger role_logged after insert or update on role_grant for each row execute function log_role();

-- --- Who may what.
do $$
declare t text;
begin
  foreach t in array array['secret_check', 'person_key', 'identity', 'sign_in_log', 'sign_in_attempt', 'rate', 'role_grant', 'role_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

revoke execute on function
  my_key(), keep_key(bytea), my_session(), begin_attempt(bytea, attempt_kind, bytea, interval), try_attempt(bytea, attempt_kind),
  end_attempt(bytea), spend(bytea, integer, interval), sign_in(sign_in_method, text, bytea, assurance, text, bytea, boolean),
  add_way(sign_in_method, text, bytea, bytea, jsonb), passkey(bytea), note_passkey_used(bytea, bigint), rotate_session(bytea),
  sign_out(boolean), hat(), wear_hat(uuid), grants_at(), grant_role(text, bytea, role_name, uuid, text, text),
  person_of(text, bytea), end_role(uuid, text), log_role() from public;
grant execute on function
  my_key(), keep_key(bytea), my_session(), begin_attempt(bytea, attempt_kind, bytea, interval), try_attempt(bytea, attempt_kind),
  end_attempt(bytea), spend(bytea, integer, interval), sign_in(sign_in_method, text, bytea, assurance, text, bytea, boolean),
  add_way(sign_in_method, text, bytea, bytea, jsonb), passkey(bytea), note_passkey_used(bytea, bigint), rotate_session(bytea),
  sign_out(boolean), hat(), wear_hat(uuid), grants_at(), grant_role(text, bytea, role_name, uuid, text, text),
  end_role(uuid, text) to app;

-- The asker sees their own; a person who manages a centre sees who has which role there, and everybody the log of their centre.
grant select (id, method, sealed, created_at, last_used_at), delete on identity to app;
grant select on sign_in_log to app;
grant select (id, person_id, method, device, created_at, last_seen_at, expires_at, hat), delete on session to app;
grant select on role_grant, role_log to app;

create policy mine on identity for all to app using (person_id = (select me()));
create policy mine on sign_in_log for select to app using (person_id = (select me()));
create policy mine on session for all to app using (person_id = (select me()));
create policy mine on role_grant for select to app using (person_id = (select me()));
create policy managed on role_grant for select to app using (centre_id = (select grants_at()));
create policy managed on role_log for select to app using (centre_id = (select grants_at()));

-- What the functions above need of the owner, and no more; still never a wish or an answer.
create policy owner_keeps on secret_check for all to current_user using (true) with check (true);
create policy keys on person_key for all to current_user using (true) with check (true);
create policy ways on identity for all to current_user using (true) with check (true);
create policy log on sign_in_log for insert to current_user with check (true);
create policy attempts on sign_in_attempt for all to current_user using (true) with check (true);
create policy rates on rate for all to current_user using (true) with check (true);
create policy roles on role_grant for all to current_user using (true) with check (true);
create policy roles on role_log for all to current_user using (true) with check (true);
create policy visits_change on session for update to current_user using (true) with check (true);
create policy visits_end on session for delete to current_user using (true);
drop policy visits_end on person;
create policy visits_end on person for delete to current_user
  using (last_seen_at < now() - interval '30 days' and not exists (select from identity where identity.person_id = person.id));
