-- As before, but two who give a role to the same newcomer at the same moment wait for each other: the second finds the person that the
-- first has made, where it used to fail.
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
    end
  $$;
