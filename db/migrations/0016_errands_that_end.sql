-- An errand that is ended before its time (by signing out everywhere else, say) never makes the archive it was begun for: that is said at
-- once, and not after an hour, so that it can be asked for again.
create function errand_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      update archive set state = 'failed' where person_id = old.person_id and state in ('waiting', 'making')
        and not exists (select from session s where s.person_id = old.person_id and s.errand and s.expires_at > now());
      return null;
    end
  $$;
create trigger errand_ended after delete on session for each row when (old.errand) execute function errand_ends();
create policy errands on archive for update to current_user using (state in ('waiting', 'making')) with check (state = 'failed');
revoke execute on function errand_ends() from public;
