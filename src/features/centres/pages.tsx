import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  Beside,
  ButtonLink,
  Contacts,
  Facts,
  Hero,
  LinkList,
  More,
  MunicipalityMap,
  Notice,
  Panel,
  Section,
} from '../../ui/index.ts';
import type { Partner } from '../partners/index.ts';
import type { Centre } from './centre.ts';
import { Hours } from './reach.tsx';
import { words } from './words.ts';

/** The centres of this installation. */
export function CentresPage({ language, centres }: { language: Language; centres: Centre[] }) {
  const w = words[language];
  return (
    <Shell language={language} title={w.list.title} here={paths.centres({})} description={w.list.lead}>
      <Hero title={w.list.title} lead={w.list.lead} drawing="door" />
      <LinkList
        links={centres.map(({ slug, name, address, postcode, town }) => ({
          href: paths.centre({ slug }),
          label: name,
          note: `${address}, ${postcode} ${town}`,
        }))}
      />
    </Shell>
  );
}

const reach = (centre: Centre, language: Language) => {
  const w = words[language];
  return [
    { key: 'place', term: w.address, value: `${centre.address}, ${centre.postcode} ${centre.town}` },
    {
      key: 'access',
      term: w.gettingHere,
      value: language === 'da' ? centre.gettingHere : centre.gettingHereEn,
    },
  ];
};

function Find({ centre, language }: { centre: Centre; language: Language }) {
  const w = words[language];
  return (
    <Section heading={w.find} id="find">
      <Panel>
        <Facts facts={reach(centre, language)} />
        <Contacts phone={centre.phone} email={centre.email} words={w} />
        <p>
          <a href={paths.callbacks({}, { centre: centre.slug })}>{w.callMe}</a>
        </p>
      </Panel>
      <Hours centre={centre} language={language} />
    </Section>
  );
}

/** A list that may be long starts short. */
const FEW = 6;

type CentrePageProps = { language: Language; centre: Centre; partners: Partner[]; publicUrl: string };

/** Who we are, when and where, and who takes part. */
export function CentrePage({ language, centre, partners, publicUrl }: CentrePageProps) {
  const w = words[language];
  const here = paths.centre({ slug: centre.slug });
  const about = language === 'da' ? centre.about : centre.aboutEn;
  return (
    <Shell
      language={language}
      title={centre.name}
      here={here}
      description={about}
      jsonLd={toJsonLd(centre, publicUrl + here)}
    >
      <Hero title={centre.name} drawing="door">
        {about.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <ButtonLink weight="primary" href={paths.home({}, { centre: centre.slug })}>
            {w.wish}
          </ButtonLink>
        </p>
        <p>
          <a href={paths.conversations({}, { centre: centre.slug })}>{w.talk}</a>
        </p>
      </Hero>
      {centre.isDemo && (
        <Notice>
          <p>{w.demo}</p>
        </Notice>
      )}
      <Beside aside={<Find centre={centre} language={language} />}>
        <Section heading={w.map} id="map">
          <MunicipalityMap
            label={w.mapLabel(centre.name)}
            codes={centre.municipalities}
            points={partners.map(({ name, latitude, longitude }) => ({ name, latitude, longitude }))}
          />
        </Section>
        <Section heading={w.partners} id="partners">
          <p>{w.partnersLead(partners.length)}</p>
          <LinkList
            links={partners
              .slice(0, FEW)
              .map(({ slug, name, town }) => ({ href: paths.partner({ slug }), label: name, note: town }))}
          />
          <More href={partners.length > FEW ? paths.partners({}, { centre: centre.slug }) : null}>
            {w.allPartners}
          </More>
        </Section>
      </Beside>
    </Shell>
  );
}

const WEEKDAY = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

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
