import type { Offer } from './offer.ts';

type Json = Record<string, unknown>;

const address = ({ place }: Offer): Json | undefined =>
  place.kind === 'site'
    ? {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: place.address,
          postalCode: place.postcode,
          addressLocality: place.town,
          addressCountry: 'DK',
        },
        geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
      }
    : undefined;

const organisation = ({ partner }: Offer): Json => ({
  '@type': 'Organization',
  name: partner.name,
  telephone: partner.phone,
  email: partner.email,
  ...(partner.website && { url: partner.website }),
});

const common = (offer: Offer, url: string): Json => ({
  '@context': 'https://schema.org',
  '@id': url,
  url,
  name: offer.title,
  description: `${offer.summary}\n\n${offer.description}`,
  inLanguage: 'da',
});

const price = ({ price: { dkk } }: Offer): Json => ({
  '@type': 'Offer',
  price: dkk,
  priceCurrency: 'DKK',
  ...(dkk === 0 && { category: 'free' }),
});

const times = ({ dates }: Offer): Json =>
  dates
    ? {
        startDate: dates.startsAt.toISOString(),
        endDate: new Date(dates.startsAt.getTime() + dates.minutes * 60_000).toISOString(),
        ...(dates.repeats && {
          eventSchedule: {
            '@type': 'Schedule',
            startDate: dates.startsAt.toISOString().slice(0, 10),
            repeatFrequency: dates.repeats === 'weekly' ? 'P1W' : 'P1M',
            scheduleTimezone: 'Europe/Copenhagen',
            ...(dates.occurrences && { repeatCount: dates.occurrences }),
          },
        }),
      }
    : {};

const PART_TIME_BELOW = 30;

function jobPosting(offer: Offer, url: string): Json {
  const partTime = (offer.hours?.max ?? 0) < PART_TIME_BELOW;
  const remote = offer.place.kind !== 'site';
  return {
    ...common(offer, url),
    '@type': 'JobPosting',
    title: offer.title,
    employmentType: offer.kind === 'internship' ? 'INTERN' : partTime ? 'PART_TIME' : 'FULL_TIME',
    hiringOrganization: organisation(offer),
    validThrough: offer.openUntil.toISOString(),
    occupationalCategory: offer.isco.map((code) => `ISCO-08 ${code}`),
    ...(remote
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'DK' } }
      : { jobLocation: address(offer) }),
  };
}

function course(offer: Offer, url: string): Json {
  return {
    ...common(offer, url),
    '@type': 'Course',
    provider: organisation(offer),
    offers: price(offer),
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: offer.place.kind === 'site' ? 'Onsite' : 'Online',
      location: address(offer),
      ...times(offer),
    },
  };
}

function event(offer: Offer, url: string): Json {
  const online = offer.place.kind !== 'site';
  return {
    ...common(offer, url),
    '@type': 'Event',
    organizer: organisation(offer),
    eventAttendanceMode: `https://schema.org/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: address(offer) ?? { '@type': 'VirtualLocation', url },
    isAccessibleForFree: offer.price.dkk === 0,
    offers: price(offer),
    ...times(offer),
  };
}

const volunteering = (offer: Offer, url: string): Json => ({
  ...common(offer, url),
  '@type': 'VolunteerAction',
  agent: organisation(offer),
  location: address(offer),
  ...(offer.dates && { startTime: offer.dates.startsAt.toISOString() }),
});

const service = (offer: Offer, url: string): Json => ({
  ...common(offer, url),
  '@type': 'Service',
  provider: organisation(offer),
  areaServed: address(offer),
  offers: price(offer),
});

/** The offer in the words of schema.org, for search engines and calendars of others. */
export function toJsonLd(offer: Offer, url: string): Json {
  switch (offer.kind) {
    case 'job':
    case 'internship':
      return jobPosting(offer, url);
    case 'education':
      return course(offer, url);
    case 'volunteering':
      return volunteering(offer, url);
    case 'venture':
    case 'health':
    case 'creative':
    case 'community':
      return offer.dates ? event(offer, url) : service(offer, url);
  }
}
