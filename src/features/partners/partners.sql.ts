import type { Tx } from '../../platform/db.ts';
import type { Partner } from './partner.ts';

const partners = (tx: Tx) =>
  tx
    .selectFrom('partner')
    .innerJoin('centre', 'centre.id', 'partner.centre_id')
    .selectAll('partner')
    .select(['centre.slug as centre_slug', 'centre.name as centre_name']);

type Row = Awaited<ReturnType<ReturnType<typeof partners>['execute']>>[number];

const toPartner = (row: Row): Partner => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  type: row.type,
  about: row.about,
  address: row.address,
  postcode: row.postcode,
  town: row.town,
  phone: row.phone,
  email: row.email,
  website: row.website,
  contact: row.contact,
  latitude: row.latitude,
  longitude: row.longitude,
  centre: { slug: row.centre_slug, name: row.centre_name },
});

/** One partner, or null. */
export async function partnerBySlug(tx: Tx, slug: string): Promise<Partner | null> {
  const row = await partners(tx).where('partner.slug', '=', slug).executeTakeFirst();
  return row ? toPartner(row) : null;
}

/** The partners of a centre, or of all, by name. */
export async function allPartners(tx: Tx, centre?: string): Promise<Partner[]> {
  let query = partners(tx).orderBy('partner.name');
  if (centre) query = query.where('centre.slug', '=', centre);
  return (await query.execute()).map(toPartner);
}

/** One page of partners in the order of their ids, for walking through all of them while they change. */
export async function partnerPage(
  tx: Tx,
  { centre, after, limit }: { centre: string | undefined; after: string | null; limit: number },
): Promise<{ partners: Partner[]; next: string | null }> {
  let query = partners(tx)
    .orderBy('partner.id')
    .limit(limit + 1);
  if (centre) query = query.where('centre.slug', '=', centre);
  if (after) query = query.where('partner.id', '>', after);
  const rows = await query.execute();
  const page = rows.slice(0, limit).map(toPartner);
  return { partners: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
