import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { ButtonLink, Facts, MunicipalityMap, Notice, OpeningHours } from '../../ui/index.ts';
import type { Partner } from '../partners/index.ts';
import type { Centre } from './centre.ts';
import { words } from './words.ts';

/** The centres of this installation. */
export function CentresPage({ language, centres }: { language: Language; centres: Centre[] }) {
  const w = words[language];
  return (
    <Shell language={language} title={w.list.title} here={paths.centres({})} description={w.list.lead}>
      <h1>{w.list.title}</h1>
      <p class="lead">{w.list.lead}</p>
      <ul class="plain-list">
        {centres.map((centre) => (
          <li>
            <a href={paths.centre({ slug: centre.slug })}>{centre.name}</a>
            <br />
            {centre.address}, {centre.postcode} {centre.town}
          </li>
        ))}
      </ul>
    </Shell>
  );
}

const reach = (centre: Centre, language: Language) => {
  const w = words[language];
  return [
    { key: 'place', term: w.find, value: `${centre.address}, ${centre.postcode} ${centre.town}` },
    { key: 'access', term: w.gettingHere, value: language === 'da' ? centre.gettingHere : centre.gettingHereEn },
  ];
};

type CentrePageProps = { language: Language; centre: Centre; partners: Partner[]; publicUrl: string };

/** Who we are, when and where, and who takes part. */
export function CentrePage({ language, centre, partners, publicUrl }: CentrePageProps) {
  const w = words[language];
  const here = paths.centre({ slug: centre.slug });
  const about = language === 'da' ? centre.about : centre.aboutEn;
  return (
    <Shell language={language} title={centre.name} here={here} description={about} jsonLd={toJsonLd(centre, publicUrl + here)}>
      <h1>{centre.name}</h1>
      {about.split(/\n\s*\n/).map((paragraph) => (
        <p class="lead">{paragraph}</p>
      ))}
      <p>
        <ButtonLink weight="primary" href={paths.home({}, { centre: centre.slug })}>
          {w.wish}
        </ButtonLink>
      </p>
      {centre.isDemo && (
        <Notice>
          <p>{w.demo}</p>
        </Notice>
      )}
      <section aria-labelledby="open">
        <h2 id="open">{w.open}</h2>
        <OpeningHours
          label={w.open}
          closed={w.closed}
          days={(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((weekday) => ({
            day: w.weekdays[weekday],
            hours: centre.openingHours
              .filter((open) => open.weekday === weekday)
              .map(({ from, to }) => `${from}–${to}`)
              .join(', '),
          }))}
        />
      </section>
      <section aria-labelledby="find" class="reach">
        <h2 id="find">{w.find}</h2>
        <Facts facts={reach(centre, language)} />
        <ul class="plain-list">
          <li>
            {w.phone}: <a href={`tel:+45${centre.phone.replace(/\s/g, '')}`}>{centre.phone}</a>
          </li>
          <li>
            {w.email}: <a href={`mailto:${centre.email}`}>{centre.email}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="map">
        <h2 id="map">{w.map}</h2>
        <MunicipalityMap
          label={w.mapLabel(centre.name)}
          codes={centre.municipalities}
          points={[
            ...partners.map(({ name, latitude, longitude }) => ({ name, latitude, longitude })),
            { name: centre.name, latitude: centre.latitude, longitude: centre.longitude, main: true },
          ]}
        />
      </section>
      <section aria-labelledby="partners">
        <h2 id="partners">{w.partners}</h2>
        <p>{w.partnersLead(partners.length)}</p>
        <ul class="partner-list" lang="da">
          {partners.map(({ slug, name, town }) => (
            <li>
              <a href={paths.partner({ slug })}>{name}</a> <span class="hint">{town}</span>
            </li>
          ))}
        </ul>
      </section>
    </Shell>
  );
}

const WEEKDAY = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' };

const toJsonLd = (centre: Centre, url: string) => ({
  '@context': 'https://schema.org',
  '@type': 'CivicStructure',
  '@id': url,
  url,
  name: centre.name,
  description: centre.about,
  telephone: centre.phone,
  email: centre.email,
  address: {
    '@type': 'PostalAddress',
    streetAddress: centre.address,
    postalCode: centre.postcode,
    addressLocality: centre.town,
    addressCountry: 'DK',
  },
  geo: { '@type': 'GeoCoordinates', latitude: centre.latitude, longitude: centre.longitude },
  openingHoursSpecification: centre.openingHours.map(({ weekday, from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${WEEKDAY[weekday]}`,
    opens: from,
    closes: to,
  })),
});
