import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { findPlace } from '../../matching/index.ts';
import type { OwnerTx } from '../../platform/db.ts';
import { openUntil, startOf } from './dates.ts';
import type { DemoCentre, DemoOffer, DemoPartner } from './demo-files.ts';

/** The same things get the same ids on every machine, so that links to the demo work everywhere. */
function idOf(...names: string[]): string {
  const hex = createHash('sha256').update(names.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Spreads addresses of one town over about a kilometre, so that points on the map do not hide each other. */
function position(postcode: string, address: string): { latitude: number; longitude: number } {
  const place = findPlace(postcode);
  if (!place) throw new Error(`The postal code ${postcode} is unknown.`);
  const bytes = createHash('sha256').update(address).digest();
  const away = (byte: number | undefined) => ((byte ?? 128) / 255 - 0.5) * 0.02;
  return { latitude: place.latitude + away(bytes[0]) / 2, longitude: place.longitude + away(bytes[1]) };
}

const centreRow = (centre: DemoCentre) => ({
  id: idOf(centre.slug),
  slug: centre.slug,
  name: centre.name,
  municipalities: centre.municipalities,
  about: centre.about,
  about_en: centre.aboutEn,
  address: centre.address,
  postcode: centre.postcode,
  town: centre.town,
  phone: centre.phone,
  email: centre.email,
  opening_hours: JSON.stringify(centre.openingHours),
  getting_here: centre.gettingHere,
  getting_here_en: centre.gettingHereEn,
  ...position(centre.postcode, centre.address),
  is_demo: true,
});

const partnerRow = (centre: DemoCentre, partner: DemoPartner) => ({
  id: idOf(centre.slug, partner.slug),
  centre_id: idOf(centre.slug),
  slug: partner.slug,
  name: partner.name,
  type: partner.type,
  about: partner.about,
  address: partner.address,
  postcode: partner.postcode,
  town: partner.town,
  phone: partner.phone,
  email: partner.email,
  website: partner.website,
  contact: partner.contact,
  ...position(partner.postcode, partner.address),
});

function placeColumns(partner: DemoPartner, { place }: DemoOffer) {
  if (place === 'online' || place === 'home') return { place };
  const { address, postcode, town } = place ?? partner;
  return { place: 'site' as const, address, postcode, town, ...position(postcode, address) };
}

const offerRow = (centre: DemoCentre, partner: DemoPartner, offer: DemoOffer, now: Date) => ({
  id: idOf(centre.slug, partner.slug, offer.slug),
  partner_id: idOf(centre.slug, partner.slug),
  slug: offer.slug,
  kind: offer.kind,
  title: offer.title,
  summary: offer.summary,
  description: offer.description,
  isco: offer.isco,
  hours_min: offer.hours?.min ?? null,
  hours_max: offer.hours?.max ?? null,
  times: offer.times,
  ...placeColumns(partner, offer),
  pace: offer.pace,
  body: offer.body,
  body_note: offer.bodyNote,
  social: offer.social,
  setting: offer.setting,
  experience: offer.experience,
  experience_note: offer.experienceNote,
  danish: offer.danish,
  spoken: offer.spoken,
  access: offer.access,
  price_dkk: offer.price.dkk,
  price_note: offer.price.note,
  pay: offer.pay,
  starts_at: offer.starts && startOf(offer.starts, now),
  minutes: offer.starts?.minutes ?? null,
  repeats: offer.repeats,
  occurrences: offer.occurrences,
  seats: offer.seats,
  open_until: openUntil(offer.openWeeks, now),
  created_at: now,
});

export type Loaded = { centres: number; partners: number; offers: number };

/** Does the database hold any centre at all? */
export async function isEmpty(tx: OwnerTx): Promise<boolean> {
  return !(await tx.selectFrom('centre').select('id').limit(1).executeTakeFirst());
}

// Everything in the row but its id takes the value that was to be inserted.
const replaceAll = <Row extends { id: string }>(row: Row) =>
  Object.fromEntries(
    Object.keys(row)
      .filter((column) => column !== 'id')
      .map((column) => [column, sql`excluded.${sql.ref(column)}`]),
  );

async function upsert(
  tx: OwnerTx,
  table: 'centre' | 'partner' | 'offer',
  rows: { id: string }[],
): Promise<void> {
  // PostgreSQL takes at most 65,535 values in one statement.
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    const [first] = some;
    if (!first) continue;
    await tx
      .insertInto(table)
      .values(some as never)
      .onConflict((on) => on.column('id').doUpdateSet(replaceAll(first) as never))
      .execute();
  }
}

/** Loads the demo centres. Loading again brings texts and dates up to date; two at once load one after the other. */
export async function loadDemo(tx: OwnerTx, centres: DemoCentre[], now: Date): Promise<Loaded> {
  await sql`select pg_advisory_xact_lock(4760002)`.execute(tx);
  const partners = centres.flatMap((centre) => centre.partners.map((partner) => ({ centre, partner })));
  const offers = partners.flatMap(({ centre, partner }) =>
    partner.offers.map((offer) => offerRow(centre, partner, offer, now)),
  );
  await upsert(tx, 'centre', centres.map(centreRow));
  await upsert(
    tx,
    'partner',
    partners.map(({ centre, partner }) => partnerRow(centre, partner)),
  );
  await upsert(tx, 'offer', offers);
  return { centres: centres.length, partners: partners.length, offers: offers.length };
}
