-- Everything that can be shared, and what it holds. As before, with the kinds of 0017.
create or replace function is_mine_to_give(thing shared_thing, thing_id uuid) returns boolean
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      if $1 = 'wish' then
        perform 1 from wish w where w.id = $2 and w.person_id = me() for share;
      elsif $1 = 'kept_offer' then
        perform 1 from answer a where a.offer_id = $2 and a.person_id = me() and a.answer = 'yes' for share;
      elsif $1 = 'contact' then
        perform 1 from contact c where c.id = $2 and c.person_id = me() for share;
      elsif $1 = 'cv' then
        perform 1 from cv c where c.person_id = $2 and c.person_id = me() for share;
      elsif $1::text = 'plan_part' then
        perform 1 from plan_part p where p.id = $2 and p.person_id = me() for share;
      elsif $1::text = 'conversation' then
        perform 1 from conversation c where c.id = $2 and c.person_id = me() and c.called_off_at is null for share;
      elsif $1::text = 'callback' then
        perform 1 from callback c where c.id = $2 and c.person_id = me() and c.done_at is null for share;
      else
        return false;
      end if;
      return found;
    end
  $$;

create or replace function content_of(thing shared_thing, thing_id uuid, owner uuid)
  returns table (sealed bytea, about text, plain jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select w.sealed, 'wish:' || w.id, case when w.sealed is null then jsonb_build_object('text', w.text, 'near', w.near) end
      from wish w where $1 = 'wish' and w.id = $2 and w.person_id = $3
    union all
    select null, null, jsonb_build_object('offer', a.offer_id, 'at', a.answered_at)
      from answer a where $1 = 'kept_offer' and a.offer_id = $2 and a.person_id = $3 and a.answer = 'yes'
    union all
    select c.sealed, 'contact:' || c.id, null
      from contact c where $1 = 'contact' and c.id = $2 and c.person_id = $3
    union all
    select c.sealed, 'cv.sealed', null
      from cv c where $1 = 'cv' and c.person_id = $2 and c.person_id = $3
    union all
    select p.sealed, 'plan_part.sealed:' || p.id, null
      from plan_part p where $1::text = 'plan_part' and p.id = $2 and p.person_id = $3
    union all
    select c.sealed, 'conversation.sealed:' || c.id,
        jsonb_build_object('starts_at', c.starts_at, 'ends_at', c.ends_at, 'form', c.form, 'place', c.place, 'link', c.link)
      from conversation c
      where $1::text = 'conversation' and c.id = $2 and c.person_id = $3 and c.called_off_at is null
    union all
    select c.sealed, 'callback.sealed:' || c.id, jsonb_build_object('channel', c.channel)
      from callback c where $1::text = 'callback' and c.id = $2 and c.person_id = $3 and c.done_at is null
  $$;

-- As before, without looking each thing up: whatever goes ends its share (stop_sharing), and a guide may be given hundreds.
create or replace function shared_with_me()
  returns table (id uuid, giver text, thing shared_thing, purpose share_purpose, given_at timestamptz, until timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    #variable_conflict use_column
    begin
      return query
        select s.id, encode(substr(sha256(convert_to(s.person_id::text || g.id, 'UTF8') || coalesce(k.wrapped, '')), 1, 8), 'hex'),
          s.thing, s.purpose, s.created_at, s.until
        from role_grant g
          join share s on s.receiver_grant = g.id or s.receiver_centre = g.centre_id and s.receiver_role = g.role
          left join person_key k on k.person_id = s.person_id
        where g.id = hat() and s.revoked_at is null and s.until > clock_timestamp()
        order by s.created_at desc, s.id limit 500;
    end
  $$;
