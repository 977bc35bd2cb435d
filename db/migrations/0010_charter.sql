-- What the attacks of test/charter found: neither an error nor an estimate tells what others have.

-- A wish's id is the person's own choice (its form was made with it). As a key for everybody, somebody else's id was refused as
-- taken, and so told that it is there. Now it is a key among one's own: two people may have the same id and never notice.
alter table answer drop constraint answer_wish_id_person_id_fkey;
alter table wish drop constraint wish_pkey;
alter table wish drop constraint wish_id_person_id_key;
alter table wish add primary key (id, person_id);
alter table answer add foreign key (wish_id, person_id) references wish (id, person_id) on delete set null (wish_id);

-- The same of a reading of wellbeing; there, one would not even have been told that it was not kept.
alter table wellbeing drop constraint wellbeing_pkey;
alter table wellbeing add primary key (id, person_id);

-- The planner's estimates look through row-level security: "explain" told who has many answers, since the most common values of a
-- column are kept aside. Of what belongs to people nothing is kept aside any more; the indexes by person do without.
do $$
declare c record; can_clear boolean := to_regprocedure('pg_clear_attribute_stats(text, text, text, boolean)') is not null;
begin
  for c in
    select t.relname, a.attname from pg_class t join pg_attribute a on a.attrelid = t.oid
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'public_reads')
  loop
    execute format('alter table %I alter column %I set statistics 0', c.relname, c.attname);
    if can_clear then perform pg_clear_attribute_stats('public', c.relname, c.attname, false); end if;
  end loop;
end $$;
