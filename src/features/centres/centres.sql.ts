import type { Tx } from '../../platform/db.ts';
import type { Centre } from './centre.ts';

const centres = (tx: Tx) => tx.selectFrom('centre').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof centres>['execute']>>[number];

const toCentre = (row: Row): Centre => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  municipalities: row.municipalities,
  about: row.about,
  aboutEn: row.about_en,
  address: row.address,
  postcode: row.postcode,
  town: row.town,
  phone: row.phone,
  email: row.email,
  openingHours: row.opening_hours as Centre['openingHours'],
  gettingHere: row.getting_here,
  gettingHereEn: row.getting_here_en,
  latitude: row.latitude,
  longitude: row.longitude,
  isDemo: row.is_demo,
});

/** Every centre, by name. */
export async function allCentres(tx: Tx): Promise<Centre[]> {
  return (await centres(tx).orderBy('name').execute()).map(toCentre);
}

/** One centre, or null. */
export async function centreBySlug(tx: Tx, slug: string): Promise<Centre | null> {
  const row = await centres(tx).where('slug', '=', slug).executeTakeFirst();
  return row ? toCentre(row) : null;
}

/** The short names of all centres. */
export async function centreSlugs(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('centre').select('slug').orderBy('slug').execute();
  return rows.map(({ slug }) => slug);
}

/** Slug of the centre with most partners; null in a database without centres. */
export async function largestCentre(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('centre')
    .leftJoin('partner', 'partner.centre_id', 'centre.id')
    .select('centre.slug')
    .groupBy('centre.slug')
    .orderBy((eb) => eb.fn.count('partner.id'), 'desc')
    .orderBy('centre.slug')
    .limit(1)
    .executeTakeFirst();
  return row?.slug ?? null;
}
