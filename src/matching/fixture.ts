import { readdirSync, readFileSync } from 'node:fs';
import { findPlace } from './places.ts';
import type { Kind, Offer } from './types.ts';

/** For tests and the bench: the demo centres' offers as the engine sees them, without a database. */

type DemoPlace = null | 'online' | 'home' | { postcode: string; town: string };
type DemoOffer = Omit<Offer, 'id' | 'centre' | 'partner' | 'place' | 'priceDkk'> & {
  slug: string;
  place: DemoPlace;
  price: { dkk: number };
};
type DemoPartner = { slug: string; name: string; postcode: string; town: string; offers: DemoOffer[] };

const folder = new URL('../../data/demo/', import.meta.url);

const isPartner = (value: unknown): value is DemoPartner =>
  typeof value === 'object' && value !== null && 'offers' in value;

function readPartners(centre: string): DemoPartner[] {
  return readdirSync(new URL(`${centre}/`, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file): unknown => JSON.parse(readFileSync(new URL(`${centre}/${file}`, folder), 'utf8')))
    .filter(isPartner);
}

function toPlace({ place }: DemoOffer, partner: DemoPartner): Offer['place'] {
  if (typeof place === 'string')
    return { kind: place, postcode: null, town: null, latitude: null, longitude: null };
  const { postcode, town } = place ?? partner;
  const found = findPlace(postcode);
  return {
    kind: 'site',
    postcode,
    town,
    latitude: found?.latitude ?? null,
    longitude: found?.longitude ?? null,
  };
}

/** Every offer of data/demo. */
export function demoOffers(): Offer[] {
  const centres = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return centres.flatMap(({ name: centre }) =>
    readPartners(centre).flatMap((partner) =>
      partner.offers.map(({ slug, price, ...offer }) => ({
        ...offer,
        id: `${centre}/${partner.slug}/${slug}`,
        centre,
        partner: partner.name,
        place: toPlace({ slug, price, ...offer }, partner),
        priceDkk: price.dkk,
      })),
    ),
  );
}

/** An offer with everything ordinary, but for what is said. */
export const anOffer = (differences: Partial<Offer> & { id: string }): Offer => ({
  centre: 'vordingborg',
  kind: 'job' satisfies Kind,
  title: 'Noget at lave',
  summary: '',
  description: '',
  partner: 'Et sted',
  isco: [],
  hours: { min: 10, max: 20 },
  times: ['day'],
  place: { kind: 'site', postcode: '4760', town: 'Vordingborg', latitude: 55.01, longitude: 11.91 },
  pace: 'calm',
  body: 'light',
  social: 'team',
  setting: 'indoor',
  experience: 'none',
  danish: 'a_little',
  spoken: ['da'],
  priceDkk: 0,
  ...differences,
});
