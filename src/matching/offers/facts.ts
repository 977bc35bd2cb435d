import { KINDS, type Offer, type Time } from '../types.ts';
import { type Column, Grown, Interned } from './columns.ts';

export const PACES = ['calm', 'steady', 'busy'] as const;
export const BODIES = ['light', 'moderate', 'heavy'] as const;
export const SOCIALS = ['alone', 'pair', 'team', 'public'] as const;
export const SETTINGS = ['indoor', 'outdoor', 'mixed'] as const;
export const EXPERIENCES = ['none', 'some', 'trained'] as const;
export const DANISH = ['none', 'a_little', 'conversational', 'fluent'] as const;
export const TIMES = ['morning', 'day', 'evening', 'night', 'weekend', 'flexible'] as const satisfies Time[];
const PLACES = ['site', 'online', 'home'] as const;

/** Distances are reckoned from the middle of squares of this many degrees, a kilometre or so: near enough for an order. */
const SQUARE_DEGREES = 0.01;

const squareOf = (degrees: number) => Math.round(degrees / SQUARE_DEGREES);

export type Hours = Offer['hours'];
type Square = { latitude: number; longitude: number };

const timesMask = (times: readonly Time[]) =>
  times.reduce((mask, time) => mask | (1 << TIMES.indexOf(time)), 0);

/** The times of a mask. */
export const timesOf = (mask: number): Time[] => TIMES.filter((_, bit) => mask & (1 << bit));

/** FNV-1a; what is even is ordered by it, the same on every machine and for no partner's good. */
export function orderOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** What is certain of each offer, a column a fact, so that a wish is weighed against a fact by one look into a small table. */
export class Facts {
  readonly kind = new Grown(Uint8Array);
  readonly pace = new Grown(Uint8Array);
  readonly body = new Grown(Uint8Array);
  readonly social = new Grown(Uint8Array);
  readonly setting = new Grown(Uint8Array);
  readonly experience = new Grown(Uint8Array);
  readonly danish = new Grown(Uint8Array);
  readonly times = new Grown(Uint8Array);
  readonly where = new Grown(Uint8Array);
  readonly priced = new Grown(Uint8Array);
  readonly hours = new Grown(Uint16Array);
  readonly square = new Grown(Uint32Array);
  readonly centre = new Grown(Uint16Array);
  readonly partner = new Grown(Uint32Array);
  readonly trade = new Grown(Uint16Array);
  readonly order = new Grown(Uint32Array);
  /** How easy it is to begin with: calm, light, no experience needed; 0..3. */
  readonly ease = new Grown(Uint8Array);

  /** The values behind the numbers of a column; number 0 is "none". */
  readonly everyHours = new Interned();
  readonly everySquare = new Interned();
  readonly everyCentre = new Interned();
  readonly everyPartner = new Interned();

  set(slot: number, offer: Offer): void {
    const { hours, place } = offer;
    this.kind.set(slot, KINDS.indexOf(offer.kind));
    this.pace.set(slot, PACES.indexOf(offer.pace));
    this.body.set(slot, BODIES.indexOf(offer.body));
    this.social.set(slot, SOCIALS.indexOf(offer.social));
    this.setting.set(slot, SETTINGS.indexOf(offer.setting));
    this.experience.set(slot, EXPERIENCES.indexOf(offer.experience));
    this.danish.set(slot, DANISH.indexOf(offer.danish));
    this.times.set(slot, timesMask(offer.times));
    this.where.set(slot, PLACES.indexOf(place.kind));
    this.priced.set(slot, offer.priceDkk > 0 ? 1 : 0);
    this.hours.set(slot, this.everyHours.of(hours ? `${hours.min} ${hours.max}` : ''));
    this.square.set(slot, this.everySquare.of(squareKey(place)));
    this.centre.set(slot, this.everyCentre.of(offer.centre));
    this.partner.set(slot, this.everyPartner.of(`${offer.centre}/${offer.partner}`));
    this.trade.set(slot, Number(offer.isco[0] ?? 0));
    this.order.set(slot, orderOf(offer.id));
    this.ease.set(slot, easeOf(offer));
  }

  #latitudes: Float64Array = new Float64Array(0);
  #longitudes: Float64Array = new Float64Array(0);
  #middles = 0;

  /** The middle of every square by its number, in degrees; NaN for what is done at home or on a screen. */
  middles(): { latitudes: Float64Array; longitudes: Float64Array; count: number } {
    const { texts } = this.everySquare;
    if (texts.length > this.#latitudes.length) {
      this.#latitudes = enlarged(this.#latitudes, texts.length);
      this.#longitudes = enlarged(this.#longitudes, texts.length);
    }
    for (; this.#middles < texts.length; this.#middles++) {
      const middle = middleOf(texts[this.#middles] ?? '');
      this.#latitudes[this.#middles] = middle?.latitude ?? Number.NaN;
      this.#longitudes[this.#middles] = middle?.longitude ?? Number.NaN;
    }
    return { latitudes: this.#latitudes, longitudes: this.#longitudes, count: texts.length };
  }

  columns(): Record<string, Column> {
    return Object.fromEntries(Object.entries(this).filter(([, column]) => column instanceof Grown));
  }

  tables(): Record<string, Interned> {
    return Object.fromEntries(Object.entries(this).filter(([, table]) => table instanceof Interned));
  }
}

const easeOf = ({ pace, body, experience }: Offer) =>
  (pace === 'calm' ? 1 : 0) + (body === 'light' ? 1 : 0) + (experience === 'none' ? 1 : 0);

function squareKey({ kind, latitude, longitude }: Offer['place']): string {
  if (kind !== 'site' || latitude === null || longitude === null) return '';
  return `${squareOf(latitude)} ${squareOf(longitude)}`;
}

const pair = (key: string): [number, number] => {
  const [one = 0, other = 0] = key.split(' ').map(Number);
  return [one, other];
};

export function hoursOf(key: string): Hours {
  if (key === '') return null;
  const [min, max] = pair(key);
  return { min, max };
}

function enlarged(before: Float64Array, least: number): Float64Array {
  const larger = new Float64Array(Math.ceil(least * 1.5));
  larger.set(before);
  return larger;
}

function middleOf(key: string): Square | null {
  if (key === '') return null;
  const [latitude, longitude] = pair(key);
  return { latitude: latitude * SQUARE_DEGREES, longitude: longitude * SQUARE_DEGREES };
}
