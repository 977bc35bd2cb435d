import { distanceKm } from '../places.ts';
import type { Offer, Place } from '../types.ts';

/** At this distance an offer counts three quarters, further away ever less, never nothing. */
const EASY_KM = 15;
const LEAST = 0.25;

/** Kilometres to where an offer is; null for what is done at home or on a screen, and when no place is known. */
export function kmTo(near: Pick<Place, 'latitude' | 'longitude'> | null, { place }: Offer): number | null {
  if (!near || place.kind !== 'site' || place.latitude === null || place.longitude === null) return null;
  return distanceKm(near, { latitude: place.latitude, longitude: place.longitude });
}

/** How much nearness takes away: 1 next door, a quarter at the other end of the country. */
export const nearness = (km: number | null): number =>
  km === null ? 1 : Math.max(LEAST, 1 / (1 + (km / (EASY_KM * 2.4)) ** 1.5));
