-- The first slice: centres, partners and offers that everybody may read; wishes and answers that only their owner may.

-- The web process acts as this role in every transaction. It owns nothing and cannot log in. Where roles may not be created,
-- an administrator has made it (docs/configuration.md). Two databases of one server may come here at once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'app') then
    create role app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- Needed even for the role's creator: since PostgreSQL 16 creating a role no longer allows SET ROLE to it.
do $$
begin
  execute format('grant app to %I', current_user);
exception when insufficient_privilege then
  if not pg_has_role(current_user, 'app', 'member') then
    raise exception 'The role "app" exists already, and % may not use it. Let an administrator run: grant app to %', current_user, current_user;
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to app;

create table centre (
  id              uuid primary key default gen_random_uuid(),
  slug            text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name            text not null check (length(name) between 1 and 120),
  municipalities  text[] not null check (cardinality(municipalities) > 0),
  about           text not null,
  about_en        text not null,
  address         text not null,
  postcode        text not null check (postcode ~ '^\d{4}$'),
  town            text not null,
  phone           text not null,
  email           text not null,
  opening_hours   jsonb not null,
  getting_here    text not null,
  getting_here_en text not null,
  latitude        double precision not null check (latitude between -90 and 90),
  longitude       double precision not null check (longitude between -180 and 180),
  is_demo         boolean not null default false,
  created_at      timestamptz not null default now()
);

create type partner_type as enum (
  'company', 'association', 'volunteer_centre', 'school', 'health_house', 'trade_union',
  'unemployment_fund', 'region', 'municipality'
);

create table partner (
  id         uuid primary key default gen_random_uuid(),
  centre_id  uuid not null references centre on delete cascade,
  slug       text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name       text not null check (length(name) between 1 and 120),
  type       partner_type not null,
  about      text not null,
  address    text not null,
  postcode   text not null check (postcode ~ '^\d{4}$'),
  town       text not null,
  phone      text not null,
  email      text not null,
  website    text check (website ~ '^https?://'),
  contact    text not null,
  latitude   double precision not null check (latitude between -90 and 90),
  longitude  double precision not null check (longitude between -180 and 180),
  created_at timestamptz not null default now()
);
create index partner_by_centre on partner (centre_id);

create type offer_kind as enum (
  'job', 'internship', 'education', 'volunteering', 'venture', 'health', 'creative', 'community'
);
create type offer_place as enum ('site', 'online', 'home');
create type offer_pace as enum ('calm', 'steady', 'busy');
create type offer_body as enum ('light', 'moderate', 'heavy');
create type offer_social as enum ('alone', 'pair', 'team', 'public');
create type offer_setting as enum ('indoor', 'outdoor', 'mixed');
create type offer_experience as enum ('none', 'some', 'trained');
create type offer_danish as enum ('none', 'a_little', 'conversational', 'fluent');
create type offer_repeats as enum ('weekly', 'monthly');

create table offer (
  id              uuid primary key default gen_random_uuid(),
  partner_id      uuid not null references partner on delete cascade,
  slug            text not null,
  kind            offer_kind not null,
  title           text not null check (length(title) between 1 and 120),
  summary         text not null check (length(summary) between 1 and 300),
  description     text not null check (length(description) <= 5000),
  isco            text[] not null default '{}',
  hours_min       numeric(4, 1) check (hours_min >= 0),
  hours_max       numeric(4, 1) check (hours_max <= 60),
  times           text[] not null,
  place           offer_place not null default 'site',
  address         text,
  postcode        text check (postcode ~ '^\d{4}$'),
  town            text,
  latitude        double precision check (latitude between -90 and 90),
  longitude       double precision check (longitude between -180 and 180),
  pace            offer_pace not null,
  body            offer_body not null,
  body_note       text,
  social          offer_social not null,
  setting         offer_setting not null,
  experience      offer_experience not null,
  experience_note text,
  danish          offer_danish not null,
  spoken          text[] not null,
  access          text[] not null,
  price_dkk       numeric(9, 2) not null default 0 check (price_dkk >= 0),
  price_note      text,
  pay             text,
  starts_at       timestamptz,
  minutes         integer check (minutes > 0),
  repeats         offer_repeats,
  occurrences     integer check (occurrences > 0),
  seats           integer check (seats > 0),
  open_until      timestamptz not null,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  unique (partner_id, slug),
  check ((hours_min is null) = (hours_max is null) and hours_min <= hours_max),
  check ((place = 'site') = (postcode is not null and latitude is not null and longitude is not null)),
  check ((starts_at is null) = (minutes is null)),
  check (times <@ array['morning', 'day', 'evening', 'night', 'weekend', 'flexible'])
);
create index offer_by_partner on offer (partner_id);
create index offer_by_kind on offer (kind, id);

-- Everybody is a person; an anonymous visitor is a person with nothing but a session.
create table person (
  id           uuid primary key default gen_random_uuid(),
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);

-- The browser holds a random token; only its SHA-256 is kept.
create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id  uuid not null references person on delete cascade,
  created_at timestamptz not null default now()
);
create index session_by_person on session (person_id);

create table wish (
  id         uuid primary key,
  person_id  uuid not null references person on delete cascade,
  centre_id  uuid references centre on delete set null,
  text       text not null check (length(text) between 1 and 5000),
  near       text check (length(near) <= 100),
  created_at timestamptz not null default now(),
  unique (id, person_id)
);
create index wish_by_person on wish (person_id, created_at desc);

create type answer_value as enum ('yes', 'later', 'no');
create type answer_reason as enum (
  'too_far', 'too_many_hours', 'wrong_trade', 'too_hard', 'not_now', 'something_else'
);

-- One present answer to an offer. It belongs to the person alone; nothing else may refer to it (charter 1).
create table answer (
  person_id   uuid not null references person on delete cascade,
  offer_id    uuid not null references offer on delete cascade,
  wish_id     uuid,
  answer      answer_value not null,
  reason      answer_reason check (reason is null or answer = 'no'),
  answered_at timestamptz not null default now(),
  primary key (person_id, offer_id),
  foreign key (wish_id, person_id) references wish (id, person_id) on delete set null (wish_id)
);
create index answer_by_offer on answer (offer_id);
create index answer_by_wish on answer (wish_id, person_id);

-- Who is asking? The transaction carries the browser's token; the database finds the person. A process that knows only
-- somebody's id, or only the hash of a token, can claim nothing with it.
create function me() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select person_id from session
    where token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
  $$;

-- A first visit with something to keep: a person and a session, for a token that the browser gets.
create function begin_visit(token_hash bytea) returns uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with newcomer as (insert into person default values returning id),
         visit as (insert into session (token_hash, person_id) select $1, id from newcomer)
    select id from newcomer
  $$;

-- Visitors are forgotten 30 days after their last visit; seen once a day at most, so that reading stays cheap.
create function seen() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update person set last_seen_at = now() where id = me() and last_seen_at < now() - interval '1 day'
  $$;

create function forget_visitors() returns bigint
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with gone as (delete from person where last_seen_at < now() - interval '30 days' returning 1)
    select count(*) from gone
  $$;

-- Whose a new wish or answer is, is not for the web process to say.
alter table wish alter column person_id set default me();
alter table answer alter column person_id set default me();

revoke execute on function me(), begin_visit(bytea), seen(), forget_visitors() from public;
grant execute on function me(), begin_visit(bytea), seen() to app;

-- Row-level security on every table, for the owner too.
do $$
declare t text;
begin
  foreach t in array array['centre', 'partner', 'offer', 'person', 'session', 'wish', 'answer', 'migration'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

grant select on centre, partner, offer to app;
grant select, delete on person to app;
grant select, insert, delete on wish to app;
grant update (text, near, centre_id) on wish to app;
grant select, insert, update, delete on answer to app;

create policy public_reads on centre for select to app using (true);
create policy public_reads on partner for select to app using (true);
create policy public_reads on offer for select to app using (true);
create policy owner_keeps on centre for all to current_user using (true) with check (true);
create policy owner_keeps on partner for all to current_user using (true) with check (true);
create policy owner_keeps on migration for all to current_user using (true) with check (true);
create policy owner_keeps on offer for all to current_user using (true) with check (true);

create policy mine on person for all to app using (id = (select me()));
create policy mine on wish for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy mine on answer for all to app using (person_id = (select me())) with check (person_id = (select me()));

-- What the functions above need, and no more: the owner sees sessions and visits, never a wish or an answer.
create policy visits on session for select to current_user using (true);
create policy visits_begin on session for insert to current_user with check (true);
create policy visits on person for select to current_user using (true);
create policy visits_begin on person for insert to current_user with check (true);
create policy visits_seen on person for update to current_user using (true);
create policy visits_end on person for delete to current_user using (last_seen_at < now() - interval '30 days');

-- Every web process holds an index of the offers in memory; it is told at once what changed.
create function tell_offer_changed() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform pg_notify('offers', coalesce(new.id, old.id)::text);
      return null;
    end
  $$;
create trigger offer_changed after insert or update or delete on offer
  for each row execute function tell_offer_changed();
