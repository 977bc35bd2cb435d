import { sql } from 'kysely';
import type { Kind } from '../../matching/index.ts';
import type { OwnerTx, Tx } from '../../platform/db.ts';
import type { Access, Offer, Place } from './offer.ts';

const offers = (tx: Tx | OwnerTx) =>
  tx
    .selectFrom('offer')
    .innerJoin('partner', 'partner.id', 'offer.partner_id')
    .innerJoin('centre', 'centre.id', 'partner.centre_id')
    .selectAll('offer')
    .select([
      'partner.slug as partner_slug',
      'partner.name as partner_name',
      'partner.phone as partner_phone',
      'partner.email as partner_email',
      'partner.website as partner_website',
      'partner.contact as partner_contact',
      'centre.slug as centre_slug',
      'centre.name as centre_name',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof offers>['execute']>>[number];

function toPlace(row: Row): Place {
  if (row.place !== 'site') return { kind: row.place };
  const { address, postcode, town, latitude, longitude } = row;
  return {
    kind: 'site',
    address: address ?? '',
    postcode: postcode ?? '',
    town: town ?? '',
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
  };
}

function toDates(row: Row): Offer['dates'] {
  if (!row.starts_at || row.minutes === null) return null;
  return {
    startsAt: row.starts_at,
    minutes: row.minutes,
    repeats: row.repeats,
    occurrences: row.occurrences,
  };
}

function toOffer(row: Row): Offer {
  const { hours_min: min, hours_max: max } = row;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    description: row.description,
    isco: row.isco,
    hours: min === null || max === null ? null : { min, max },
    times: row.times as Offer['times'],
    place: toPlace(row),
    pace: row.pace,
    body: row.body,
    bodyNote: row.body_note,
    social: row.social,
    setting: row.setting,
    experience: row.experience,
    experienceNote: row.experience_note,
    danish: row.danish,
    spoken: row.spoken,
    access: row.access as Access[],
    price: { dkk: row.price_dkk, note: row.price_note },
    pay: row.pay,
    dates: toDates(row),
    seats: row.seats,
    openUntil: row.open_until,
    partner: {
      slug: row.partner_slug,
      name: row.partner_name,
      phone: row.partner_phone,
      email: row.partner_email,
      website: row.partner_website,
      contact: row.partner_contact,
    },
    centre: { slug: row.centre_slug, name: row.centre_name },
  };
}

/** One offer, open or not; null when there is none. */
export async function offerById(tx: Tx, id: string): Promise<Offer | null> {
  const row = await offers(tx).where('offer.id', '=', id).executeTakeFirst();
  return row ? toOffer(row) : null;
}

/** The offers with these ids that still exist, in no particular order. */
export async function offersByIds(tx: Tx, ids: readonly string[]): Promise<Offer[]> {
  if (ids.length === 0) return [];
  return (await offers(tx).where('offer.id', 'in', ids).execute()).map(toOffer);
}

/** The next open offers in the order of their ids, for the index in memory. `after` null begins. */
export async function openOffersAfter(
  tx: Tx,
  after: string | null,
  limit: number,
  now: Date,
): Promise<Offer[]> {
  let query = offers(tx).where('offer.open_until', '>', now).orderBy('offer.id').limit(limit);
  if (after !== null) query = query.where('offer.id', '>', after);
  return (await query.execute()).map(toOffer);
}

/** Those of these offers that are open. */
export async function openOffersByIds(tx: Tx, ids: readonly string[], now: Date): Promise<Offer[]> {
  if (ids.length === 0) return [];
  return (await offers(tx).where('offer.id', 'in', ids).where('offer.open_until', '>', now).execute()).map(
    toOffer,
  );
}

/** The open offers of one partner, by title. */
export async function offersOfPartner(tx: Tx, partnerId: string, now: Date): Promise<Offer[]> {
  const rows = await offers(tx)
    .where('offer.partner_id', '=', partnerId)
    .where('offer.open_until', '>', now)
    .orderBy('offer.kind')
    .orderBy('offer.title')
    .execute();
  return rows.map(toOffer);
}

export type OfferFilter = { kind?: Kind | undefined; centre?: string | undefined };

/**
 * One page of open offers, in the order of their ids. An id never changes, so a walk from page to page meets every offer
 * that is there throughout exactly once, whatever is added, changed or withdrawn meanwhile.
 * @param after the last id of the page before
 */
export async function offerPage(
  tx: Tx,
  { kind, centre }: OfferFilter,
  { after, limit, now }: { after: string | null; limit: number; now: Date },
): Promise<{ offers: Offer[]; next: string | null }> {
  let query = offers(tx)
    .where('offer.open_until', '>', now)
    .orderBy('offer.id')
    .limit(limit + 1);
  if (kind) query = query.where('offer.kind', '=', kind);
  if (centre) query = query.where('centre.slug', '=', centre);
  if (after) query = query.where('offer.id', '>', after);
  const rows = await query.execute();
  const page = rows.slice(0, limit).map(toOffer);
  return { offers: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** How many open offers there are of each kind. */
export async function countByKind(tx: Tx, centre: string | undefined, now: Date): Promise<Map<Kind, number>> {
  let query = tx
    .selectFrom('offer')
    .innerJoin('partner', 'partner.id', 'offer.partner_id')
    .innerJoin('centre', 'centre.id', 'partner.centre_id')
    .select(['offer.kind', sql<number>`count(*)`.as('count')])
    .where('offer.open_until', '>', now)
    .groupBy('offer.kind');
  if (centre) query = query.where('centre.slug', '=', centre);
  return new Map((await query.execute()).map((row) => [row.kind, row.count]));
}
