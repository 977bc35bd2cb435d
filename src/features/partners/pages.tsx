import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Cards,
  Contacts,
  EmptyState,
  Facts,
  Hero,
  LinkList,
  Panel,
  Section,
} from '../../ui/index.ts';
import { type Offer, OfferCard } from '../offers/index.ts';
import { PARTNER_TYPES, type Partner } from './partner.ts';
import { words } from './words.ts';

/** The partners, by what kind of organisation they are. */
export function PartnersPage({ language, partners }: { language: Language; partners: Partner[] }) {
  const w = words[language];
  const groups = PARTNER_TYPES.map((type) => ({
    type,
    members: partners.filter((partner) => partner.type === type),
  }));
  return (
    <Shell language={language} title={w.list.title} here={paths.partners({})} description={w.list.lead}>
      <Hero title={w.list.title} lead={w.list.lead} drawing="cup" />
      {partners.length === 0 && <EmptyState heading={w.list.empty} />}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ type, members }) => (
          <Section heading={w.typesPlural[type]} id={type}>
            <LinkList
              links={members.map(({ slug, name, town }) => ({
                href: paths.partner({ slug }),
                label: name,
                note: town,
              }))}
            />
          </Section>
        ))}
    </Shell>
  );
}

const reach = (partner: Partner, language: Language) => {
  const w = words[language];
  return [
    { key: 'contact', term: w.contact, value: <span lang="da">{partner.contact}</span> },
    { key: 'place', term: w.address, value: `${partner.address}, ${partner.postcode} ${partner.town}` },
  ];
};

type PartnerPageProps = { language: Language; partner: Partner; offers: Offer[]; publicUrl: string };

/** Who they are, how to reach them, what they offer now. */
export function PartnerPage({ language, partner, offers, publicUrl }: PartnerPageProps) {
  const w = words[language];
  const here = paths.partner({ slug: partner.slug });
  return (
    <Shell
      language={language}
      title={partner.name}
      here={here}
      description={partner.about}
      jsonLd={toJsonLd(partner, publicUrl + here)}
    >
      <BackLink href={paths.partners({})}>{w.list.title}</BackLink>
      <Hero
        contentLanguage="da"
        title={partner.name}
        lead={partner.about}
        above={<p class="above">{w.types[partner.type]}</p>}
      />
      <Section heading={w.reach} id="reach">
        <Panel>
          <Facts facts={reach(partner, language)} />
          <Contacts {...partner} words={w} />
          <p>
            {w.partOf} <a href={paths.centre({ slug: partner.centre.slug })}>{partner.centre.name}</a>
          </p>
        </Panel>
      </Section>
      <Section heading={offers.length > 0 ? w.offers(offers.length) : w.noOffers} id="offers">
        <Cards>
          {offers.map((offer) => (
            <OfferCard offer={offer} language={language} headingLevel={3} />
          ))}
        </Cards>
      </Section>
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
