-- How one is, for oneself: sealed, theirs alone. Who likes adds a reading to the totals of a centre; no row of theirs is kept there,
-- and what is read from the totals is whole quarters of enough people, rounded.
create table wellbeing (
  id        uuid primary key,
  person_id uuid not null default me() references person on delete cascade,
  taken_at  timestamptz not null default now(),
  sealed    bytea not null check (length(sealed) <= 500)
);
create index wellbeing_by_person on wellbeing (person_id, taken_at desc);

-- The quarter somebody last added to the totals in: once a quarter each. It says nothing of what was added, nor where.
create table wellbeing_added (
  person_id uuid primary key default me() references person on delete cascade,
  quarter   date not null
);

create type wellbeing_question as enum ('satisfied', 'worthwhile', 'happy', 'anxious', 'ladder');

-- How many gave each of the eleven answers. Nothing but counts.
create table wellbeing_total (
  centre_id uuid not null references centre on delete cascade,
  quarter   date not null check (quarter = date_trunc('quarter', quarter)),
  question  wellbeing_question not null,
  counts    integer[] not null check (cardinality(counts) = 11),
  primary key (centre_id, quarter, question)
);

-- Adds one reading to the totals of this quarter; answers that were left out stay out. False when it has been done this quarter.
create function add_wellbeing(centre text, satisfied integer, worthwhile integer, happy integer, anxious integer, ladder integer)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare now_quarter date := date_trunc('quarter', now() at time zone 'Europe/Copenhagen'); at uuid; added integer;
    begin
      select id into at from centre c where c.slug = $1;
      if me() is null or at is null then return false; end if;
      insert into wellbeing_added as a (person_id, quarter) values (me(), now_quarter)
        on conflict (person_id) do update set quarter = excluded.quarter where a.quarter < excluded.quarter;
      get diagnostics added = row_count;
      if added = 0 then return false; end if;
      insert into wellbeing_total as t (centre_id, quarter, question, counts)
        select at, now_quarter, question, array(select case when place = answer then 1 else 0 end from generate_series(0, 10) place)
        from (values ('satisfied'::wellbeing_question, $2), ('worthwhile', $3), ('happy', $4), ('anxious', $5), ('ladder', $6))
          as given (question, answer)
        where answer between 0 and 10
        on conflict (centre_id, quarter, question) do update set counts =
          array(select t.counts[place] + excluded.counts[place] from generate_series(1, 11) place);
      return true;
    end
  $$;

-- What everybody may know. Only quarters that are over, so that no two releases differ by one person; only where at least twenty
-- answered; the number of people to the nearest ten below, the shares of four bands (those of the Office for National Statistics) to
-- the nearest tenth; and nothing where all of them answered within one band. There is no total above the centres: whoever took
-- the others from it would find the centre that is left out.
create function wellbeing_published()
  returns table (centre text, quarter date, question wellbeing_question, people integer, low integer, medium integer, high integer, very_high integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with summed as (
      select centre_id, quarter, question,
        (select sum(each) from unnest(counts) each)::numeric as people,
        array[
          (select sum(each) from unnest(counts[1:5]) each), (select sum(each) from unnest(counts[6:7]) each),
          (select sum(each) from unnest(counts[8:9]) each), (select sum(each) from unnest(counts[10:11]) each)
        ]::numeric[] as bands
      from wellbeing_total where quarter < date_trunc('quarter', now() at time zone 'Europe/Copenhagen')
    ), shares as (
      select summed.*, array(select round(band * 10 / people) * 10 from unnest(bands) with ordinality as b (band, place) order by place) as tenths
      from summed where people >= 20 and people <> all (bands)
    )
    select c.slug, s.quarter, s.question, (floor(people / 10) * 10)::integer,
      tenths[1]::integer, tenths[2]::integer, tenths[3]::integer, tenths[4]::integer
    from shares s join centre c on c.id = s.centre_id
    order by c.slug, s.quarter desc, s.question
  $$;

do $$
declare t text;
begin
  foreach t in array array['wellbeing', 'wellbeing_added', 'wellbeing_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

revoke execute on function add_wellbeing(text, integer, integer, integer, integer, integer), wellbeing_published() from public;
grant execute on function add_wellbeing(text, integer, integer, integer, integer, integer), wellbeing_published() to app;
grant select, insert, delete on wellbeing to app;
grant select on wellbeing_added to app;
create policy mine on wellbeing for all to app using (person_id = (select me())) with check (person_id = (select me()));
create policy mine on wellbeing_added for select to app using (person_id = (select me()));
create policy totals on wellbeing_added for all to current_user using (person_id = (select me())) with check (person_id = (select me()));
create policy totals on wellbeing_total for all to current_user using (true) with check (true);
