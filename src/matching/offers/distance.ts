import { distanceKm } from '../places.ts';
import type { Offer, Place } from '../types.ts';
import type { Facts } from './facts.ts';

/** At this distance an offer counts three quarters, further away ever less, never nothing. */
const EASY_KM = 15;
const LEAST = 0.25;

type Point = Pick<Place, 'latitude' | 'longitude'>;

/** Kilometres to where an offer is; null for what is done at home or on a screen, and when no place is known. */
export function kmTo(near: Point | null, { place }: Offer): number | null {
  if (!near || place.kind !== 'site' || place.latitude === null || place.longitude === null) return null;
  return distanceKm(near, { latitude: place.latitude, longitude: place.longitude });
}

/** How much nearness takes away: 1 next door, a quarter at the other end of the country. */
export function nearness(km: number | null): number {
  if (km === null) return 1;
  const far = km / (EASY_KM * 2.4);
  return Math.max(LEAST, 1 / (1 + far * Math.sqrt(far)));
}

const KM_PER_DEGREE = 111.2;
const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * Kilometres from a place to every square of the index; NaN for offers that are nowhere. Null when no place is known. Reckoned as if
 * the country were flat: less than one in a hundred wrong, and some tens of thousands of squares in a fraction of a millisecond.
 */
export function kmBySquare(near: Point | null, facts: Facts): Float32Array | null {
  if (!near) return null;
  const { latitudes, longitudes, count } = facts.middles();
  const kms = new Float32Array(count);
  for (let square = 0; square < count; square++) {
    const latitude = latitudes[square] as number;
    const north = latitude - near.latitude;
    const east = ((longitudes[square] as number) - near.longitude) * shrinkAt((latitude + near.latitude) / 2);
    kms[square] = KM_PER_DEGREE * Math.sqrt(north * north + east * east);
  }
  return kms;
}

/** Degrees of longitude are shorter further north. */
const shrinkAt = (latitude: number): number => Math.cos(latitude * RADIANS_PER_DEGREE);
