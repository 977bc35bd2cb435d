import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { allCentres, type Centre } from '../centres/index.ts';
import {
  type PartnerOfMine,
  type Shared,
  type Somebody,
  type Talk,
  type Took,
  togetherBy,
} from './contact-list.ts';

export type Contacts = { people: Somebody[]; partners: PartnerOfMine[]; centres: Centre[] };

/** Whom the asker is in touch with, from what they have done themselves. Nothing of it is kept. Six statements. */
export async function myContacts(tx: Tx): Promise<Contacts> {
  const shares = await sql<Shared>`
    select receiver as who, thing, until from share
    where revoked_at is null and until > clock_timestamp() order by created_at desc, id`.execute(tx);
  const taken = await sql<Took>`
    select taker as who, taken_at as "takenAt", done_at as "doneAt" from callback
    where taker is not null order by taken_at desc`.execute(tx);
  const talks = await sql<Talk>`
    select with_whom - 'slug' - 'phone' || '{"partner": null}' as who, starts_at as "startsAt", ends_at as "endsAt" from conversation
    where called_off_at is null order by starts_at`.execute(tx);
  const partners = await sql<PartnerOfMine>`
    select p.slug, p.name, p.town, p.phone, p.email, p.website from partner p
    where p.id in (select o.partner_id from answer a join offer o on o.id = a.offer_id where a.answer = 'yes')
    order by p.name`.execute(tx);
  const near = await sql<{ id: string }>`
    select c.id from centre c
    where c.id in (select centre_id from wish union select centre_id from callback)
      or c.slug in (select with_whom ->> 'slug' from conversation where called_off_at is null)
      or c.name in (select receiver ->> 'centre' from share where revoked_at is null and until > clock_timestamp())`.execute(
    tx,
  );
  const ids = new Set(near.rows.map(({ id }) => id));
  const centres = ids.size > 0 ? (await allCentres(tx)).filter(({ id }) => ids.has(id)) : [];
  return { people: togetherBy(shares.rows, taken.rows, talks.rows), partners: partners.rows, centres };
}
