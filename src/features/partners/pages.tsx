import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { BackLink, EmptyState, Facts } from '../../ui/index.ts';
import { type Offer, OfferCard } from '../offers/index.ts';
import { PARTNER_TYPES, type Partner } from './partner.ts';
import { words } from './words.ts';

/** The partners, by what kind of organisation they are. */
export function PartnersPage({ language, partners }: { language: Language; partners: Partner[] }) {
  const w = words[language];
  const groups = PARTNER_TYPES.map((type) => ({ type, members: partners.filter((partner) => partner.type === type) }));
  return (
    <Shell language={language} title={w.list.title} here={paths.partners({})} description={w.list.lead}>
      <h1>{w.list.title}</h1>
      <p class="lead">{w.list.lead}</p>
      {partners.length === 0 && <EmptyState text={w.list.empty} />}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ type, members }) => (
          <section aria-labelledby={type}>
            <h2 id={type}>{w.typesPlural[type]}</h2>
            <ul class="partner-list">
              {members.map(({ slug, name, town }) => (
                <li>
                  <a href={paths.partner({ slug })} lang="da">
                    {name}
                  </a>{' '}
                  <span class="hint">{town}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Shell>
  );
}

const reach = (partner: Partner, language: Language) => {
  const w = words[language];
  return [
    { key: 'contact', term: w.contact, value: partner.contact },
    { key: 'place', term: w.address, value: `${partner.address}, ${partner.postcode} ${partner.town}` },
  ];
};

type PartnerPageProps = { language: Language; partner: Partner; offers: Offer[]; publicUrl: string };

/** Who they are, how to reach them, what they offer now. */
export function PartnerPage({ language, partner, offers, publicUrl }: PartnerPageProps) {
  const w = words[language];
  const here = paths.partner({ slug: partner.slug });
  return (
    <Shell language={language} title={partner.name} here={here} description={partner.about} jsonLd={toJsonLd(partner, publicUrl + here)}>
      <BackLink href={paths.partners({})} label={w.list.title} />
      <p class="overline">{w.types[partner.type]}</p>
      <h1 lang="da">{partner.name}</h1>
      <p class="lead" lang="da">
        {partner.about}
      </p>
      <section aria-labelledby="reach" class="reach">
        <h2 id="reach">{w.reach}</h2>
        <Facts facts={reach(partner, language)} />
        <ul class="plain-list">
          <li>
            {w.phone}: <a href={`tel:+45${partner.phone.replace(/\s/g, '')}`}>{partner.phone}</a>
          </li>
          <li>
            {w.email}: <a href={`mailto:${partner.email}`}>{partner.email}</a>
          </li>
          {partner.website && (
            <li>
              {w.website}: <a href={partner.website}>{partner.website.replace(/^https?:\/\//, '')}</a>
            </li>
          )}
        </ul>
        <p>
          {w.partOf} <a href={paths.centre({ slug: partner.centre.slug })}>{partner.centre.name}</a>
        </p>
      </section>
      <section aria-labelledby="offers">
        <h2 id="offers">{offers.length > 0 ? w.offers(offers.length) : w.noOffers}</h2>
        <div class="offer-list">
          {offers.map((offer) => (
            <OfferCard offer={offer} language={language} headingLevel={3} />
          ))}
        </div>
      </section>
    </Shell>
  );
}

const toJsonLd = (partner: Partner, url: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': url,
  url: partner.website ?? url,
  name: partner.name,
  description: partner.about,
  telephone: partner.phone,
  email: partner.email,
  address: {
    '@type': 'PostalAddress',
    streetAddress: partner.address,
    postalCode: partner.postcode,
    addressLocality: partner.town,
    addressCountry: 'DK',
  },
});
