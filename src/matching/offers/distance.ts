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
export const nearness = (km: number | null): number =>
  km === null ? 1 : Math.max(LEAST, 1 / (1 + (km / (EASY_KM * 2.4)) ** 1.5));

/** Kilometres from a place to every square of the index; NaN for offers that are nowhere. Null when no place is known. */
export function kmBySquare(near: Point | null, facts: Facts): Float32Array | null {
  if (!near) return null;
  return Float32Array.from(facts.middles(), (middle) => (middle ? distanceKm(near, middle) : Number.NaN));
}
