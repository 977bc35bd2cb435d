-- Bringing a visit along: once, and without losing who has looked.

-- Holds the asker's visit until the transaction ends: of two that bring it along at once, the second finds it gone; and who reads
-- something of it at the same moment has either been written down before, or reads nothing. False for somebody signed in, and for nobody.
create function hold_visit() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      perform from session s join person p on p.id = s.person_id
        where s.id = my_session() and s.method is null for update of p, s;
      return found;
    end
  $$;

-- Gives the asker the receipts and readings of what they bring along from the visit whose token they hold too: charter 3 goes on
-- for things that were shared before signing in. Whole things by kind (a CV, contact details), others by id. Purposes in own
-- words come sealed anew, by share, since the visit's key goes. The shares themselves have ended: whom to share with is said again.
-- What has been brought along once is not brought again: a receipt is a proof, and proves one thing.
create function bring_log(visit text, things uuid[], kinds shared_thing[], words jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    declare
      mine text := current_setting('app.session', true);
      owner uuid := (select person_id from session where id = my_session() and method is not null);
      receipts share_receipt[]; readings access_log[];
    begin
      if owner is null then return; end if;
      perform set_config('app.session', $1, true);
      if exists (select from session where id = my_session() and method is null) then
        receipts := array(select r from share_receipt r where r.person_id = me()
          and (r.thing = any ($3) or r.thing in ('wish', 'kept_offer') and r.thing_id = any ($2)) order by r.id);
        readings := array(select l from access_log l where l.person_id = me()
          and (l.thing = any ($3) or l.thing in ('wish', 'kept_offer') and l.thing_id = any ($2)) order by l.id);
      end if;
      perform set_config('app.session', mine, true);
      insert into share_receipt (person_id, share_id, event, thing, thing_id, receiver, purpose, own_words, until, text_version, at)
        select owner, share_id, event, thing, case thing when 'cv' then owner else thing_id end, receiver, purpose,
          decode($4 ->> share_id::text, 'base64'), until, text_version, at
        from unnest(receipts) r
        where not exists (select from share_receipt o where o.person_id = owner and o.share_id = r.share_id and o.at = r.at);
      insert into access_log (person_id, share_id, reader_name, reader_role, reader_centre, reader_partner, thing, thing_id,
          purpose, own_words, at)
        select owner, share_id, reader_name, reader_role, reader_centre, reader_partner, thing,
          case thing when 'cv' then owner else thing_id end, purpose, decode($4 ->> share_id::text, 'base64'), at
        from unnest(readings) l
        where not exists (select from access_log o where o.person_id = owner and o.share_id = l.share_id and o.at = l.at);
    end
  $$;

-- What bring_log needs of the owner of the tables: the receipts and readings of whoever asks, as that person sees them.
create policy brought on share_receipt for select to current_user using (person_id = (select me()));
create policy brought on access_log for select to current_user using (person_id = (select me()));

revoke execute on function hold_visit(), bring_log(text, uuid[], shared_thing[], jsonb) from public;
grant execute on function hold_visit(), bring_log(text, uuid[], shared_thing[], jsonb) to app;
