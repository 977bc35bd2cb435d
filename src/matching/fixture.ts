import type { Offer } from './types.ts';

/** An offer for tests: calm, light, near Vejle, with what is given put on top. */
export function offer(id: string, with_: Partial<Offer> = {}): Offer {
  return {
    id,
    centre: 'vejle',
    kind: 'job',
    title: 'Et tilbud',
    summary: '',
    description: '',
    partner: 'Partneren',
    isco: [],
    hours: { min: 10, max: 20 },
    times: ['day'],
    place: { kind: 'site', postcode: '7100', town: 'Vejle', latitude: 55.7113, longitude: 9.5364 },
    pace: 'calm',
    body: 'light',
    social: 'team',
    setting: 'indoor',
    experience: 'none',
    danish: 'a_little',
    spoken: ['da'],
    priceDkk: 0,
    ...with_,
  };
}
